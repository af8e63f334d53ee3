import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/event-filter/index.js';
import '../../src/elements/town-filter/index.js';
import type { SelectEvent } from '../../src/elements/event/select-event.js';
import { event, many, NOW } from '../../stories/support/feeds.js';
import { located } from '../../stories/support/places.js';
import { axe } from '../helpers/axe.js';
import { print, until } from '../helpers/browser.js';
import { EventFilterDriver } from '../helpers/event-filter-driver.js';
import { EventMapDriver, TILES } from '../helpers/event-map-driver.js';
import { feed } from '../helpers/own-feed.js';
import { at, ONLINE, PLACED } from '../helpers/placed.js';
import { recordedWarnings } from '../helpers/warnings.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';

const paste = (events: readonly Record<string, unknown>[] = PLACED, attributes: Readonly<Record<string, string>> = {}) =>
  EventMapDriver.paste(events, attributes);

describe('<ess-event-map> before the click', () => {
  describe('lists the places', () => {
    it('RGAA 4.8, 4.9: by town and name, with their numbers of events, and those that are on no map', async () => {
      const map = await paste();
      expect(map.heading).to.equal('3 lieux');
      expect(map.towns).to.deep.equal(['Arcueil', 'Orly', 'Hors de la carte']);
      expect(map.places).to.deep.equal([
        'Halle, Arcueil 1 événement',
        'Médiathèque, Arcueil 1 événement',
        'Salle des fêtes, Orly 2 événements',
        'Sans lieu précis 1 événement',
        'En ligne 1 événement',
      ]);
      expect(map.text).to.contain('1 événement en ligne et 1 sans lieu précis ne sont pas sur la carte.');
    });

    it('each of which opens its events, and Escape or « Tous les lieux » goes back to it', async () => {
      const map = await paste();
      await map.open('Salle des fêtes');
      expect(map.heading).to.equal('Salle des fêtes, Orly 2 événements');
      expect(map.titles).to.deep.equal(['Bal', 'Loto']);
      expect(map.focused).to.contain('Salle des fêtes, Orly');
      await map.keys('Escape');
      expect([map.heading, map.focused]).to.deep.equal(['3 lieux', 'Salle des fêtes, Orly 2 événements']);
      await map.open('Sans lieu précis');
      expect(map.titles).to.deep.equal(['Balade']);
      map.part('back')!.click();
      await map.updated();
      expect(map.focused).to.contain('Sans lieu précis');
    });

    it('one after the other: nothing of a former place stays open', async () => {
      const map = await paste();
      await map.open('En ligne');
      expect(map.titles).to.deep.equal(['Visioconférence']);
      await map.keys('Escape');
      await map.open('Halle');
      expect(map.titles).to.deep.equal(['Marché']);
    });

    it('the first of many, and the others on demand', async () => {
      const map = await paste(located(many(300)));
      expect(map.places).to.have.length(12);
      const total = Number(/^\d+/.exec(map.heading)![0]);
      map.part('more')!.click();
      await map.updated();
      expect(map.places).to.have.length(Math.min(24, total));
      expect(map.focused).to.equal(map.places[12]);
      await map.open(map.places[0]!);
      expect(map.titles).to.have.length(12);
      map.part('more')!.click();
      await map.updated();
      expect(map.titles.length).to.be.greaterThan(12);
    });

    it('once for each point, whatever it is called there', async () => {
      const map = await paste([
        at('Orly', 'Salle A', [48.74281, 2.39521], { name: 'Un' }),
        at('Orly', 'Salle B', [48.742812, 2.395209], { name: 'Deux' }),
        at('Orly', 'SALLE A', [48.74281, 2.39521], { name: 'Trois' }),
        at('Orly', '', [48.75, 2.4], { name: 'Quatre' }),
      ]);
      expect(map.places).to.deep.equal(['Lieu sans nom, Orly 1 événement', '2 lieux au même endroit, Orly 3 événements']);
      await map.open('2 lieux');
      expect(map.titles).to.have.length(3);
      expect(map.text, 'each row says which').to.contain('Salle B');
    });

    it('where the session is that comes next', async () => {
      const place = (town: 'Orly' | 'Arcueil', name: string, point: readonly [number, number]) => at(town, name, point)['location'];
      const tour = at('Orly', 'Salle', [48.7428, 2.3952], {
        name: 'Tournée',
        subEvent: [
          { startDate: '2026-11-05T18:00:00+01:00', endDate: '2026-11-05T19:00:00+01:00' },
          { startDate: '2026-11-12T18:00:00+01:00', endDate: '2026-11-12T19:00:00+01:00', location: place('Arcueil', 'Halle', [48.8052, 2.3345]) },
        ],
      });
      const map = await paste([tour], { tiles: TILES });
      expect(map.places).to.deep.equal(['Halle, Arcueil 1 événement']);
      const online = await paste([at('Orly', 'Salle', [48.7428, 2.3952], { eventStatus: 'https://schema.org/EventMovedOnline' })]);
      expect(online.places).to.deep.equal(['En ligne 1 événement']);
    });

    it('whose coordinates are far away, in a text, or the wrong way round', async () => {
      const map = await paste([
        at('Toulouse', 'Capitole', [43.6044, 1.4433], { name: 'Un' }),
        at('Orly', 'Mairie', ['48.7428', '2.3952'], { name: 'Deux' }),
        at('Arcueil', 'Halle', [2.3345, 48.8052], { name: 'Trois' }),
        at('Arcueil', 'Nulle part', [500, 2.33], { name: 'Quatre' }),
      ]);
      expect(map.places).to.deep.equal([
        'Halle, Arcueil 1 événement',
        'Mairie, Orly 1 événement',
        'Capitole, Toulouse 1 événement',
        'Sans lieu précis 1 événement',
      ]);
    });

    it('alone where no event has coordinates', async () => {
      const map = await paste([at('Orly', 'Salle', null), event({ ...ONLINE })]);
      expect(map.text).to.contain('Aucun de ces événements n’a de lieu précis.');
      expect(map.places).to.deep.equal(['Sans lieu précis 1 événement', 'En ligne 1 événement']);
      expect([map.part('show'), map.part('sketch')]).to.deep.equal([null, null]);
    });

    it('in English', async () => {
      const map = await paste(PLACED, { lang: 'en' });
      await until(() => map.heading === '3 places', 'it is in English');
      expect(map.text).to.contain('1 online event and 1 without an exact place are not on the map.');
      expect(map.part('show')!.innerText).to.equal('Show the map');
    });

    it('or says that there is nothing', async () => expect((await paste([])).text).to.equal('Aucun événement à montrer sur une carte.'));

    it('all of them on paper, without controls', async function () {
      const map = await paste(located(many(300)));
      const total = Number(/^\d+/.exec(map.heading)![0]);
      await map.open(map.places[0]!);
      if (!(await print(true))) this.skip();
      try {
        expect(map.places).to.have.length(total);
        expect([map.part('show'), map.part('sketch'), map.part('back'), map.part('more')]).to.deep.equal([null, null, null, null]);
      } finally {
        await print(false);
      }
    });
  });

  describe('draws them', () => {
    it('with a dot for each place and the names of towns, for the eye only', async () => {
      const map = await paste();
      const sketch = map.one('.sketch')!;
      expect(sketch.querySelectorAll('circle')).to.have.length(3);
      expect(Array.from(sketch.querySelectorAll('text:not(.river)'), ({ textContent }) => textContent)).to.have.members(['Arcueil', 'Orly']);
      expect(sketch.getAttribute('aria-hidden')).to.equal('true');
      const frame = map.part('view')!.getBoundingClientRect();
      for (const each of sketch.querySelectorAll('circle, text')) {
        const box = each.getBoundingClientRect();
        expect([box.left >= frame.left, box.right <= frame.right, box.top >= frame.top, box.bottom <= frame.bottom]).to.deep.equal([
          true,
          true,
          true,
          true,
        ]);
      }
    });

    it('and the Seine only where it flows', async () => {
      expect((await paste()).one('.sketch path')).to.exist;
      expect((await paste([at('Toulouse', 'Capitole', [43.6044, 1.4433])])).one('.sketch path')).to.equal(null);
    });
  });

  it('asks nobody for anything, and says whom a click would ask', async () => {
    performance.clearResourceTimings();
    const map = await paste(PLACED, { tiles: 'ign' });
    expect(map.part('requests')!.innerText).to.contain('data.geopf.fr, qui recevra votre adresse IP');
    const osm = await paste(PLACED, { tiles: 'openstreetmap' });
    expect(osm.part('requests')!.innerText).to.contain('tile.openstreetmap.org');
    expect((await paste()).part('requests'), 'the page’s own site').to.equal(null);
    for (const each of [map, osm]) await each.open('Salle des fêtes');
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => /geopf|openstreetmap|__tile__|leaflet|supercluster/.test(name))).to.deep.equal([]);
  });

  it('tells the page which event a visitor has opened, at once where a place has only one', async () => {
    const map = await paste();
    const heard: string[] = [];
    map.element.addEventListener('ess-select', (told: SelectEvent) => heard.push(told.event.name));
    await map.open('Halle');
    expect(heard).to.deep.equal(['Marché']);
    await until(() => map.one('.opened details[open] dl'), 'its details are there');
    await map.keys('Escape');
    await map.open('Salle des fêtes');
    expect(heard).to.have.length(1);
    map.one<HTMLDetailsElement>('.opened details')!.open = true;
    await until(() => heard.length === 2, 'the other one is told, too');
    expect(heard[1]).to.equal('Bal');
  });

  describe('follows the selection', () => {
    async function page() {
      const script = feed(PLACED);
      const root = await fixture<HTMLElement>(html`<section></section>`);
      for (const tag of ['ess-town-filter', 'ess-event-filter', 'ess-event-map']) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries({ now: NOW, tiles: TILES, attribution: '© exemple' })) element.setAttribute(name, value);
        element.append(script());
        root.append(element);
      }
      const map = new EventMapDriver(root.querySelector('ess-event-map')!);
      const filter = new EventFilterDriver(root.querySelector('ess-event-filter')!);
      const towns = new TownFilterDriver(root.querySelector('ess-town-filter')!);
      for (const driver of [map, filter, towns]) await driver.settled();
      return { map, filter, towns };
    }

    it('of a town and of facets, with the map as with the drawing', async () => {
      const { map, filter, towns } = await page();
      await towns.choose('Orly');
      await until(() => map.heading === '1 lieu', `only Orly, not ${map.heading}`);
      expect(map.one('.sketch')!.querySelectorAll('circle')).to.have.length(1);
      await map.show();
      expect(map.markers).to.deep.equal(['Salle des fêtes, Orly : 2 événements']);
      await towns.choose('Toutes');
      await until(() => map.heading === '3 lieux', `all towns, not ${map.heading}`);
      const both = '2 lieux, 2 événements : agrandir | Salle des fêtes, Orly : 2 événements';
      await until(() => map.markers.join(' | ') === both, 'the map shows both towns');
      await filter.tick('Thème', 'Fête');
      await until(() => map.places.length === 2, `only feasts, not ${map.places.join()}`);
      const feasts = 'Halle, Arcueil : 1 événement | Salle des fêtes, Orly : 1 événement';
      await until(() => map.markers.join(' | ') === feasts, 'the map shows them only');
    });

    it('and closes a place that has nothing left; the focus stays in the element', async () => {
      const { map, towns } = await page();
      await map.open('Salle des fêtes');
      await towns.choose('Arcueil');
      await until(() => map.heading === '2 lieux', `the places of Arcueil, not ${map.heading}`);
    });

    it('and says when nothing matches; the map stays', async () => {
      const { map, filter } = await page();
      await map.show();
      await filter.type('introuvable');
      await until(() => map.text.includes('Aucun événement ne correspond aux choix'), 'it says so');
      expect([map.isMap, map.markers.length]).to.deep.equal([true, 0]);
      await filter.click('clear');
      await until(() => map.markers.length > 0, 'the places are back on it');
    });
  });

  describe('tells the webmaster', () => {
    const warnings = recordedWarnings();
    for (const tiles of ['google', 'https://tiles.example.org/{z}/{x}.png', 'http://tiles.example.org/{z}/{x}/{y}.png', 'javascript:{z}{x}{y}']) {
      it(`what to write instead of ${tiles}, and takes the map of the IGN`, async () => {
        const map = await paste(PLACED, { tiles });
        expect(map.part('requests')!.innerText).to.contain('data.geopf.fr');
        await until(() => warnings.some((warning) => warning.includes(`tiles="${tiles}"`)), 'the webmaster is told');
      });
    }

    it('to say who made the images', async () => {
      await paste(PLACED, { attribution: '' });
      await until(() => warnings.some((warning) => warning.includes('attribution=')), 'the webmaster is told');
    });
  });

  it('has no violation with a place open', async () => {
    const map = await paste();
    await map.open('Salle des fêtes');
    const { violations } = await axe.run(map.element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });
});
