import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isPlain } from '../../../src/feed/profile/plain-form.js';
import { readProfile } from '../../../src/feed/profile/read-profile.js';
import { readAnyFeed } from '../../../src/feed/read-any.js';
import { readDetails } from '../../../src/feed/read-feed.js';
import { plainly, URL_OF_FEED } from '../reading.js';

type Path = readonly (string | number)[];

// Tests run from the root of the repository.
const PROGRAMMES = ['src/programmes/mois-ess-2021.json', 'src/programmes/mois-ess-2026.json'].map(
  (file) => [file, readFileSync(file, 'utf8')] as const,
);

/** What a list does not show is repaired when an event is opened. */
const FOUND_IN_DETAILS = ['url-refused', 'text-too-long', 'start-invalid', 'coordinates-wrong', 'character-lost'];

/** Values that stand in real feeds where others are expected. */
const VALUES: readonly unknown[] = [
  undefined, null, '', ' ', 'texte', ' texte ', 'deux  espaces', 'A & B', 'A &amp; B', '<b>gras</b>', 'un\ndeux', 'un\n\ndeux', '\u202e', 'é'.repeat(301), 'é'.repeat(1001), 'x'.repeat(20_001),
  0, 1, 94310, true, false, 'true', 'Festival', 'Event', 'schema:Event', 'Place', 'VirtualLocation', 'mobility', 'PMR', 'Orly', '94310', '94 310', '94310 Orly',
  [], {}, [null], ['a', 'b'], ['a, b', ''], [{}], { fr: 'Titre', en: 'Title' }, { en: 'Title' }, { fr: '', en: 'Title' }, { '@value': 'Titre', '@language': 'fr' },
  '2026-11-12', '2026-11-12T18:30', '2026-11-12T18:30:00+01:00', '2026-11-12T18:30:00+02:00', '2026-11-12T18:30:00Z', '2026-11-12T00:00:00+01:00', '2026-02-31', '2026-11-13T01:00', '2067-11-12', '12/11/2026',
  'https://schema.org/EventCancelled', 'EventPostponed', 'https://schema.org/SoldOut', 'EventMovedOnline', 'annulé', 'https://schema.org/OnlineEventAttendanceMode', 'online',
  'https://example.org/', 'http://example.org/i.jpg', 'javascript:alert(1)', 'www.example.org', 'https://user:pass@example.org/', 'mailto:a@example.org', 'a@example.org', '01 99 00 00 00',
  'A&B', 'A < B', 'https://example.org/?a=1&b=2', 'https://example.org/@ville', '2026-11-12T00:00', '2026-11-12T02:00:00+01:00', '2026-11-13T00:00', '2026-11-12T23:59',
  { '@type': 'Place', name: 'Salle', address: { addressLocality: null } }, { '@type': 'Place', name: 'Salle', address: { streetAddress: '1 rue A\nBât. B', postalCode: 'SW1A 1AA', addressLocality: 'Londres' } },
  { '@type': 'Offer', priceSpecification: { description: 'Prix libre' } }, { '@type': 'Offer', url: 'https://example.org/billets' }, [{ '@type': 'DefinedTerm', name: 'loisirs, sport' }, 'vélo'], [{ name: 'vélo' }],
  { '@type': 'Place', name: 'Salle' }, { '@type': 'Place', name: 'Salle', address: { addressLocality: 'Orly' } }, { '@type': 'Place', name: 'Salle', address: '94310 Orly' },
  [{ '@type': 'VirtualLocation', url: 'https://example.org/' }], { '@type': 'Offer', price: 5 }, [{ availability: 'https://schema.org/SoldOut' }], { scheduleTimezone: 'Pacific/Noumea' }, { scheduleTimezone: 'Mars' },
  [{ startDate: '2026-11-14' }, { startDate: '2026-11-12' }], [{ startDate: '2026-11-12T10:00' }, { startDate: '2026-11-12T10:00' }], { startDate: '2026-11-12T10:00', name: 'Séance' },
]; // prettier-ignore

describe('a plain feed', () => {
  for (const [file, text] of PROGRAMMES) {
    it(`is ${file}`, () => assert.ok(isPlain(JSON.parse(text))));
  }

  it('is read as after repair', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PROGRAMMES.map(([, text]) => text)),
        fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 2 }))), { maxLength: 2 }),
        async (text, picked, changes) => {
          const document = JSON.parse(text) as { subEvent: { '@type': string; subEvent?: object[] }[] };
          const week = document.subEvent.find((each) => each['@type'] === 'Festival')!;
          week.subEvent!.length = 1;
          document.subEvent = [...picked.map((index) => document.subEvent[index % document.subEvent.length]!), week];
          for (const [choice, value] of changes) {
            const paths = pathsOf(document);
            set(document, paths[choice % paths.length]!, value);
          }
          const sent = JSON.stringify(document);
          const plain: unknown = JSON.parse(sent);
          if (!isPlain(plain)) return;
          const programme = readProfile(plain, readDetails);
          count++;
          const repaired = await readAnyFeed(JSON.parse(sent), URL_OF_FEED);
          const unseen = repaired.report.problems.filter(({ code }) => !FOUND_IN_DETAILS.includes(code));
          assert.deepEqual(unseen, []);
          assert.equal(repaired.report.format, 'schema.org');
          assert.deepEqual(await plainly({ programme, report: repaired.report }), await plainly(repaired));
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 1500) },
    );
    assert.ok(count > 300, `it read only ${count}`);
  });

  it('is nothing else than a programme', () => {
    for (const document of [
      undefined,
      null,
      'texte',
      1,
      [],
      {},
      { events: [] },
      { '@type': 'Festival' },
      [{ '@type': 'Event', name: 'A', startDate: '2026-11-12' }],
    ])
      assert.equal(isPlain(document), false);
  });

  it('trusts no property that a page has given to all objects', () => {
    const polluted = Object.prototype as Record<string, unknown>;
    polluted['abstract'] = 'pollution';
    try {
      assert.equal(isPlain(JSON.parse(PROGRAMMES[0]![1])), false);
    } finally {
      delete polluted['abstract'];
    }
  });
});

/** Paths of everything inside an object, it excepted. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])]);
}

function set(target: object, path: Path, value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((each, key) => (each as Record<string, unknown>)[key], target) as Record<string, unknown>;
  parent[path.at(-1)!] = structuredClone(value);
}
