import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { Desk } from './run-ess.js';

const at = (addressLocality: string) => ({ location: { '@type': 'Place', name: 'Salle d’exemple', address: { addressLocality } } });
const event = (name: string, startDate: string, more: object = {}) => ({ '@type': 'Event', '@id': `urn:example:${name}`, name, startDate, ...more });
const PROGRAMME = {
  '@type': 'Festival',
  name: 'Mois de l’ESS',
  subEvent: [
    event('Un', '2026-11-12T18:00', { ...at('Arcueil'), organizer: [{ name: 'Association d’exemple' }, { name: '★' }] }),
    event('Deux', '2026-11-13T18:00', { ...at('Arcueil'), organizer: { name: 'ASSOCIATION D’EXEMPLE' } }),
    event('Trois', '2026-11-14', { ...at('Cachan'), organizer: { name: 'Coopérative d’exemple' } }),
    event('Quatre', '2026-11-15', { organizer: { name: '☆' } }),
  ],
};
const FILES = [
  'organisateur-association-d-exemple.ics',
  'organisateur-cooperative-d-exemple.ics',
  'organisateur-sans-nom-2.ics',
  'organisateur-sans-nom.ics',
  'programme.ics',
  'ville-arcueil.ics',
  'ville-cachan.ics',
];
const summaries = (calendar: string) => [...calendar.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, name]) => name);
const nameOf = (calendar: string) => /^X-WR-CALNAME:(.*)\r$/m.exec(calendar)?.[1];

describe('ess ics', () => {
  const desk = new Desk();
  before(() => desk.write('programme.json', PROGRAMME));

  it('writes a calendar of all events, one a town and one an organiser', async () => {
    const { code, stdout, stderr } = await desk.ess(['ics', 'programme.json', '-o', 'agendas']);
    assert.deepEqual([code, stdout, desk.files('agendas')], [0, '', FILES]);
    assert.match(stderr, /agendas\/ville-arcueil\.ics : 2 événements/);
    const [all, town, organizer] = ['programme', 'ville-cachan', 'organisateur-association-d-exemple'].map((file) =>
      desk.read(`agendas/${file}.ics`),
    );
    assert.deepEqual([nameOf(all!), summaries(all!)], ['Mois de l’ESS', ['Un', 'Deux', 'Trois', 'Quatre']]);
    assert.deepEqual([nameOf(town!), summaries(town!)], ['Mois de l’ESS – Cachan', ['Trois']]);
    assert.deepEqual([nameOf(organizer!), summaries(organizer!)], ['Mois de l’ESS – Association d’exemple', ['Un', 'Deux']]);
  });

  it('leaves as it is what has not changed, and only that', async () => {
    await desk.ess(['ics', 'programme.json', '-o', 'encore'], { env: { SOURCE_DATE_EPOCH: '1790000000' } });
    const earlier = new Map(FILES.map((file) => [file, desk.read(`encore/${file}`)]));
    const { subEvent } = PROGRAMME;
    desk.write('corrigé.json', { ...PROGRAMME, subEvent: [...subEvent.slice(0, 2), { ...subEvent[2], name: 'Trois bis' }, subEvent[3]] });
    await desk.ess(['ics', 'corrigé.json', '-o', 'encore'], { env: { SOURCE_DATE_EPOCH: '1800000000' } });
    const changed = FILES.filter((file) => desk.read(`encore/${file}`) !== earlier.get(file));
    assert.deepEqual(changed, ['organisateur-cooperative-d-exemple.ics', 'programme.ics', 'ville-cachan.ics']);
  });

  it('writes one calendar to standard output without -o', async () => {
    const { code, stdout, stderr } = await desk.ess(['ics', 'programme.json', '--town', 'Arcueil']);
    assert.deepEqual([code, stderr, summaries(stdout)], [0, '', ['Un', 'Deux']]);
  });

  it('is read again as the same events', async () => {
    const { stdout } = await desk.ess(['ics', 'programme.json']);
    const back = await desk.ess(['convert', '-'], { stdin: stdout });
    assert.deepEqual((JSON.parse(back.stdout) as typeof PROGRAMME).subEvent.map(({ name }) => name), ['Un', 'Deux', 'Trois', 'Quatre']); // prettier-ignore
  });
});

describe('ess csv', () => {
  const desk = new Desk();
  before(() => desk.write('programme.json', PROGRAMME));

  it('writes the columns of the template', async () => {
    const { code, stdout } = await desk.ess(['csv', 'programme.json', '-o', 'programme.csv']);
    assert.deepEqual([code, stdout], [0, '']);
    const [template = ''] = readFileSync('docs/modele-programme.csv', 'utf8').split(/\r?\n/);
    const [headings = ''] = desk.read('programme.csv').split(/\r?\n/);
    assert.ok(headings.startsWith(template), headings);
  });

  it('is read again as the same events', async () => {
    const { stdout } = await desk.ess(['csv', 'programme.json']);
    const [whole, back] = [
      await desk.ess(['convert', 'programme.json', '--name', 'x']),
      await desk.ess(['convert', '-', '--name', 'x'], { stdin: stdout }),
    ];
    const events = (json: string) => (JSON.parse(json) as typeof PROGRAMME).subEvent;
    assert.deepEqual(events(back.stdout), events(whole.stdout));
  });
});
