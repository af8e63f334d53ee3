import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { beforeEach, describe, it } from 'node:test';
import { readFeed } from '../../src/feed/read-feed.js';
import { Desk, serve } from './run-ess.js';
import type { EssOptions } from './run-ess.js';

const KEY = 'une-clef-secrete';
const AGENDA = '12345678';

interface Event {
  readonly uid: number;
  readonly [field: string]: unknown;
}

const event = (uid: number): Event => ({
  uid,
  title: { fr: `Atelier ${uid}` },
  timezone: 'Europe/Paris',
  timings: [{ begin: '2026-11-12T18:30:00+01:00', end: '2026-11-12T20:00:00+01:00' }],
  location: { name: 'Salle d’exemple', address: '1 rue de l’Exemple', postalCode: '94110', city: 'Arcueil', insee: '94003' },
  state: 2,
  creatorUid: 4242,
  member: { name: 'Personne d’exemple' },
});
const events = (count: number) => Array.from({ length: count }, (_, index) => event(index + 1));

/** As the API: pages of two, the key of the next one in `after`; a fault answers instead when its turn comes. */
class Api {
  agenda: Event[] = [];
  total: number | null = null;
  faults: ((response: ServerResponse) => void)[] = [];
  readonly asked: URL[] = [];
  readonly keys: unknown[] = [];
  /** Values of `after` that it no longer knows. */
  isForgetful = false;

  readonly answer = ({ url = '', headers }: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(url, 'http://api.example');
    this.keys.push(headers['key']);
    if (headers['key'] !== KEY) return send(response, 403, { message: 'unauthorized' });
    if (pathname === `/v2/agendas/${AGENDA}`) return send(response, 200, { uid: Number(AGENDA), title: 'Mois de l’ESS' });
    if (pathname !== `/v2/agendas/${AGENDA}/events`) return send(response, 404, { message: 'agenda not found' });
    this.asked.push(new URL(url, 'http://api.example'));
    const fault = this.faults.shift();
    if (fault) return fault(response);
    const [rank, last] = searchParams.getAll('after[]');
    if (rank && this.isForgetful) return send(response, 400, { message: 'invalid after' });
    const start = rank ? Number(rank) + 1 : 0;
    if (rank) assert.equal(last, String(this.agenda[Number(rank)]?.uid), 'all values of « after » come back');
    const found = this.agenda.slice(start, start + 2);
    const end = start + found.length - 1;
    const isLast = end + 1 >= this.agenda.length;
    const after = isLast ? null : [String(end), String(found.at(-1)!.uid)];
    send(response, 200, { success: true, total: this.total ?? this.agenda.length, events: found, after });
  };
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}

const busy = (status: number) => (response: ServerResponse) => send(response, status, {}, { 'Retry-After': '0' });
const gone = (response: ServerResponse) => send(response, 500, {}, { 'Retry-After': '0' });
const cut = (response: ServerResponse) => {
  response.writeHead(200, { 'Content-Length': '1000' }).write('{"events": [', () => response.destroy());
};

