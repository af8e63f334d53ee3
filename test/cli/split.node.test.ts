import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { partsByMonth, partsByTown } from '../../src/cli/split/parts.js';
import { manifestOf } from '../../src/cli/split/manifest.js';
import { subset } from '../../src/cli/narrow.js';
import { isAskedFor } from '../../src/feed/is-asked-for.js';
import { joinParts } from '../../src/feed/manifest.js';
import { readFeed } from '../../src/feed/read-feed.js';
import type { ReadFeed } from '../../src/feed/read-feed.js';
import { ask, EVERYTHING } from '../../src/model/query.js';
import type { Query } from '../../src/model/query.js';
import { TOWNS } from '../../src/model/towns.js';
import { addDays, startOfDay } from '../../src/model/zoned-time.js';
import { programmeJsonLd } from '../../src/feed/profile/write/programme.js';
import { Desk } from './run-ess.js';

const at = (addressLocality: string) => ({ '@type': 'Place', name: 'Salle d’exemple', address: { '@type': 'PostalAddress', addressLocality } });
const event = (name: string, startDate: string, town: string | null, more: object = {}) => ({
  '@type': 'Event',
  '@id': `urn:example:${name}`,
  name,
  startDate,
  location: town === null ? { '@type': 'VirtualLocation', url: 'https://ville.example/direct' } : at(town),
  ...more,
});
const session = (startDate: string) => ({ '@type': 'Event', startDate });

/** What goes on from one month to the next, in the ways in which something does. */
const PROGRAMME = {
  '@context': 'https://schema.org',
  '@type': 'Festival',
  name: 'Mois de l’ESS',
  startDate: '2026-11-01',
  endDate: '2026-11-30',
  subEvent: [
    event('Atelier', '2026-11-12T18:00', 'Arcueil'),
    event('Veillée sans fin', '2026-11-30T23:00', 'Arcueil'),
    event('Nuit', '2026-11-30T21:00', 'Cachan', { endDate: '2026-12-01T02:00' }),
    event('Exposition', '2026-10-20', 'Cachan', { endDate: '2026-12-20' }),
    event('Rendez-vous', '2026-10-31T10:00', 'Orly', { subEvent: [session('2026-10-31T10:00'), session('2027-01-02T10:00')] }),
    event('Jusqu’à minuit', '2026-10-31T20:00', 'Orly', { endDate: '2026-11-01T00:00' }),
    event('En direct', '2026-11-20T18:00', null),
    { ...event('Ailleurs', '2026-12-24T18:00', null), location: 'Quelque part' },
    event('Loin', '2026-11-02T09:00', 'Saint-Pierre-d’Exemple'),
    {
      '@type': 'Festival',
      '@id': 'urn:example:semaine',
      name: 'Semaine de l’économie circulaire',
      startDate: '2026-12-07',
      endDate: '2026-12-11',
      subEvent: [event('Visite', '2026-12-08T14:00', 'Arcueil')],
    },
  ],
};

describe('ess split', () => {
  const desk = new Desk();

  beforeEach(() => {
    desk.clear();
    desk.write('mois.json', PROGRAMME);
  });

  it('writes a part a town and the manifest, and says so', async () => {
    const { code, stdout, stderr } = await desk.ess(['split', 'mois.json', '--by', 'town', '-o', 'public/programme']);
    assert.deepEqual([code, stdout], [0, '']);
    const files = ['arcueil.json', 'autres-lieux.json', 'cachan.json', 'en-ligne.json', 'orly.json', 'programme.json', 'saint-pierre-d-exemple.json'];
    const written = desk.files('public/programme');
    const empty = written.filter((file) => !files.includes(file));
    assert.deepEqual(written.filter((file) => files.includes(file)), files); // prettier-ignore
    assert.equal(empty.length, TOWNS.length - 3, 'for the other towns of the territory');
    assert.match(stderr, /Villes sans événement, un fichier vide chacune : 21\./);
    assert.doesNotMatch(desk.read('public/programme/thiais.json'), /"Event"/);
    for (const file of files) assert.ok(stderr.includes(`public/programme/${file} : `), file);
    assert.match(stderr, /arcueil\.json : 3 événements\n/);
    const { about, distribution } = desk.json('public/programme/programme.json') as { about: { name: string }; distribution: object[] };
    assert.equal(about.name, 'Mois de l’ESS');
    assert.deepEqual(distribution[0], {
      '@type': 'DataDownload',
      name: 'Arcueil',
      contentUrl: 'arcueil.json',
      encodingFormat: 'application/ld+json',
      spatialCoverage: { '@type': 'City', name: 'Arcueil', identifier: '94003' },
      temporalCoverage: '2026-11-12/2026-12-08',
    });
  });

  it('writes a part a month', async () => {
    await desk.ess(['split', 'mois.json', '--by', 'month', '-o', 'mois']);
    assert.deepEqual(desk.files('mois'), ['2026-10.json', '2026-11.json', '2026-12.json', 'plusieurs-mois.json', 'programme.json']);
  });

  for (const by of ['town', 'month']) {
    it(`loses nothing by ${by}: the parts together are the programme, to the byte`, async () => {
      const { stdout } = await desk.ess(['convert', 'mois.json']);
      await desk.ess(['split', 'mois.json', '--by', by, '-o', 'parties', '--compact']);
      const together = await desk.ess(['convert', 'parties/programme.json']);
      assert.equal(together.stdout, stdout);
      await desk.ess(['split', 'parties/programme.json', '--by', by, '-o', 'encore', '--compact']);
      for (const file of desk.files('parties')) assert.equal(desk.read(`encore/${file}`), desk.read(`parties/${file}`), file);
    });
  }

  it('removes nothing, and says what is no longer a part', async () => {
    await desk.ess(['split', 'mois.json', '--by', 'town', '-o', 'public']);
    desk.write('public/page.html', 'une page');
    const { code, stderr } = await desk.ess(['split', 'mois.json', '--by', 'town', '-o', 'public', '--town', 'Arcueil']);
    assert.equal(code, 0);
    assert.match(stderr, /public\/cachan\.json n’est plus une partie du programme ; le fichier est resté\./);
    assert.doesNotMatch(stderr, /page\.html/);
    assert.ok(['page.html', 'cachan.json'].every((file) => desk.files('public').includes(file)));
  });

  it('names the missing part when a manifest has lost one', async () => {
    desk.write('programme.json', { '@type': 'DataFeed', about: { '@type': 'Festival', name: 'Mois' }, distribution: [{ contentUrl: 'perdu.json' }] });
    const { code, stderr } = await desk.ess(['convert', 'programme.json']);
    assert.equal(code, 3);
    assert.match(stderr, /perdu\.json : Ce fichier ou ce dossier n’existe pas/);
    assert.equal((await desk.ess(['convert', 'programme.json', '--keep-going'])).code, 3, 'nothing is left to go on with');
  });

  for (const [args, code, sentence] of [
    [['mois.json', '-o', 'x'], 2, /Il manque --by town ou --by month/],
    [['mois.json', '--by', 'year', '-o', 'x'], 2, /--by year : on attend town, month/],
    [['mois.json', '--by', 'town'], 2, /Il manque le dossier de sortie/],
    [['--by', 'town', '-o', 'x'], 2, /Il manque au moins un flux/],
    [['absent.json', '--by', 'town', '-o', 'x'], 3, /absent\.json/],
    [['mois.json', '--by', 'town', '-o', 'mois.json'], 4, /mois\.json : c’est un fichier, pas un dossier/],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      const ended = await desk.ess(['split', ...args]);
      assert.equal(ended.code, code);
      assert.match(ended.stderr, sentence);
    });
  }

  it('never replaces a programme by its manifest', async () => {
    desk.write('programme.json', PROGRAMME);
    const { code, stderr } = await desk.ess(['split', 'programme.json', '--by', 'town', '-o', '.']);
    assert.equal(code, 2);
    assert.match(stderr, /programme\.json existe et n’est pas un sommaire/);
    assert.deepEqual(desk.files(), ['mois.json', 'programme.json']);
    assert.deepEqual(desk.json('programme.json'), PROGRAMME);
  });
});

