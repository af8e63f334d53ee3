/** Lists that read several feeds, a feed per town, or a feed in parts. */
import { expect, fixture, html } from '@open-wc/testing';
import type { ProgrammeLoadEvent } from '../../src/controllers/programme-events.js';
import { event, NOW, programme } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { fakeServer } from '../helpers/fake-server.js';
import type { FakeServer } from '../helpers/fake-server.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:compost@example.org',
  'SUMMARY:Apprendre à composter',
  'DTSTART;TZID=Europe/Paris:20261114T100000',
  'LOCATION:Jardin d’exemple\\, 3 rue de l’Exemple\\, 94230 Cachan',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
const TOWN = programme([event({ name: 'Réparer son vélo' })]);
const ASSOCIATION = programme([
  event({ name: 'Réparer son vélo', abstract: 'La même' }),
  event({ name: 'Broder', startDate: '2026-11-20T14:00', endDate: '' }),
]);

const ORLY = programme([event({ '@id': 'urn:example:orly', name: 'Fête à Orly', town: 'Orly', postalCode: '94310' })]);

/** Waits for these titles, in any order. */
async function shows(list: EventListDriver, titles: readonly string[]): Promise<void> {
  await until(() => list.state !== 'loading' && [...list.titles].sort().join() === [...titles].sort().join(), titles.join());
}

