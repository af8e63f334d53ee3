import { expect, fixture, html } from '@open-wc/testing';
import type { EventList } from '../../src/elements/event-list/event-list.js';
import '../../src/elements/town-filter/index.js';
import { programmeStore } from '../../src/store/programme-store.js';
import { selectionStore } from '../../src/store/selection-store.js';
import { event, inlineFeed, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { sharedFeed } from '../helpers/shared.js';
import { recordedWarnings } from '../helpers/warnings.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';

describe('<ess-event-list>', () => {
  const warnings = recordedWarnings();

  describe('the feed', () => {
    it('that is on its way: rows as high as those that come, and one word for screen readers', async () => {
      const ready = await paste({ limit: '5', 'group-by': 'none' }, feed(many(5))());
      const loading = await fixture<EventList>(
        html`<ess-event-list src=${loadingFeed()} limit="5" now=${NOW}><a href="#x">Le programme</a></ess-event-list>`,
      );
      await loading.updateComplete;
      const driver = new EventListDriver(loading);
      expect(driver.state).to.equal('loading');
      expect(driver.text).to.equal('Chargement du programme…');
      expect(driver.showsItsChildren).to.equal(false);
      const rows = loading.shadowRoot!.querySelectorAll<HTMLElement>('.bones');
      expect(rows).to.have.length(5);
      expect(rows[0]!.offsetHeight).to.be.closeTo(ready.cards[0]!.item.offsetHeight, 4);
    });

    it('that is on its way, with the events already in the page: these stay in sight until the list is there', async () => {
      const loading = await fixture<EventList>(
        html`<ess-event-list src=${loadingFeed()} now=${NOW}><ul data-ess-static><li><a href="#velo">Réparer son vélo</a>, le 12 novembre</li></ul></ess-event-list>`,
      );
      await loading.updateComplete;
      const driver = new EventListDriver(loading);
      expect(driver.state).to.equal('loading');
      expect(driver.showsItsChildren).to.equal(true);
      expect(loading.shadowRoot!.textContent.trim(), 'nothing of its own').to.equal('');
      const ready = await EventListDriver.paste(
        html`<ess-event-list now=${NOW}><ul data-ess-static><li><a href="#velo">Réparer son vélo</a></li></ul>${feed()()}</ess-event-list>`,
      );
      expect(ready.showsItsChildren).to.equal(false);
    });

    it('that cannot be had: one sentence, Retry, and what the webmaster wrote', async () => {
      const list = await EventListDriver.paste(
        html`<ess-event-list src="/__feed__/status/404" now=${NOW}><a href="https://example.org/">Le programme</a></ess-event-list>`,
      );
      expect(list.state).to.equal('failed');
      expect(list.text).to.equal('Le programme ne se trouve plus à cette adresse. Réessayer – liste des événements');
      expect(list.showsItsChildren).to.equal(true);
      await expect(list.element).to.be.accessible();
    });

    it('that comes when it is asked again: the button that had the focus goes, and the heading takes it', async () => {
      // The server counts: an address of this run and this browser alone.
      const src = `/__feed__/status/404?after=1&run=${performance.timeOrigin}-${Math.random()}`;
      const list = await EventListDriver.paste(html`<ess-event-list src=${src} now="2026-11-09"></ess-event-list>`);
      list.retryButton!.focus();
      await list.press('Enter');
      await until(() => list.state === 'ready', 'the programme is there');
      await list.settled();
      expect(list.focused).to.match(/^(Horaires|\d+ événements|Ablon|Arcueil)/);
      expect(list.element.hasAttribute('tabindex')).to.equal(false);
      expect(list.cards).to.have.length(12);
    });

    it('of many events: a screen of them in the first frame, with room for the others, which come after it', async () => {
      const { requestAnimationFrame: real } = window;
      const frames: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (callback) => frames.push(callback);
      const element = document.createElement('ess-event-list');
      const rows = () => Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('li.event'));
      try {
        Object.assign(element, { now: NOW, groupBy: 'none' });
        element.append(inlineFeed(programme(many(30))));
        document.body.append(element);
        while (rows().length === 0) await new Promise((resolve) => setTimeout(resolve));
        const bare = rows().filter((row) => row.childElementCount === 0);
        expect([rows().length, bare.length]).to.deep.equal([12, 5]);
        for (const row of bare) expect(row.offsetHeight, 'the room of a row').to.be.closeTo(rows()[0]!.offsetHeight, 12);
      } finally {
        window.requestAnimationFrame = real;
      }
      while (frames.length > 0) frames.shift()!(performance.now());
      await new EventListDriver(element).settled();
      expect(rows().filter((row) => row.childElementCount > 0)).to.have.length(12);
      element.remove();
    });

    it('that comes when it is asked again: what there is to see is said', async () => {
      const src = `/__feed__/status/404?after=1&run=${performance.timeOrigin}-${Math.random()}`;
      const list = await EventListDriver.paste(html`<ess-event-list src=${src} town="Orly" now="2026-11-09"></ess-event-list>`);
      const announcements = new Announcements();
      list.retryButton!.click();
      await until(() => announcements.heard.some((sentence) => /^\d+ événements? à Orly$/.test(sentence)), 'what there is to see is said');
      announcements.stop();
    });

    it('that could not be updated: the last good copy, dated; said without alarm, with a way to try again', async () => {
      const announcements = new Announcements();
      const list = await EventListDriver.paste(html`<ess-event-list src=${staleFeed(programme(ORDINARY))} now=${NOW}></ess-event-list>`);
      await until(() => list.state === 'stale', 'it is known to be old');
      expect(list.staleSentence).to.match(/^Programme reçu .+\. La mise à jour a échoué\. Réessayer – liste des événements$/);
      expect(list.cards).to.have.length(12);
      expect(await announcements.next()).to.match(/^Programme reçu/);
      announcements.stop();
    });

    it('with bad events: visitors see the good ones, the webmaster is told once which are not', async () => {
      const list = await paste(
        {},
        feed([event(), { '@type': 'Event', name: 'Sans date' }, event({ name: 'Encore' }), { '@type': 'Event', startDate: '2026-11-12' }])(),
      );
      expect(list.titles).to.deep.equal(['Réparer son vélo', 'Encore']);
      expect(list.text).to.not.match(/affich|erreur/i);
      await until(() => warnings.length > 0, 'the webmaster is told');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/events of the programme are not shown: 2; start-missing at \/subEvent\/1.*, name-missing at \/subEvent\/3/);
    });

    it('is told to the page when it is on screen: ess-load', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const told = new Promise<unknown>((resolve) =>
        page.addEventListener('ess-load', ({ programme: { events } }) =>
          resolve([events.length, list.dataset['state'], new EventListDriver(list).titles.length > 0]),
        ),
      );
      const list = document.createElement('ess-event-list');
      list.append(feed()());
      page.append(list);
      expect(await told).to.deep.equal([12, 'ready', true]);
    });

    it('that comes or fails after the list has gone is told to nobody', async () => {
      const announcements = new Announcements();
      const told: string[] = [];
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const answers: ((response: Response) => void)[] = [];
      const { fetch } = window;
      window.fetch = () => new Promise((resolve) => answers.push(resolve));
      try {
        for (const response of [new Response('', { status: 404 }), new Response(programme(ORDINARY))]) {
          const list = document.createElement('ess-event-list');
          for (const type of ['ess-load', 'ess-error']) list.addEventListener(type, () => told.push(type));
          list.src = `/gone-${Math.random()}.json`;
          page.append(list);
          await until(() => answers.length > 0, 'the feed is asked for');
          const store = programmeStore({ url: new URL(list.src, location.href).href });
          list.remove();
          answers.pop()!(response);
          await store.load().catch(() => {});
          await list.updateComplete;
        }
      } finally {
        window.fetch = fetch;
      }
      expect(told).to.deep.equal([]);
      expect(announcements.heard).to.deep.equal([]);
      announcements.stop();
    });
  });

  describe('what a feed may hold', () => {
    it('is text, whatever it looks like', async function () {
      const corpus = await sharedFeed('data/corpora/xss-payloads.json');
      const known = [
        '<img src=x onerror=alert(1)>',
        '"><script>alert(1)</script>',
        "javascript:alert('x')",
        '<svg/onload=alert(1)>',
        '${alert(1)}',
        '{{alert(1)}}',
      ];
      const payloads = corpus
        ? (JSON.parse(corpus) as { payload: string }[]).map(({ payload }) => payload).filter((_, index) => index % 12 === 0)
        : known;
      let alerts = 0;
      const { alert } = window;
      window.alert = () => void alerts++;
      try {
        const events = payloads.slice(0, 60).map((payload, index) =>
          event({
            name: `n° ${index} ${payload}`,
            abstract: payload,
            description: payload,
            url: payload,
            image: { '@type': 'ImageObject', url: payload, caption: payload },
            audience: { audienceType: payload },
            organizer: { '@type': 'Organization', name: payload, url: payload },
            location: { '@type': 'Place', name: payload, address: { streetAddress: payload, addressLocality: 'Orly' } },
            potentialAction: { '@type': 'RegisterAction', target: payload },
          }),
        );
        const list = await paste({ limit: '100' }, feed(events)());
        for (const { summary } of list.cards) summary.click();
        await until(() => list.cards.every(({ details }) => details !== ''), 'all are open', 8000);
        const root = list.element.shadowRoot!;
        expect(list.cards.length).to.be.at.least(payloads.slice(0, 60).length - 1);
        expect(root.querySelectorAll('script, iframe, object, form, math, svg:not(.icon), [onerror], [onload], [onclick], [style]')).to.have.length(
          0,
        );
        for (const { protocol } of root.querySelectorAll('a')) expect(protocol).to.match(/^(https?|mailto|tel):$/);
        for (const { protocol } of Array.from(root.querySelectorAll('img'), ({ src }) => new URL(src))) expect(protocol).to.equal('https:');
        expect(alerts).to.equal(0);
      } finally {
        window.alert = alert;
      }
    });
  });

  describe('in the page', () => {
    it('works when a CMS moves it, and leaves nobody listening when it goes', async () => {
      const src = staleFeed(programme(ORDINARY));
      const list = await EventListDriver.paste(html`<ess-event-list src=${src} group="leak" now=${NOW}></ess-event-list>`);
      const store = programmeStore({ url: src });
      const selection = selectionStore(src, 'leak');
      const before = [store.listenerCount, selection.listenerCount];
      const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
      for (let count = 0; count < 20; count++) {
        elsewhere.append(list.element);
        await list.element.updateComplete;
        list.element.remove();
        await list.element.updateComplete;
      }
      expect([store.listenerCount, selection.listenerCount]).to.deep.equal(before.map((count) => count - 1));
      elsewhere.append(list.element);
      await list.settled();
      selection.request({ town: '94054' });
      await list.element.updateComplete;
      expect(list.titles).to.deep.equal(['Repas partagé de quartier']);
    });

    it('keeps an event open that a CMS moves', async () => {
      const list = await paste();
      await list.open('Réparer');
      (await fixture<HTMLElement>(html`<aside></aside>`)).append(list.element);
      await list.element.updateComplete;
      expect(list.card('Réparer').isOpen).to.equal(true);
    });
  });
});
