import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Desk } from './run-ess.js';

const event = (name: string, startDate: string, town: string, organizer: string) => ({
  '@type': 'Event',
  '@id': `urn:example:${name}`,
  name,
  startDate,
  location: { '@type': 'Place', name: 'Salle d’exemple', address: { addressLocality: town } },
  organizer: { name: organizer },
});
const PROGRAMME = {
  '@type': 'Festival',
  name: 'Mois de l’ESS',
  url: 'https://ville.example/mois',
  subEvent: [
    event('Passé', '2026-11-02T18:00', 'Arcueil', 'Association d’exemple'),
    event('Un', '2026-11-12T18:00', 'Arcueil', 'Association d’exemple'),
    event('Deux', '2026-11-13T18:00', 'Cachan', 'Association d’exemple'),
  ],
};
const titles = (feed: string) => [...feed.matchAll(/^ {4}<title>(.*)<\/title>$/gm)].map(([, title]) => title);
const NOW = ['--now', '2026-11-09T10:00'];

describe('ess atom', () => {
  const desk = new Desk();
  before(() => desk.write('programme.json', PROGRAMME));

  it('writes a feed of what is coming, one a town and one an organiser', async () => {
    const { code, stdout, stderr } = await desk.ess(['atom', 'programme.json', '-o', 'fils', '--base-url', 'https://ville.example/fils', ...NOW]);
    assert.deepEqual([code, stdout], [0, '']);
    assert.deepEqual(desk.files('fils'), ['organisateur-association-d-exemple.atom', 'programme.atom', 'ville-arcueil.atom', 'ville-cachan.atom']);
    assert.deepEqual(titles(desk.read('fils/programme.atom')), ['Un', 'Deux']);
    assert.deepEqual(titles(desk.read('fils/ville-arcueil.atom')), ['Un']);
    assert.match(desk.read('fils/ville-arcueil.atom'), /<link rel="self" type="application\/atom\+xml" href="https:\/\/ville\.example\/fils\/ville-arcueil\.atom"\/>/);
    assert.match(stderr, /fils\/programme\.atom : 2 événements/);
  }); // prettier-ignore

  it('leaves as it is what has not changed, and dates only what has', async () => {
    await desk.ess(['atom', 'programme.json', '-o', 'encore', ...NOW]);
    const earlier = desk.read('encore/ville-cachan.atom');
    const { subEvent } = PROGRAMME;
    desk.write('corrigé.json', { ...PROGRAMME, subEvent: [subEvent[0], { ...subEvent[1], description: 'Apportez une tasse.' }, subEvent[2]] });
    await desk.ess(['atom', 'corrigé.json', '-o', 'encore', '--now', '2026-11-10T10:00']);
    assert.equal(desk.read('encore/ville-cachan.atom'), earlier);
    const dates = [...desk.read('encore/programme.atom').matchAll(/<updated>(.*)<\/updated>/g)].map(([, date]) => date);
    assert.deepEqual(dates, ['2026-11-10T09:00:00Z', '2026-11-10T09:00:00Z', '2026-11-09T09:00:00Z']);
  });

  it('writes one feed to standard output without -o', async () => {
    const { code, stdout } = await desk.ess(['atom', 'programme.json', '--town', 'Cachan', ...NOW]);
    assert.deepEqual([code, titles(stdout)], [0, ['Deux']]);
    assert.match(stdout, /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed /);
  });

  it('refuses what is no address and no date', async () => {
    for (const wrong of [['--base-url', 'fils/'], ['--now', 'demain']]) {
      const { code, stderr } = await desk.ess(['atom', 'programme.json', ...wrong]);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`${wrong[0]} ${wrong[1]}`));
    } // prettier-ignore
  });
});
