import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { readFeed } from '../../src/feed/read-feed.js';
import { atom } from '../../src/output/atom.js';

const NOW = Date.parse('2026-11-09T09:00:00Z');

describe('an Atom feed, for libxml2 and the grammar of RFC 4287', () => {
  const grammar = XmlDocument.fromString(readFileSync('test/fixtures/schemas/atom.rng', 'utf8'));
  const schema = RelaxNGValidator.fromDoc(grammar);
  after(() => {
    schema.dispose();
    grammar.dispose();
  });

  function validate(text: string): void {
    const document = XmlDocument.fromString(text);
    try {
      schema.validate(document);
    } finally {
      document.dispose();
    }
  }

  async function feed(json: string, options: Partial<Parameters<typeof atom>[1]> = {}): Promise<string> {
    const { programme } = await readFeed(json, { url: 'https://ville.example/programme.json' });
    return atom(programme.events, {
      title: 'Le mois',
      name: 'programme',
      now: NOW,
      url: 'https://ville.example/mois',
      author: 'Ville d’exemple',
      ...options,
    });
  }

  for (const edition of ['2021', '2026']) {
    it(`is valid for the programme of ${edition}`, async () => {
      const text = await feed(readFileSync(`src/programmes/mois-ess-${edition}.json`, 'utf8'));
      assert.ok(text.match(/<entry>/g)!.length > 60);
      validate(text);
    });
  }

  it('is valid whatever texts, addresses and dates an event has', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const event = fc.record(
      {
        '@type': fc.constant('Event'),
        '@id': fc.oneof(text, fc.webUrl(), fc.constant('urn:x:é')),
        name: text.map((written) => `N${written}`),
        description: text,
        keywords: fc.array(text, { maxLength: 3 }),
        url: fc.oneof(text, fc.webUrl({ withQueryParameters: true, withFragments: true })),
        organizer: fc.record({ name: text, url: fc.webUrl() }),
        startDate: fc.date({ min: new Date('2026-11-01'), max: new Date('2027-03-01'), noInvalidDate: true }).map((date) => date.toISOString()),
        dateModified: fc.oneof(
          text,
          fc.date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
        ),
      },
      { requiredKeys: ['@type', 'name', 'startDate'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 5 }), text, text, async (events, title, author) =>
        validate(await feed(JSON.stringify({ '@type': 'Festival', name: 'Le mois', subEvent: events }), { title, author })),
      ),
      { numRuns: 300 },
    );
  });

  for (const [what, broken] of [
    ['without its date', (text: string) => text.replace(/<updated>.*?<\/updated>/, '')],
    [
      'with a date in small letters',
      (text: string) => text.replace(/<updated>(.*?)<\/updated>/, (_, date: string) => `<updated>${date.toLowerCase()}</updated>`),
    ],
    ['with two titles', (text: string) => text.replace(/(<title>.*?<\/title>)/, '$1$1')],
    ['with a relative id', (text: string) => text.replace(/<id>.*?<\/id>/, '<id>programme</id>')],
    ['with a link to nowhere', (text: string) => text.replace(/ href="[^"]*"/, '')],
  ] as const) {
    it(`would be refused ${what}`, async () => {
      const text = broken(await feed(readFileSync('src/programmes/mois-ess-2026.json', 'utf8')));
      assert.throws(() => validate(text));
    });
  }
});
