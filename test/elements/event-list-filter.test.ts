import { expect, fixture, html } from '@open-wc/testing';
import type { EventList } from '../../src/elements/event-list/event-list.js';
import '../../src/elements/town-filter/index.js';
import { many, NOW, ORDINARY } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { VirtualClock } from '../helpers/virtual-clock.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';

describe('<ess-event-list>', () => {
  describe('beside a town filter', () => {
    async function page() {
      const script = feed([...ORDINARY, ...many(60)]);
      const root = await fixture<HTMLElement>(html`
        <div>
          <ess-town-filter appearance="chips" now=${NOW}>${script()}</ess-town-filter>
          <article><ess-event-list now=${NOW}>${script()}</ess-event-list></article>
          <ess-event-list town="Cachan" now=${NOW}>${script()}</ess-event-list>
        </div>
      `);
      const filter = new TownFilterDriver(root.querySelector('ess-town-filter')!);
      const [free, fixed] = Array.from(root.querySelectorAll('ess-event-list'), (list) => new EventListDriver(list));
      for (const driver of [filter, free!, fixed!]) await driver.settled();
      return { filter, free: free!, fixed: fixed! };
    }

    it('is of the page’s common group again without its own', async () => {
      const { filter, free } = await page();
      for (const leave of [
        (list: EventList) => list.removeAttribute('group'),
        (list: EventList) => void ((list as { group: unknown }).group = undefined),
      ]) {
        free.element.setAttribute('group', 'own');
        await free.element.updateComplete;
        leave(free.element);
        await free.element.updateComplete;
        await filter.choose('Orly');
        await until(() => free.text.startsWith('11 événements à Orly'), 'the list follows');
        await filter.choose('Toutes les villes');
        await until(() => free.text.startsWith('72 événements'), 'the list follows');
      }
    });

    it('shows only Orly after Orly is chosen elsewhere on the page; a list with its own town stays', async () => {
      const { filter, free, fixed } = await page();
      const before = fixed.titles;
      await filter.choose('Orly');
      await free.element.updateComplete;
      expect(free.text).to.match(/^11 événements à Orly/);
      expect(free.headings[0]).to.match(/^Aujourd’hui/);
      expect(free.cards).to.have.length(11);
      expect(fixed.titles).to.deep.equal(before);
      await filter.choose('Toutes les villes');
      await free.element.updateComplete;
      expect(free.headings[1]).to.match(/^Arcueil/);
    });

    it('begins again at the first events, and says how many there are: once, and not at first', async () => {
      const { filter, free } = await page();
      const announcements = new Announcements();
      await free.more();
      expect(free.cards).to.have.length(24);
      expect(await announcements.next()).to.equal('12 événements ajoutés, 24 sur 72');
      await filter.choose('Arcueil');
      expect(await announcements.next()).to.equal('12 événements à Arcueil');
      expect(free.cards).to.have.length(12);
      await filter.choose('Toutes les villes');
      expect(await announcements.next()).to.equal('72 événements');
      expect(free.cards).to.have.length(12);
      await filter.choose('Rungis');
      expect(await announcements.next()).to.equal('Aucun événement à venir à Rungis.');
      expect(announcements.heard).to.have.length(4);
      announcements.stop();
    });

    it('leads to a neighbour with a button that chooses for the whole page', async () => {
      const { filter, free } = await page();
      await filter.choose('Rungis');
      await free.element.updateComplete;
      expect(free.state).to.equal('empty');
      await until(() => free.ways.length > 0, 'the ways are there');
      expect(free.ways).to.deep.equal(['Fresnes (11)', 'Toutes les villes (72)']);
      const chosen: (string | null)[] = [];
      free.element.addEventListener('ess-filter', ({ selection }) => chosen.push(selection.town));
      await free.go('Fresnes');
      expect(free.text).to.match(/^11 événements à Fresnes/);
      expect(filter.chosen).to.match(/^Fresnes/);
      expect(chosen).to.deep.equal(['94034']);
      expect(free.focused, 'the button has gone: what says the answer takes the focus').to.match(/^11 événements à Fresnes/);
      await filter.choose('Toutes les villes');
    });
  });

  describe('« Afficher plus »', () => {
    it('says how many it adds, and takes the focus to the first of them', async () => {
      const list = await paste({ limit: '10', 'group-by': 'none' }, feed(many(23))());
      expect(list.cards).to.have.length(10);
      expect(list.moreButton!.innerText).to.match(/^Afficher 10\sévénements de plus$/);
      const announcements = new Announcements();
      list.moreButton!.focus();
      await list.press('Enter');
      await until(() => list.cards.length === 20, 'more events are there');
      await until(() => list.focused.includes(list.titles[10]!), 'the first new one has the focus');
      expect(await announcements.next()).to.equal('10 événements ajoutés, 20 sur 23');
      expect(list.moreButton!.innerText).to.match(/^Afficher 3\sévénements de plus$/);
      await list.more();
      expect(list.focused).to.include(list.titles[20]);
      expect(await announcements.next()).to.equal('3 événements ajoutés, 23 sur 23');
      expect(list.moreButton).to.equal(null);
      announcements.stop();
    });

    it('draws no more than it shows, however many there are', async () => {
      const list = await paste({}, feed(many(2000))());
      expect(list.cards).to.have.length(12);
      expect(list.headings[0], 'the heading counts them all').to.equal('Arcueil · 334 événements');
    });

    it('stays away when all is shown', async () => {
      expect((await paste({ limit: '12' })).moreButton).to.equal(null);
    });

    it('keeps the same events on screen: none goes, none comes twice', async () => {
      const list = await paste({ limit: '7' }, feed(many(30))());
      const before = list.titles;
      await list.more();
      expect(list.titles.slice(0, 7)).to.deep.equal(before);
      expect(new Set(list.titles).size).to.equal(14);
    });
  });

  describe('as time goes by', () => {
    let clock: VirtualClock;
    afterEach(() => clock.stop());

    it('lets go of an event when it ends, with one timer and no polling', async () => {
      clock = new VirtualClock('2026-11-09T13:00:00+01:00');
      const list = document.createElement('ess-event-list');
      list.append(feed()());
      (await fixture(html`<div></div>`)).append(list);
      const driver = new EventListDriver(list);
      while (!list.shadowRoot?.querySelector('.settled')) await new Promise(requestAnimationFrame);
      expect(driver.titles).to.include('Repas partagé de quartier');
      await clock.goTo('2026-11-09T13:59:59+01:00');
      expect(driver.titles).to.include('Repas partagé de quartier');
      await clock.goTo('2026-11-09T14:00:01+01:00');
      await list.updateComplete;
      expect(driver.titles).to.not.include('Repas partagé de quartier');
      expect(clock.rung).to.be.at.most(2);
      list.remove();
      expect(clock.waiting, 'timers left').to.equal(0);
    });
  });
});
