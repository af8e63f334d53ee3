import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readFeed } from '../../src/feed/read-feed.js';
import { URL_OF_FEED } from '../feed/reading.js';
import { FEEDS } from '../output/every-feed.js';
import { Desk, serve } from './run-ess.js';

const event = (name: string, startDate: string, more: object = {}) => ({ '@type': 'Event', '@id': `urn:example:${name}`, name, startDate, ...more });
const festival = (name: string, ...subEvent: object[]) => ({ '@context': 'https://schema.org', '@type': 'Festival', name, subEvent });
const at = (addressLocality: string) => ({ location: { '@type': 'Place', name: 'Salle d’exemple', address: { addressLocality } } });

describe('ess convert', () => {
  const desk = new Desk();
  const namesIn = (json: unknown) => (json as { subEvent: { name: string }[] }).subEvent.map(({ name }) => name);

  describe('of each sample', () => {
    const converted = new Map<string, { readonly once: string; readonly twice: string; readonly events: number }>();

    before(async () => {
      for (const [index, { name, file, read }] of FEEDS.entries()) {
        const [once, twice] = [`${index}-once.json`, `${index}-twice.json`];
        const first = await desk.ess(['convert', fileURLToPath(file), '-o', once]);
        assert.equal(first.code, 0, first.stderr);
        const second = await desk.ess(['convert', once, '-o', twice]);
        assert.equal(second.code, 0, second.stderr);
        const { programme } = await read();
        converted.set(name, { once: desk.read(once), twice: desk.read(twice), events: programme.events.length });
      }
    });

    for (const { name } of FEEDS) {
      it(`${name}: keeps every event, and is the same when it is converted again`, async () => {
        const { once, twice, events } = converted.get(name)!;
        assert.equal((await readFeed(once, { url: URL_OF_FEED })).programme.events.length, events);
        assert.equal(twice, once);
      });
    }

    it('gives feeds in which there is nothing to mend', async () => {
      const { code, stdout } = await desk.ess(['check', '--strict', ...FEEDS.map((_, index) => `${index}-once.json`), '--json']);
      const { feeds } = JSON.parse(stdout) as { feeds: { source: string; problems: { code: string }[] }[] };
      const faulty = feeds.flatMap(({ source, problems }) => problems.map((problem) => [source, problem.code] as const));
      assert.deepEqual(faulty.filter(([, what]) => what !== 'duplicate-event'), []); // prettier-ignore
      assert.equal(code, 1, 'samples of several formats have events in common');
    });
  });

  it('merges feeds: each event once, by date, under the name of the first', async () => {
    desk.write('ville.json', festival('Ville', event('Deux', '2026-11-12T18:00', at('Arcueil'))));
    desk.write('associations.csv', 'Titre;Date;Heure de début;Ville\nDeux;12/11/2026;18:00;Arcueil\nUn;11/11/2026;18:00;Cachan\n');
    const { code, stdout, stderr } = await desk.ess(['convert', 'ville.json', 'associations.csv']);
    assert.equal(code, 0);
    const programme = JSON.parse(stdout) as { name: string };
    assert.deepEqual([programme.name, namesIn(programme)], ['Ville', ['Un', 'Deux']]);
    assert.equal(stderr, '1 avertissement. Pour les voir : ess check ville.json associations.csv\n');
  });

  describe('narrows', () => {
    before(() => {
      const november = event('Novembre', '2026-11-12T18:00', at('Arcueil'));
      const december = event('Décembre', '2026-12-08', at('Cachan'));
      desk.write('deux-mois.json', festival('Mois', november, december));
    });

    for (const [args, names] of [
      [['--from', '2026-12-01'], ['Décembre']],
      [['--to', '2026-11-30'], ['Novembre']],
      [['--from', '2026-11-13', '--to', '2026-12-07'], []],
      [['--town', 'ARCUEIL'], ['Novembre']],
      [['--town', '94016'], ['Décembre']],
      [['--town', 'Rungis'], []],
      [
        ['--name', 'Autre nom'],
        ['Novembre', 'Décembre'],
      ],
    ] as const) {
      it(args.join(' '), async () => {
        const { code, stdout, stderr } = await desk.ess(['convert', 'deux-mois.json', ...args]);
        const programme = JSON.parse(stdout) as { name: string };
        assert.deepEqual([code, namesIn(programme)], [0, names]);
        assert.equal(programme.name, args[0] === '--name' ? 'Autre nom' : 'Mois');
        assert.equal(stderr, names.length > 0 ? '' : 'Aucun événement ne correspond à --from, --to ou --town.\n');
      });
    }

    for (const [args, sentence] of [
      [['--town', 'Paris'], /Aucun événement n’a lieu à Paris\. Villes du programme : Arcueil, Cachan\./],
      [['--from', '12/11/2026'], /--from 12\/11\/2026 : on attend un jour écrit comme 2026-11-30/],
      [['--to', '2026-02-31'], /--to 2026-02-31/],
      [['--town'], /L’option --town attend une valeur/],
      [['--nom', 'x'], /L’option --nom n’existe pas/],
      [['--strict=oui'], /L’option --strict n’attend pas de valeur/],
    ] as const) {
      it(`refuses ${args.join(' ')}`, async () => {
        const { code, stdout, stderr } = await desk.ess(['convert', 'deux-mois.json', ...args]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, sentence);
        assert.match(stderr, /^Usage : ess convert FLUX…/m);
      });
    }
  });

  it('reads standard input, in the encoding that it has', async () => {
    const text = 'Titre;Date\nÉté à l’œuvre;12/11/2026\n';
    const latin = Uint8Array.from(text.replace('’', '\x92').replace('œ', '\x9c'), (letter) => letter.charCodeAt(0));
    const { stdout } = await desk.ess(['convert', '-'], { stdin: latin });
    assert.deepEqual(namesIn(JSON.parse(stdout)), ['Été à l’œuvre']);
  });

  it('reads addresses, and asks again when the server has too much to do', async () => {
    const agents: unknown[] = [];
    const url = await serve(({ headers }, response) => {
      agents.push(headers['user-agent']);
      if (agents.length === 1) response.writeHead(503, { 'Retry-After': '0' }).end();
      else response.end(JSON.stringify(festival('Ville', event('Un', '2026-11-11'))));
    });
    const { code, stdout } = await desk.ess(['convert', `${url}/programme.json`]);
    assert.deepEqual([code, namesIn(JSON.parse(stdout)), agents], [0, ['Un'], Array(2).fill('mois-ess-widgets/1.2.3')]);
  });

  it('writes and reads lines', async () => {
    desk.write('long.json', festival('Mois', event('Un', '2026-11-11'), event('Deux', '2026-11-12')));
    await desk.ess(['convert', 'long.json', '--ndjson', '-o', 'long.ndjson']);
    const lines = desk.read('long.ndjson').trimEnd().split('\n').map((line) => JSON.parse(line) as { name: string }); // prettier-ignore
    assert.deepEqual(lines.map(({ name }) => name), ['Mois', 'Un', 'Deux']); // prettier-ignore
    const [again, asText] = [await desk.ess(['convert', 'long.ndjson']), await desk.ess(['convert', 'long.json'])];
    assert.equal(again.stdout, asText.stdout);
  });

  it('writes on one line with --compact', async () => {
    desk.write('court.json', festival('Mois', event('Un', '2026-11-11')));
    const { stdout } = await desk.ess(['convert', 'court.json', '--compact']);
    assert.equal(stdout.split('\n').length, 2);
  });

  it('says how many problems there are, and writes nothing with --strict', async () => {
    desk.write('fautes.json', festival('Mois', event('Un', '2026-11-11', { url: 'sans-protocole' }), event('', '2026-11-12')));
    const lenient = await desk.ess(['convert', 'fautes.json', '-o', 'sortie.json']);
    assert.equal(lenient.code, 0);
    assert.equal(lenient.stderr, '1 erreur et 1 avertissement. Pour les voir : ess check fautes.json\nsortie.json : 1 événement\n');
    const strict = await desk.ess(['convert', 'fautes.json', '-o', 'rien.json', '--strict']);
    assert.equal(strict.code, 1);
    assert.match(strict.stderr, /Rien n’est écrit/);
    assert.ok(!desk.files().includes('rien.json'));
  });

  describe('when a feed cannot be read', () => {
    before(() => desk.write('un.json', festival('Mois', event('Un', '2026-11-11'))));

    it('writes nothing, names every one, and leaves what was there', async () => {
      desk.write('avant.json', 'ce qui était là');
      desk.write('coupé.json', '{"@type": "Festival",\n  "name": "Mois"\n  "subEvent": []}');
      const { code, stdout, stderr } = await desk.ess(['convert', 'un.json', 'absent.json', 'coupé.json', '-o', 'avant.json']);
      assert.deepEqual([code, stdout, desk.read('avant.json')], [3, '', 'ce qui était là']);
      assert.match(stderr, /absent\.json : Ce fichier ou ce dossier n’existe pas\./);
      assert.match(stderr, /coupé\.json:3:3 : /);
    });

    it('goes on without it with --keep-going', async () => {
      const { code, stdout, stderr } = await desk.ess(['convert', 'un.json', 'absent.json', '--keep-going']);
      assert.deepEqual([code, namesIn(JSON.parse(stdout))], [0, ['Un']]);
      assert.match(stderr, /Laissé de côté : absent\.json/);
    });

    it('has nothing to go on with when it is the only one', async () => {
      assert.equal((await desk.ess(['convert', 'absent.json', '--keep-going'])).code, 3);
    });
  });
});