describe('ess-event-list with several feeds', () => {
  let server: FakeServer;
  afterEach(() => server.close());

  it('shows the events of all, each once, though one is a calendar and two say the same', async () => {
    server = fakeServer({ 'ville.json': TOWN, 'agenda.ics': CALENDAR, 'association.json': ASSOCIATION });
    const src = ['ville.json', 'agenda.ics', 'association.json'].map(server.at).join(',\n  ');
    const list = await EventListDriver.paste(html`<ess-event-list src=${src} group-by="none" now=${NOW}></ess-event-list>`);
    await shows(list, ['Réparer son vélo', 'Apprendre à composter', 'Broder']);
    expect(list.titles, 'by their dates').to.deep.equal(['Réparer son vélo', 'Apprendre à composter', 'Broder']);
    expect(list.state).to.equal('ready');
    expect([...server.requests].sort()).to.deep.equal(['agenda.ics', 'association.json', 'ville.json']);
  });

  it('shows those that are there when one is dead, says so, and says in the report which', async () => {
    server = fakeServer({ 'ville.json': TOWN, 'association.json': 404 });
    const src = `${server.at('association.json')} ${server.at('ville.json')}`;
    const reports: unknown[] = [];
    const onLoad = ({ report }: ProgrammeLoadEvent) => reports.push(...report.problems.map(({ code, source, value }) => [code, source, value]));
    const list = await EventListDriver.paste(html`<ess-event-list src=${src} now=${NOW} @ess-load=${onLoad}></ess-event-list>`);
    await shows(list, ['Réparer son vélo']);
    expect(list.text).to.contain('Une partie du programme n’a pas pu être lue.');
    expect(reports).to.deep.equal([['feed-unavailable', server.at('association.json'), 'not-found 404']]);
  });

  it('does not wait for one that is slow, and adds its events when they come', async () => {
    server = fakeServer({ 'ville.json': TOWN, 'association.json': ASSOCIATION }, ['association.json']);
    const src = `${server.at('ville.json')} ${server.at('association.json')}`;
    const list = await EventListDriver.paste(html`<ess-event-list src=${src} group-by="none" now=${NOW}></ess-event-list>`);
    expect(list.titles).to.deep.equal(['Réparer son vélo']);
    server.release('association.json');
    await until(() => list.titles.length === 2, 'the other event');
    expect(list.titles).to.deep.equal(['Réparer son vélo', 'Broder']);
  });

  it('leaves an event open that a slower feed has too', async () => {
    const ofTown = programme([event({ '@id': 'urn:example:town', abstract: 'De la ville' })]);
    const ofAssociation = programme([event({ '@id': 'urn:example:association', abstract: 'De l’association' })]);
    server = fakeServer({ 'ville.json': ofTown, 'association.json': ofAssociation }, ['ville.json']);
    const src = `${server.at('ville.json')} ${server.at('association.json')}`;
    const list = await EventListDriver.paste(html`<ess-event-list src=${src} now=${NOW}></ess-event-list>`);
    const summary = (await list.open('Réparer')).item.querySelector('summary')!;
    summary.focus();
    server.release('ville.json');
    await until(() => list.text.includes('De la ville'), 'what the first feed says');
    expect(list.card('Réparer').isOpen).to.equal(true);
    expect(list.element.shadowRoot!.activeElement).to.equal(summary);
  });

  it('does not say that there is nothing before all have come', async () => {
    server = fakeServer({ 'ville.json': TOWN, 'association.json': ORLY }, ['association.json']);
    const src = `${server.at('ville.json')} ${server.at('association.json')}`;
    const page = await fixture<HTMLElement>(html`<div><ess-event-list town="Orly" src=${src} now=${NOW}></ess-event-list></div>`);
    const list = new EventListDriver(page.querySelector('ess-event-list')!);
    const filter = await TownFilterDriver.paste(html`<ess-town-filter src=${src} now=${NOW}></ess-town-filter>`);
    await until(() => filter.offers.includes('Arcueil (1)'), 'one feed is there');
    expect(filter.offers, 'what is not known has no count').to.include('Orly').and.to.include('Toutes les villes');
    expect(list.state).to.equal('loading');
    server.release('association.json');
    await shows(list, ['Fête à Orly']);
    await until(() => filter.offers.includes('Toutes les villes (2)'), 'the count of all');
  });

  it('does not say that there is nothing where the feed that may have it is dead: Retry, and the children of the tag', async () => {
    const files: Record<string, string | number> = { 'ville.json': TOWN, 'association.json': 404 };
    server = fakeServer(files);
    const src = `${server.at('ville.json')} ${server.at('association.json')}`;
    const list = await EventListDriver.paste(html`<ess-event-list town="Orly" src=${src} now=${NOW}><a href="/">Le programme</a></ess-event-list>`);
    expect([list.state, list.text]).to.deep.equal(['failed', 'Le programme ne se trouve plus à cette adresse. Réessayer – liste des événements']);
    expect(list.showsItsChildren).to.equal(true);
    files['association.json'] = ORLY;
    list.retryButton!.click();
    await shows(list, ['Fête à Orly']);
  });

  it('of lines that break off: what came, and that there is more', async () => {
    server = fakeServer({});
    const lines = Array.from(
      { length: 50 },
      (_, index) => `${JSON.stringify({ '@type': 'Event', name: `Broder ${index}`, startDate: '2026-11-20T14:00' })}\n`,
    );
    const { fetch } = window;
    let asked = 0;
    window.fetch = () =>
      Promise.resolve(
        asked++ > 0
          ? new Response('', { status: 404 })
          : new Response(
              new ReadableStream({
                start: (stream) => stream.enqueue(new TextEncoder().encode(lines.join(''))),
                pull: (stream) => stream.error(new TypeError('broken off')),
              }),
            ),
      );
    try {
      const list = await EventListDriver.paste(html`<ess-event-list src=${`/broken-${Math.random()}.ndjson`} now=${NOW}></ess-event-list>`);
      await until(() => list.staleSentence !== '', 'it is known that there is more', 8000);
      expect(list.staleSentence).to.equal('Une partie du programme n’a pas pu être lue. Réessayer – liste des événements');
      expect(list.state).to.equal('ready');
      expect(list.cards).to.have.length(12);
    } finally {
      window.fetch = fetch;
    }
  });

  it('stops a download that nobody waits for any more, not that of a list which is moved', async () => {
    server = fakeServer({});
    const lines = Array.from(
      { length: 50 },
      (_, index) => `${JSON.stringify({ '@type': 'Event', name: `Broder ${index}`, startDate: '2026-11-20T14:00' })}\n`,
    );
    let signal: AbortSignal | null | undefined = null;
    const { fetch } = window;
    window.fetch = (_, init) => {
      ({ signal } = init!);
      return Promise.resolve(new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(lines.join(''))) })));
    };
    try {
      const list = await EventListDriver.paste(html`<ess-event-list src=${`/endless-${Math.random()}.ndjson`} now=${NOW}></ess-event-list>`);
      list.element.parentElement!.append(list.element);
      await list.settled();
      expect(signal!.aborted).to.equal(false);
      list.element.remove();
      await until(() => signal!.aborted, 'the download stops');
    } finally {
      window.fetch = fetch;
    }
  });

  it('fails when none can be read, and shows what there is after « Réessayer »', async () => {
    const files: Record<string, string | number> = { 'ville.json': 404, 'association.json': 404 };
    server = fakeServer(files);
    const src = `${server.at('ville.json')} ${server.at('association.json')}`;
    const list = await EventListDriver.paste(html`<ess-event-list src=${src} now=${NOW}></ess-event-list>`);
    expect(list.state).to.equal('failed');
    files['association.json'] = ASSOCIATION;
    list.retryButton!.click();
    await shows(list, ['Réparer son vélo', 'Broder']);
  });

  it('asks each feed once, though several elements read them', async () => {
    server = fakeServer({ 'ville.json': TOWN, 'agenda.ics': CALENDAR });
    const src = `${server.at('ville.json')} ${server.at('agenda.ics')}`;
    const page = html`<section>
      <ess-town-filter src=${src} now=${NOW}></ess-town-filter>
      <ess-event-list src=${src} now=${NOW}></ess-event-list>
      <ess-event-list src=${server.at('ville.json')} now=${NOW}></ess-event-list>
    </section>`;
    const [filter] = await TownFilterDriver.pasteAll(page);
    const lists = Array.from(filter!.element.parentElement!.querySelectorAll('ess-event-list'), (each) => new EventListDriver(each));
    for (const list of lists) await list.settled();
    await filter!.choose('Cachan');
    await shows(lists[0]!, ['Apprendre à composter']);
    expect([...server.requests].sort()).to.deep.equal(['agenda.ics', 'ville.json']);
  });
});