describe('the parts of a programme', () => {
  const zone = 'Europe/Paris';
  const cuts = { town: partsByTown, month: partsByMonth };
  let whole: ReadFeed;
  const manifests = new Map<string, ReadFeed>();
  const files = new Map<string, ReadFeed>();

  before(async () => {
    whole = await readFeed(JSON.stringify(PROGRAMME), { url: 'https://ville.example/mois.json' });
    for (const [by, cut] of Object.entries(cuts)) {
      const parts = cut(whole.programme, 'programme.json');
      for (const { file, numbers } of parts) {
        const url = `https://ville.example/${by}/${file}`;
        files.set(url, await readFeed(JSON.stringify(programmeJsonLd(subset(whole.programme, numbers))), { url }));
      }
      const manifest = manifestOf(programmeJsonLd(subset(whole.programme, [])), parts);
      manifests.set(by, await readFeed(JSON.stringify(manifest), { url: `https://ville.example/${by}/programme.json` }));
    }
  });

  const day = fc.integer({ min: -20, max: 130 }).map((count) => addDays('2026-10-15', count));
  const query: fc.Arbitrary<Query> = fc.record({
    when: fc.constantFrom('upcoming', 'all', 'past'),
    from: fc.option(day),
    to: fc.option(day),
    town: fc.option(fc.constantFrom('94003', '94016', '94054', 'saint-pierre-d-exemple')),
    organizer: fc.constant(null),
    keywords: fc.constant([]),
    narrowing: fc.constant(null),
  });
  const now = fc.tuple(day, fc.integer({ min: 0, max: 47 })).map(([date, half]) => startOfDay(date, zone) + half * 1_800_000);
  const shown = ({ programme }: ReadFeed, asked: Query, instant: number) => {
    const { rows, ongoing, listing } = ask(programme, asked, instant);
    const written = (row: number) => `${listing(row).event.name} ${listing(row).occurrence.start} ${listing(row).others}`;
    return [ongoing.map(written), rows.map(written)];
  };

  for (const by of Object.keys(cuts)) {
    it(`by ${by}: those that a page asks for show what the whole programme shows`, () => {
      fc.assert(
        fc.property(query, now, (asked, instant) => {
          fc.pre(!asked.from || !asked.to || asked.from <= asked.to);
          const manifest = manifests.get(by)!;
          const loaded = manifest.parts!.filter((part) => isAskedFor(part, asked, instant, zone)).map(({ url }) => files.get(url)!);
          assert.deepEqual(shown(joinParts(manifest, loaded, ''), asked, instant), shown(whole, asked, instant));
        }),
        { numRuns: 1000 },
      );
    });

    it(`by ${by}: not all of them are asked for`, () => {
      const { parts } = manifests.get(by)!;
      const asked = { ...EVERYTHING, when: 'upcoming', town: '94003' } as const;
      assert.ok(parts!.filter((part) => isAskedFor(part, asked, startOfDay('2026-12-15', zone), zone)).length < parts!.length);
    });
  }
});
