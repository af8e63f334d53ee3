import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { elements, parsed, plain, textOf } from '../helpers/parsed-html.js';
import { Desk, serve } from './run-ess.js';

type Json = Record<string, unknown>;

const NOW = ['--now', '2026-11-09T10:00'];

const event = (name: string, town: string, startDate = '2026-11-12T18:30:00+01:00'): Json => ({
  '@type': 'Event',
  '@id': `https://example.org/e/${encodeURIComponent(name)}`,
  name,
  startDate,
  location: {
    '@type': 'Place',
    name: 'Salle d’exemple',
    address: { '@type': 'PostalAddress', streetAddress: '1 rue de l’Exemple', addressLocality: town },
  },
});
const programme = (...subEvent: Json[]): Json => ({ '@context': 'https://schema.org', '@type': 'Festival', name: 'Mois de l’ESS', subEvent });

const PROGRAMME = programme(event('Réparer son vélo', 'Arcueil'), event('Repas partagé', 'Orly'), event('Bal', 'Orly', '2026-12-04T20:00:00+01:00'));

describe('ess render', () => {
  const desk = new Desk();
  beforeEach(() => {
    desk.clear();
    desk.write('programme.json', PROGRAMME);
  });

  const titles = (html: string) => elements(parsed(html), /^h3$/).map((heading) => plain(textOf(heading)));
  const tag = (html: string) => Object.fromEntries(elements(parsed(html), /^ess-/)[0]!.attrs.map(({ name, value }) => [name, value]));

  it('writes the list with its events in it, and nothing else', async () => {
    const { code, stdout, stderr } = await desk.ess(['render', 'programme.json', ...NOW]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(titles(stdout), ['Réparer son vélo', 'Repas partagé', 'Bal']);
    assert.deepEqual(tag(stdout), {});
  });

  for (const [args, expected, attributes] of [
    [['--town', 'orly'], ['Repas partagé', 'Bal'], { town: 'orly' }],
    [['--town', '94054', '--limit', '1'], ['Repas partagé'], { town: '94054', limit: '1' }],
    [['--from', '2026-11-30'], ['Bal'], { from: '2026-11-30' }],
    [['--to', '2026-11-30'], ['Réparer son vélo', 'Repas partagé'], { to: '2026-11-30' }],
    [['--when', 'past'], [], { when: 'past' }],
    [
      ['--group-by', 'day', '--src', '/ess/{town}.json'],
      ['Réparer son vélo', 'Repas partagé', 'Bal'],
      { 'group-by': 'day', src: '/ess/{town}.json' },
    ],
  ] as const) {
    it(`takes ${args.join(' ')}, and writes it on the tag`, async () => {
      const { stdout } = await desk.ess(['render', 'programme.json', ...NOW, ...args]);
      assert.deepEqual(titles(stdout), expected);
      assert.deepEqual(tag(stdout), attributes);
    });
  }

  it('writes English where that is asked, and not because the machine speaks it', async () => {
    const english = await desk.ess(['render', 'programme.json', ...NOW, '--when', 'past', '--lang', 'en']);
    assert.match(english.stdout, /lang="en"[^]*No past events\./);
    const french = await desk.ess(['render', 'programme.json', ...NOW, '--when', 'past'], { env: { LANG: 'en_GB.UTF-8' } });
    assert.match(french.stdout, /Aucun événement passé\./);
  });

  it('writes a file', async () => {
    const { code, stdout } = await desk.ess(['render', 'programme.json', ...NOW, '-o', 'evenements.html']);
    assert.deepEqual([code, stdout], [0, '']);
    assert.deepEqual(titles(desk.read('evenements.html')), ['Réparer son vélo', 'Repas partagé', 'Bal']);
  });

  it('draws the element, and says the hash for a security policy', async () => {
    const { code, stdout, stderr } = await desk.ess(['render', 'programme.json', ...NOW, '--shadow']);
    assert.equal(code, 0);
    assert.match(stdout, /<template shadowrootmode="open"><style>/);
    assert.match(stderr, /style-src : 'sha256-[\w+/]{43}='\n$/);
    assert.deepEqual(titles(stdout), ['Réparer son vélo', 'Repas partagé', 'Bal']);
  });

  it('links the styles of the drawing, and writes them', async () => {
    const { stdout, stderr } = await desk.ess(['render', 'programme.json', ...NOW, '--shadow', '--stylesheet', '/ess/liste.css']);
    assert.match(stdout, /<template shadowrootmode="open"><link rel="stylesheet" href="\/ess\/liste\.css">/);
    assert.equal(stderr, '');
    const styles = await desk.ess(['render', '--styles']);
    assert.match(styles.stdout, /:host/);
    assert.doesNotMatch(styles.stdout, /<\/|<style/);
  });

  it('adds the data of these events for search engines, once, and says when they are the feed too', async () => {
    const { stdout, stderr } = await desk.ess(['render', 'programme.json', ...NOW, '--json-ld', '--town', 'Orly', '--limit', '1']);
    const scripts = elements(parsed(stdout), /^script$/);
    assert.equal(scripts.length, 1);
    const data = JSON.parse(textOf(scripts[0]!)) as { readonly subEvent: readonly Json[] };
    assert.deepEqual(
      data.subEvent.map(({ name }) => name),
      ['Repas partagé', 'Bal'],
    );
    assert.match(stderr, /Sans --src, l’élément lira les données --json-ld/);
    assert.equal((await desk.ess(['render', 'programme.json', ...NOW, '--json-ld', '--src', '/p.json'])).stderr, '');
  });

  it('joins several feeds; one that cannot be read is left out where that is allowed', async () => {
    desk.write('autre.json', programme(event('Fresque', 'Gentilly')));
    const both = await desk.ess(['render', 'programme.json', 'autre.json', ...NOW]);
    assert.deepEqual([both.code, titles(both.stdout)], [0, ['Réparer son vélo', 'Fresque', 'Repas partagé', 'Bal']]);
    const missing = await desk.ess(['render', 'nulle-part.json', 'programme.json', ...NOW]);
    assert.deepEqual([missing.code, missing.stdout], [3, '']);
    assert.match(missing.stderr, /nulle-part\.json : Ce fichier ou ce dossier n’existe pas\./);
    const one = await desk.ess(['render', 'nulle-part.json', 'programme.json', ...NOW, '--keep-going']);
    assert.deepEqual([one.code, titles(one.stdout).length], [0, 3]);
    assert.match(one.stderr, /aissé de côté.*nulle-part\.json|nulle-part\.json.*laissé de côté/);
  });

  it('reads all parts of a feed in parts, and none without the others', async () => {
    const part = (name: string) => ({ '@type': 'DataDownload', contentUrl: name });
    desk.write('parts.json', {
      '@context': 'https://schema.org',
      '@type': 'DataFeed',
      about: { '@type': 'Festival', name: 'Mois' },
      distribution: [part('a.json'), part('b.json')],
    });
    desk.write('a.json', programme(event('Réparer son vélo', 'Arcueil')));
    const broken = await desk.ess(['render', 'parts.json', ...NOW]);
    assert.deepEqual([broken.code, broken.stdout], [3, '']);
    assert.match(broken.stderr, /b\.json : Ce fichier/);
    desk.write('b.json', programme(event('Repas partagé', 'Orly')));
    assert.deepEqual(titles((await desk.ess(['render', 'parts.json', ...NOW])).stdout), ['Réparer son vélo', 'Repas partagé']);
  });

  it('reads the standard input, and an address', async () => {
    const piped = await desk.ess(['render', '-', ...NOW], { stdin: JSON.stringify(PROGRAMME) });
    assert.equal(titles(piped.stdout).length, 3);
    const server = await serve((_, response) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(PROGRAMME)));
    assert.equal(titles((await desk.ess(['render', `${server}/programme.json`, ...NOW])).stdout).length, 3);
  });

  for (const [args, sentence] of [
    [['--element', 'ess-map'], /--element ess-map : on attend ess-event-list, ess-countdown, ess-contact-block\./],
    [['--element', 'ess-countdown'], /<ess-countdown> n’a de rendu qu’avec --shadow\./],
    [['--stylesheet', '/a.css'], /--stylesheet n’a de sens que pour un rendu avec --shadow\./],
    [['--styles'], /« programme\.json » est de trop\./],
    [['--town', 'Nulle-Part'], /Aucun événement n’a lieu à Nulle-Part\. Villes du programme : Arcueil, Orly\./],
    [['--when', 'hier'], /--when hier : on attend upcoming, all, past\./],
    [['--group-by', 'rue'], /--group-by rue : on attend town, date, day, none\./],
    [['--heading-level', '1'], /--heading-level 1 : on attend 2, 3, 4, 5, 6\./],
    [['--limit', '0'], /--limit 0 : on attend un nombre d’événements, 1 ou plus\./],
    [['--from', '6 novembre'], /--from 6 novembre : on attend un jour écrit comme 2026-11-30\./],
    [['--now', 'demain'], /--now demain : on attend une date ISO 8601/],
    [['--src', 'javascript:alert(1)'], /--src javascript:alert\(1\) : on attend une adresse http\(s\)/],
    [['--script', 'data:text/javascript,1'], /--script data:text\/javascript,1 : on attend une adresse http\(s\)/],
  ] as const) {
    it(`refuses ${args.join(' ')} with a sentence, and writes nothing`, async () => {
      const { code, stdout, stderr } = await desk.ess(['render', 'programme.json', ...args]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, sentence);
    });
  }

  it('takes a town of the territory that has no event yet', async () => {
    const { code, stdout } = await desk.ess(['render', 'programme.json', ...NOW, '--town', 'Thiais']);
    assert.equal(code, 0);
    assert.match(plain(stdout), /Aucun événement à venir à Thiais\./);
  });

  it('explains itself in both languages', async () => {
    for (const [language, words] of [
      ['fr', /Écrire les événements en HTML/],
      ['en', /Write the events as HTML/],
    ] as const) {
      const { code, stdout } = await desk.ess(['render', '--help', '--lang', language]);
      assert.equal(code, 0);
      assert.match(stdout, words);
      assert.match(stdout, /--heading-level/);
    }
  });
});