describe('ess-event-list with a feed per town', () => {
  let server: FakeServer;
  afterEach(() => server.close());
  const cachan = programme([event({ name: 'Fête à Cachan', town: 'Cachan', postalCode: '94230' })]);

  it('loads the feed of the town that a visitor chooses, and no other', async () => {
    server = fakeServer({ 'all.json': programme([event({ name: 'Fête à Arcueil' })]), 'orly.json': ORLY, 'cachan.json': cachan });
    const src = server.at('{town}.json');
    const [filter] = await TownFilterDriver.pasteAll(
      html`<section>
        <ess-town-filter src=${src} now=${NOW}></ess-town-filter>
        <ess-event-list src=${src} now=${NOW}></ess-event-list>
      </section>`,
    );
    const list = new EventListDriver(filter!.element.parentElement!.querySelector('ess-event-list')!);
    await shows(list, ['Fête à Arcueil']);
    const announcements = new Announcements();
    await filter!.choose('Orly');
    await shows(list, ['Fête à Orly']);
    await filter!.choose('Cachan');
    await shows(list, ['Fête à Cachan']);
    announcements.stop();
    expect(announcements.heard.join(' '), 'never that there is nothing, while the feed is on its way').to.not.match(/Aucun/);
    expect(server.requests).to.deep.equal(['all.json', 'orly.json', 'cachan.json']);
    await filter!.choose('Toutes les villes');
    await shows(list, ['Fête à Arcueil']);
  });

  it('says how many events there are when those of the town have come, and not before', async () => {
    const all = programme([event({ name: 'Fête à Arcueil' }), event({ name: 'Fête à Orly', town: 'Orly', postalCode: '94310' })]);
    const two = programme([event({ name: 'Fête à Orly', town: 'Orly' }), event({ name: 'Bal à Orly', town: 'Orly' })]);
    server = fakeServer({ 'all.json': all, 'orly.json': two }, ['orly.json']);
    const src = server.at('{town}.json');
    const [filter] = await TownFilterDriver.pasteAll(
      html`<section>
        <ess-town-filter src=${src} now=${NOW}></ess-town-filter>
        <ess-event-list src=${src} now=${NOW}></ess-event-list>
      </section>`,
    );
    const list = new EventListDriver(filter!.element.parentElement!.querySelector('ess-event-list')!);
    await shows(list, ['Fête à Arcueil', 'Fête à Orly']);
    const announcements = new Announcements();
    await filter!.choose('Orly');
    await shows(list, ['Fête à Orly']);
    server.release('orly.json');
    await shows(list, ['Fête à Orly', 'Bal à Orly']);
    await until(() => announcements.heard.includes('2 événements à Orly'), 'their number is said');
    expect(announcements.heard).to.not.include('1 événement à Orly');
    announcements.stop();
  });

  it('loads only that of the town in its address, when a page is opened with one', async () => {
    server = fakeServer({ 'orly.json': ORLY });
    const before = location.href;
    history.replaceState(null, '', '?fete-town=orly');
    try {
      const list = await EventListDriver.paste(html`<ess-event-list src=${server.at('{town}.json')} url-key="fete" now=${NOW}></ess-event-list>`);
      expect(list.titles).to.deep.equal(['Fête à Orly']);
      expect(server.requests).to.deep.equal(['orly.json']);
    } finally {
      history.replaceState(null, '', before);
    }
  });
});

