import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/elements/event-list/index.js';
import type { TownFilter } from '../../src/elements/town-filter/town-filter.js';
import { many, NOW, ORDINARY } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { feed } from '../helpers/own-feed.js';

describe('<ess-town-filter>', () => {
  describe('with a list elsewhere on the page', () => {
    const eventsOf = (list: HTMLElement) => list.shadowRoot!.querySelectorAll('[part~="event"]').length;

    for (const attributes of [{}, { when: 'all' }, { when: 'past' }, { from: '2026-11-15' }, { to: '2026-11-14', when: 'all' }] as Record<
      string,
      string
    >[]) {
      it(`says as many events as the list then shows, for ${JSON.stringify(attributes)}`, async () => {
        const script = feed([...ORDINARY, ...many(20)]);
        const page = await fixture<HTMLElement>(html`<div></div>`);
        const [filter, list] = (['ess-town-filter', 'ess-event-list'] as const).map((tag) => {
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries({ now: NOW, limit: '99', ...attributes })) element.setAttribute(name, value);
          element.append(script());
          page.append(document.createElement('section'));
          page.lastElementChild!.append(element);
          return element;
        }) as [TownFilter, LitElement];
        const driver = new TownFilterDriver(filter);
        await driver.settled();
        await until(() => list.renderRoot.querySelector('.settled') !== null, 'the list is drawn whole');
        for (const offer of driver.offers) {
          const [, name, count = '0'] = /^(.+?)(?: \((\d+)\))?$/.exec(offer)!;
          await driver.choose(name!);
          await list.updateComplete;
          expect(eventsOf(list), offer).to.equal(Number(count));
        }
      });
    }

    it('keeps the focus on the chosen tile while the list changes', async () => {
      const script = feed();
      const page = await fixture<HTMLElement>(html`<div>
        <ess-town-filter appearance="map" now=${NOW}>${script()}</ess-town-filter>
        <ess-event-list now=${NOW}>${script()}</ess-event-list>
      </div>`);
      const filter = new TownFilterDriver(page.querySelector('ess-town-filter')!);
      const list = page.querySelector('ess-event-list')!;
      await filter.settled();
      filter.button('Orly').focus();
      await filter.press('Enter');
      await list.updateComplete;
      expect(eventsOf(list)).to.equal(1);
      expect(filter.focused).to.match(/^Orly/);
    });
  });

  describe('a shared address', () => {
    const before = location.href;
    afterEach(() => history.replaceState(null, '', before));

    it('keeps the choice beside the parameters of the page', async () => {
      history.replaceState(null, '', `${location.pathname}?page=3`);
      const filter = await TownFilterDriver.paste(html`<ess-town-filter url-key="ess" now=${NOW}>${feed()()}</ess-town-filter>`);
      await filter.choose('Orly');
      expect(location.search).to.equal('?page=3&ess-town=orly');
      await filter.choose('Toutes les villes');
      expect(location.search).to.equal('?page=3');
      filter.element.remove();
    });

    for (const written of ['cachan', 'Cachan', '94016'])
      it(`chooses the town that it names: ${written}`, async () => {
        history.replaceState(null, '', `${location.pathname}?ess-town=${written}`);
        const filter = await TownFilterDriver.paste(html`<ess-town-filter url-key="ess" now=${NOW}>${feed()()}</ess-town-filter>`);
        expect(filter.chosen).to.equal('Cachan (1)');
        filter.element.remove();
      });

    it('follows « Back »: the heading takes the focus that was in the list, and the count is said', async () => {
      history.replaceState(null, '', `${location.pathname}?ess-town=orly`);
      const script = feed();
      const page = await fixture<HTMLElement>(
        html`<section>
          <ess-town-filter url-key="ess" now=${NOW}>${script()}</ess-town-filter><ess-event-list url-key="ess" now=${NOW}>${script()}</ess-event-list>
        </section>`,
      );
      const list = new EventListDriver(page.querySelector('ess-event-list')!);
      const filter = new TownFilterDriver(page.querySelector('ess-town-filter')!);
      await list.settled();
      await filter.settled();
      // As the page’s own script or a link to a part of the page does.
      history.pushState(null, '', location.href);
      await filter.choose('Cachan');
      await until(() => list.titles.join() === 'Apprendre à composter', 'the list follows');
      const announcements = new Announcements();
      list.cards[0]!.summary.focus();
      history.back();
      await until(() => list.titles.join() === 'Repas partagé de quartier', 'the list is as it was');
      expect(filter.chosen).to.equal('Orly (1)');
      await until(() => announcements.heard.some((text) => /^1\sévénement à Orly/.test(text)), 'the count is said');
      announcements.stop();
      expect(document.activeElement).to.equal(list.element);
      expect(list.focused).to.match(/^1 événement à Orly/);
      page.remove();
    });

    it('follows « Back » with the focus on the filter, which keeps it', async () => {
      history.replaceState(null, '', `${location.pathname}?ess-town=orly`);
      const filter = await TownFilterDriver.paste(html`<ess-town-filter url-key="ess" now=${NOW}>${feed()()}</ess-town-filter>`);
      history.pushState(null, '', location.href);
      await filter.choose('Cachan');
      filter.select!.focus();
      history.back();
      await until(() => filter.chosen === 'Orly (1)', 'the filter is as it was');
      expect(filter.element.shadowRoot!.activeElement).to.equal(filter.select);
      filter.element.remove();
    });

    it('shows a town that nobody knows as what it is', async () => {
      history.replaceState(null, '', `${location.pathname}?ess-town=atlantis`);
      const filter = await TownFilterDriver.paste(html`<ess-town-filter url-key="ess" now=${NOW}>${feed()()}</ess-town-filter>`);
      expect(filter.chosen).to.equal('atlantis (0)');
      filter.element.remove();
    });
  });
});