describe('ess openagenda', () => {
  const desk = new Desk();
  let api: Api;
  let url = '';
  const listening = serve((request, response) => api.answer(request, response)).then((address) => (url = address));

  beforeEach(async () => {
    api = new Api();
    desk.clear();
    await listening;
  });

  const ess = (args: readonly string[], options: EssOptions = {}) =>
    desk.ess(['openagenda', ...args, '--base-url', url], { ...options, env: { OPENAGENDA_KEY: KEY, ...options.env } });
  const saved = (name: string) => desk.json(name) as { agenda: unknown; total: number; events: Event[] };

  it('writes all pages as one file, which is read as a programme', async () => {
    api.agenda = events(5);
    const { code, stdout, stderr } = await ess([AGENDA, '-o', 'tout.json']);
    assert.deepEqual([code, stdout, stderr], [0, '', 'tout.json : 5 événements\n']);
    assert.deepEqual(saved('tout.json').events.map(({ uid }) => uid), [1, 2, 3, 4, 5]); // prettier-ignore
    const { programme, report } = await readFeed(desk.read('tout.json'), { url: 'https://ville.example/tout.json' });
    assert.deepEqual([report.format, programme.name, programme.events.length], ['OpenAgenda', 'Mois de l’ESS', 5]);
    assert.deepEqual(desk.files(), ['tout.json'], 'nothing else stays');
  });

  it('writes to standard output without -o', async () => {
    api.agenda = events(1);
    const { code, stdout, stderr } = await ess([AGENDA]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal((JSON.parse(stdout) as { total: number }).total, 1);
  });

  it('takes the address of an agenda’s page', async () => {
    api.agenda = events(1);
    const { code } = await ess([`https://openagenda.com/fr/agendas/${AGENDA}?lang=fr`, '-o', 'adresse.json']);
    assert.equal(code, 0);
  });

  it('asks for what is to come with --upcoming, in an order that loses nothing', async () => {
    api.agenda = events(3);
    await ess([AGENDA, '--upcoming', '-o', 'avenir.json']);
    assert.deepEqual(
      api.asked.map(({ searchParams }) => [searchParams.getAll('relative[]').join(), searchParams.get('detailed'), searchParams.get('sort')]),
      Array(2).fill(['current,upcoming', '1', 'updatedAt.asc']),
    );
  });

  it('never says who wrote an event', async () => {
    api.agenda = events(1);
    const { stdout } = await ess([AGENDA]);
    assert.doesNotMatch(stdout, /4242|Personne/);
  });

  it('asks again when the server has too much to do, fails, or breaks off', async () => {
    api.agenda = events(3);
    api.faults = [busy(429), busy(503), cut];
    const { code } = await ess([AGENDA, '-o', 'patience.json']);
    assert.deepEqual([code, saved('patience.json').events.length, api.asked.length], [0, 3, 5]);
  });

  it('has each event once, in its newer form, when the agenda changes meanwhile', async () => {
    api.agenda = [event(1), event(2), event(3), { ...event(1), title: { fr: 'Corrigé' } }];
    api.total = 3;
    const { code } = await ess([AGENDA, '-o', 'change.json']);
    assert.equal(code, 0);
    assert.deepEqual(saved('change.json').events.map(({ uid, title }) => [uid, (title as { fr: string }).fr]), [[1, 'Corrigé'], [2, 'Atelier 2'], [3, 'Atelier 3']]); // prettier-ignore
  });

  it('says when it got fewer events than announced, and writes them', async () => {
    api.agenda = events(3);
    api.total = 7;
    const { code, stderr } = await ess([AGENDA, '-o', 'moins.json']);
    assert.equal(code, 1);
    assert.match(stderr, /annonce 7 événements et en a donné 3/);
    assert.equal(saved('moins.json').events.length, 3);
  });

  it('ends when the server gives the same page for ever', async () => {
    api.agenda = events(2);
    api.faults = Array.from(
      { length: 9 },
      () => (response: ServerResponse) => send(response, 200, { total: 2, events: events(2), after: ['1', '2'] }),
    );
    const { code } = await ess([AGENDA, '-o', 'boucle.json']);
    assert.deepEqual([code, api.asked.length, saved('boucle.json').events.length], [0, 2, 2]);
  });

  describe('when it breaks off', () => {
    const name = 'reprise.json';

    beforeEach(async () => {
      api.agenda = events(6);
      const faultless = api.answer;
      let answered = 0;
      // Two pages, then a server that is down.
      const failing = (request: IncomingMessage, response: ServerResponse) => (request.url!.includes('/events') && ++answered > 2 ? gone(response) : faultless(request, response)); // prettier-ignore
      Object.assign(api, { answer: failing });
      const { code, stderr } = await ess([AGENDA, '-o', name]);
      assert.equal(code, 3);
      assert.match(stderr, /le serveur a refusé de répondre \(HTTP 500\)\. 4 événements sont gardés : relancez la même commande avec --resume/);
      assert.ok(!desk.files().includes(name), 'no half file');
      Object.assign(api, { answer: faultless });
      api.asked.length = 0;
    });

    it('goes on where it was with --resume', async () => {
      const { code, stderr } = await ess([AGENDA, '-o', name, '--resume']);
      assert.equal(code, 0);
      assert.match(stderr, /Reprise après 4 événements/);
      assert.equal(api.asked.length, 1, 'only the last page is asked for');
      assert.deepEqual(saved(name).events.map(({ uid }) => uid), [1, 2, 3, 4, 5, 6]); // prettier-ignore
      assert.ok(!desk.files().includes(`${name}.partial`));
    });

    it('begins anew without --resume, or for another question', async () => {
      await ess([AGENDA, '-o', name, '--resume', '--upcoming']);
      assert.equal(api.asked.length, 3);
    });

    it('begins anew when the server no longer knows the place', async () => {
      Object.assign(api, { faults: [(response: ServerResponse) => send(response, 400, {})] });
      const { code } = await ess([AGENDA, '-o', name, '--resume']);
      assert.deepEqual([code, saved(name).events.length, api.asked.length], [0, 6, 4]);
    });

    it('passes over half a line', async () => {
      const partial = desk.read(`${name}.partial`);
      desk.write(`${name}.partial`, partial.slice(0, -20));
      const { code } = await ess([AGENDA, '-o', name, '--resume']);
      assert.deepEqual([code, saved(name).events.length, api.asked.length], [0, 6, 2]);
    });

    it('has written the key nowhere', () => {
      assert.doesNotMatch(desk.read(`${name}.partial`), new RegExp(KEY));
    });
  });

  for (const [what, args, env, expected] of [
    ['no key', [AGENDA], { OPENAGENDA_KEY: '' }, [2, /clé publique/]],
    ['no agenda', [], {}, [2, /l’identifiant d’un agenda/]],
    ['a name for an agenda', ['mois-ess'], {}, [2, /mois-ess : on attend l’identifiant/]],
    ['two agendas', ['1', '2'], {}, [2, /« 2 » est de trop/]],
    ['--resume without a file', [AGENDA, '--resume'], {}, [2, /fichier de sortie/]],
    ['a wrong key', [AGENDA, '--key', 'fausse'], {}, [3, /refuse cette clé/]],
    ['an unknown agenda', ['99'], {}, [3, /ne connaît pas cet agenda/]],
    ['a folder that is not there', [AGENDA, '-o', 'nulle/part.json'], {}, [4, /nulle\/part\.json.* : ce fichier ou ce dossier n’existe pas/]],
  ] as const) {
    it(`refuses ${what}`, async () => {
      api.agenda = events(1);
      const { code, stdout, stderr } = await ess(args, { env });
      assert.deepEqual([code, stdout], [expected[0], '']);
      assert.match(stderr, expected[1]);
      assert.doesNotMatch(stderr, /une-clef-secrete|fausse|at .*\.ts/);
    });
  }

  it('hands the key to no other address', async () => {
    const redirected: unknown[] = [];
    const elsewhere = await serve(({ headers }, response) => {
      redirected.push(headers['key']);
      send(response, 200, { total: 0, events: [], after: null });
    });
    api.faults = [(response) => send(response, 302, {}, { Location: elsewhere })];
    const { code } = await ess([AGENDA, '-o', 'ailleurs.json']);
    assert.deepEqual([code, redirected], [3, []]);
  });

  it('speaks English', async () => {
    const { stderr } = await ess(['99', '--lang', 'en']);
    assert.equal(stderr, 'ess: OpenAgenda does not know this agenda.\n');
  });
});