describe('ess-event-list with a feed in parts', () => {
  let server: FakeServer;
  afterEach(() => server.close());
  const about = { '@type': 'Festival', name: 'Mois de l’ESS 2026', startDate: '2026-11-01', endDate: '2026-12-05' };
  const part = (contentUrl: string, fields: object) => ({ '@type': 'DataDownload', contentUrl, ...fields });
  const city = (name: string) => ({ spatialCoverage: { '@type': 'City', name } });
  const manifest = (...distribution: readonly object[]) => JSON.stringify({ '@type': 'DataFeed', about, distribution });
  const byTown = {
    'programme.json': manifest(part('arcueil.json', city('Arcueil')), part('orly.json', city('Orly')), part('cachan.json', city('Cachan'))),
    'arcueil.json': TOWN,
    'orly.json': programme([event({ name: 'Fête à Orly', town: 'Orly', postalCode: '94310' })]),
    'cachan.json': programme([event({ name: 'Fête à Cachan', town: 'Cachan', postalCode: '94230' })]),
  };

  it('loads the part of its town only, and another when a visitor asks', async () => {
    server = fakeServer(byTown);
    const src = server.at('programme.json');
    const before = location.href;
    history.replaceState(null, '', '?parts-town=orly');
    try {
      const [filter] = await TownFilterDriver.pasteAll(
        html`<section>
          <ess-town-filter src=${src} url-key="parts" now=${NOW}></ess-town-filter>
          <ess-event-list src=${src} url-key="parts" now=${NOW}></ess-event-list>
        </section>`,
      );
      const list = new EventListDriver(filter!.element.parentElement!.querySelector('ess-event-list')!);
      await shows(list, ['Fête à Orly']);
      expect(server.requests).to.deep.equal(['programme.json', 'orly.json']);
      await until(() => filter!.offers.includes('Orly (1)'), 'the count of what is there');
      expect(filter!.offers, 'no count of what is not').to.include('Cachan').and.to.include('Toutes les villes');
      await filter!.choose('Cachan');
      await shows(list, ['Fête à Cachan']);
      expect(server.requests).to.deep.equal(['programme.json', 'orly.json', 'cachan.json']);
      await filter!.choose('Toutes les villes');
      await until(() => list.titles.length === 3, 'all towns');
      expect(server.requests).to.deep.equal(['programme.json', 'orly.json', 'cachan.json', 'arcueil.json']);
      await until(() => filter!.offers.includes('Toutes les villes (3)'), 'all counts');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('loads only the months that are not over', async () => {
    const month = (temporalCoverage: string) => part(`${temporalCoverage}.json`, { temporalCoverage });
    server = fakeServer({
      'programme.json': manifest(month('2026-10'), month('2026-11'), month('2026-12')),
      '2026-10.json': 404,
      '2026-11.json': TOWN,
      '2026-12.json': programme([event({ name: 'Repas de fin d’année', startDate: '2026-12-04T19:00', endDate: '' })]),
    });
    const list = await EventListDriver.paste(html`<ess-event-list src=${server.at('programme.json')} group-by="none" now=${NOW}></ess-event-list>`);
    await shows(list, ['Réparer son vélo', 'Repas de fin d’année']);
    expect(server.requests).to.deep.equal(['programme.json', '2026-11.json', '2026-12.json']);
  });

  it('says that its part is dead, and not that the town has no event', async () => {
    server = fakeServer({ ...byTown, 'orly.json': 404 });
    const src = server.at('programme.json');
    const list = await EventListDriver.paste(html`<ess-event-list src=${src} town="Orly" now=${NOW}><a href="/">Le programme</a></ess-event-list>`);
    expect([list.state, list.text]).to.deep.equal(['failed', 'Le programme ne se trouve plus à cette adresse. Réessayer – liste des événements']);
    expect(list.showsItsChildren).to.equal(true);
    const other = await EventListDriver.paste(html`<ess-event-list src=${src} town="Cachan" now=${NOW}></ess-event-list>`);
    expect(other.text, 'to whom it is of no matter').to.not.contain('pas pu être lue');
  });

  it('shows the other towns when one part is dead', async () => {
    server = fakeServer({ ...byTown, 'orly.json': 404 });
    const list = await EventListDriver.paste(html`<ess-event-list src=${server.at('programme.json')} now=${NOW}></ess-event-list>`);
    await shows(list, ['Réparer son vélo', 'Fête à Cachan']);
    expect(list.text).to.contain('Une partie du programme n’a pas pu être lue.');
  });

  it('asks for thirty parts at once, and for the others as these come', async () => {
    const parts = Array.from({ length: 70 }, (_, index) => `${index}.json`);
    const files = Object.fromEntries(parts.map((path, index) => [path, programme([event({ name: `Atelier ${index}` })])]));
    const slow = parts.slice(1);
    server = fakeServer({ 'programme.json': manifest(...parts.map((path) => part(path, city('Arcueil')))), ...files }, slow);
    const list = await EventListDriver.paste(html`<ess-event-list src=${server.at('programme.json')} limit="100" now=${NOW}></ess-event-list>`);
    expect(server.requests, 'the manifest, one that is there and thirty that are not').to.have.length(32);
    server.release('1.json');
    server.release('2.json');
    await until(() => server.requests.length > 33, 'two others are asked for');
    expect(server.requests).to.have.length(34);
    for (const path of slow) server.release(path);
    await until(() => list.titles.length === 70, 'the events of all');
  });

  it('loads them all for one of several feeds that has parts', async () => {
    server = fakeServer({ ...byTown, 'agenda.ics': CALENDAR });
    const src = `${server.at('agenda.ics')} ${server.at('programme.json')}`;
    const list = await EventListDriver.paste(html`<ess-event-list src=${src} now=${NOW}></ess-event-list>`);
    await until(() => list.titles.length === 4, 'the events of all');
  });
});
