import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Desk, serve } from './run-ess.js';

const festival = (...subEvent: object[]) => ({ '@context': 'https://schema.org', '@type': 'Festival', name: 'Mois', subEvent });
const event = (name: string, more: object = {}) => ({ '@type': 'Event', '@id': `urn:example:${name}`, name, startDate: '2026-11-12T18:00', ...more });

const CLEAN = festival(event('Un'));
const WARNED = festival(event('Un', { url: 'sans-protocole' }));
const FAULTY = festival(event('Un'), { ...event(''), '@id': 'urn:example:2' }, event('Trois', { startDate: '31/02' }));

interface Report {
  readonly clean: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly unreadable: number;
  readonly feeds: readonly {
    readonly source: string;
    readonly format: string | null;
    readonly events: number;
    readonly problems: readonly { readonly code: string; readonly line: number | null; readonly column: number | null; readonly what: string }[];
    readonly failure: { readonly code: string; readonly line: number | null; readonly status: number | null } | null;
  }[];
}

describe('ess check', () => {
  const desk = new Desk();
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  const report = async (...args: readonly string[]) => JSON.parse((await desk.ess(['check', '--json', ...args])).stdout) as Report;

  beforeEach(() => {
    desk.clear();
    desk.write('propre.json', CLEAN);
    desk.write('douteux.json', WARNED);
    desk.write('fautif.json', FAULTY);
    desk.write('coupé.json', '{\n  "@type": "Festival",\n  "name": "Mois",\n');
  });

  for (const [args, code] of [
    [['propre.json'], 0],
    [['douteux.json'], 0],
    [['fautif.json'], 1],
    [['propre.json', '--strict'], 0],
    [['douteux.json', '--strict'], 1],
    [['propre.json', 'fautif.json'], 1],
    [['coupé.json'], 3],
    [['absent.json'], 3],
    [['fautif.json', 'coupé.json'], 3],
    [[], 2],
    [['-', '-'], 2],
    [['propre.json', '--stricte'], 2],
  ] as const) {
    it(`ends with ${code} for ${args.join(' ') || 'nothing'}`, async () => {
      assert.equal((await desk.ess(['check', ...args])).code, code);
    });
  }

  it('says each problem on a line: where, how grave, what, how to mend it; then how many', async () => {
    const { stdout, stderr } = await desk.ess(['check', 'fautif.json']);
    const [first, second, summary, ...others] = plain(stdout).split('\n');
    assert.match(first!, /^fautif\.json:15:15 {2}erreur {2}L’événement n’a pas de titre\. .* — Écrivez le titre/);
    assert.match(second!, /^fautif\.json:22:20 {2}erreur {2}La date de début n’est pas lisible\. .*\[Trois\] \[31\/02\] — /);
    assert.equal(summary, 'fautif.json (schema.org) : 1 événement lu, 2 écartés.');
    assert.deepEqual([others, stderr], [[''], '']);
  });

  it('names the cells of a table, and the lines of a calendar', async () => {
    desk.write('tableau.csv', 'Titre;Date;Ville\nUn;12/11/2026;Orly\nDeux;31/02/2026;Orly\n');
    desk.write('agenda.ics', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Un\nDTSTART:20261345T000000\nEND:VEVENT\nEND:VCALENDAR\n');
    const { stdout } = await desk.ess(['check', 'tableau.csv', 'agenda.ics']);
    assert.match(stdout, /^tableau\.csv:B3 {2}erreur {2}/m);
    assert.match(stdout, /^agenda\.ics:5:1 {2}erreur {2}/m);
  });

  it('says where a text stops being JSON', async () => {
    const { stdout } = await desk.ess(['check', 'coupé.json']);
    assert.match(plain(stdout), /^coupé\.json:4:1 {2}erreur {2}Le fichier s’arrête avant la fin.* — Exportez/);
    assert.deepEqual((await report('coupé.json')).feeds[0]!.failure!.line, 4);
  });

  it('says which events feeds have in common, in the second one', async () => {
    desk.write('autre.json', festival(event('Autre'), event('Un')));
    const { errors, warnings, feeds } = await report('propre.json', 'autre.json');
    assert.deepEqual([errors, warnings, feeds.map(({ problems }) => problems.map(({ code }) => code))], [0, 1, [[], ['duplicate-event']]]);
    assert.equal(feeds[1]!.problems[0]!.line, 12);
  });

  it('checks the parts of a manifest, and those that are lost', async () => {
    desk.write('programme.json', {
      '@type': 'DataFeed',
      about: { '@type': 'Festival', name: 'Mois' },
      distribution: ['douteux.json', 'perdu.json'].map((contentUrl) => ({ '@type': 'DataDownload', contentUrl })),
    });
    const { unreadable, warnings, feeds } = await report('programme.json');
    assert.deepEqual([unreadable, warnings, feeds.map(({ source }) => source)], [1, 1, ['programme.json', 'douteux.json', 'perdu.json']]);
  });

  it('reports in JSON with the same keys, whatever happens', async () => {
    const { clean, errors, warnings, unreadable, feeds } = await report('propre.json', 'douteux.json', 'fautif.json', 'absent.json');
    assert.deepEqual({ clean, errors, warnings, unreadable }, { clean: false, errors: 2, warnings: 3, unreadable: 1 });
    for (const feed of feeds) assert.deepEqual(Object.keys(feed), ['source', 'url', 'format', 'events', 'problems', 'failure']);
    const [problem] = feeds[2]!.problems;
    assert.deepEqual(Object.keys(problem!), ['level', 'code', 'path', 'line', 'column', 'event', 'value', 'what', 'mend']);
    assert.equal(feeds[3]!.failure!.code, 'ENOENT');
  });

  it('reads standard input, which it calls <stdin>', async () => {
    const { stdout } = await desk.ess(['check', '-'], { stdin: JSON.stringify(WARNED) });
    assert.match(stdout, /^<stdin>:1:\d+ {2}/);
  });

  it('reads addresses', async () => {
    const url = await serve((request, response) => {
      response.statusCode = request.url === '/rien' ? 404 : 200;
      response.end(JSON.stringify(WARNED));
    });
    const { feeds } = await report(`${url}/programme.json`, `${url}/rien`);
    assert.deepEqual(
      feeds.map(({ problems, failure }) => [problems.length, failure?.code, failure?.status]),
      [
        [1, undefined, undefined],
        [0, 'not-found', 404],
      ],
    );
  });

  it('lets no feed write into the terminal', async () => {
    desk.write('hostile.json', festival(event('Un', { url: '\u001b[2J\u001b]0;titre\u0007' })));
    const { stdout } = await desk.ess(['check', 'hostile.json']);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  for (const [args, env, expected] of [
    [[], { LANG: 'fr_FR.UTF-8' }, /événement lu/],
    [[], { LANG: 'C.UTF-8' }, /événement lu/],
    [[], { LANG: 'en_GB.UTF-8' }, /event read/],
    [[], { LANG: 'fr_FR.UTF-8', LC_ALL: 'en_US' }, /event read/],
    [['--lang', 'fr'], { LANG: 'en_GB.UTF-8' }, /événement lu/],
    [['--lang=en'], { LANG: 'fr_FR.UTF-8' }, /event read/],
  ] as const) {
    it(`speaks the language of ${JSON.stringify(env)} ${args.join(' ')}`, async () => {
      assert.match(plain((await desk.ess(['check', 'propre.json', ...args], { env })).stdout), expected);
    });
  }
});
