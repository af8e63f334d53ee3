import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { FeedError } from '../../src/feed/feed-error.js';
import { event, inlineFeed, many, NOW, programme } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { SELECTOR } from '../helpers/every-element.js';
import { countedFeed, feedFault, otherOriginFeed, strictPage } from '../helpers/server.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';

/** Every error that reaches the page, which none of ours may. */
function watchedErrors(target: Window = window): string[] {
  const errors: string[] = [];
  target.addEventListener('error', ({ message }) => errors.push(message));
  target.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  return errors;
}

describe('the four tags, pasted far apart', () => {
  it('make one request, and a town chosen in the filter shows in the list', async () => {
    const feed = countedFeed();
    const page = await fixture(html`
      <div data-ess-src=${feed.url}>
        <div><p><ess-town-filter now=${NOW}></ess-town-filter></p></div>
        <div><ess-event-list now=${NOW}><a href="https://example.org">Le programme</a></ess-event-list></div>
        <aside><ess-countdown now=${NOW}></ess-countdown></aside>
        <footer><ess-contact-block></ess-contact-block></footer>
      </div>
    `);
    const filter = new TownFilterDriver(page.querySelector('ess-town-filter')!);
    const list = new EventListDriver(page.querySelector('ess-event-list')!);
    await list.settled();
    await filter.settled();
    await filter.choose('Orly');
    await until(() => /^\d+ événements? à Orly/.test(list.text), 'the list shows Orly');
    expect(list.titles).to.not.have.length(0);
    for (const element of page.querySelectorAll<HTMLElement>('ess-countdown, ess-contact-block')) {
      await until(() => element.dataset['state'] === 'ready', `${element.localName} is ready`);
    }
    expect(await feed.requests()).to.equal(1);
  });

  it('under the strictest policy, with the script pasted three times: no violation, no error, one request, nothing kept', async () => {
    const page = await strictPage('town-page.html');
    const errors = watchedErrors(page.window);
    const inner = page.window as unknown as typeof globalThis;
    const list = page.document.querySelector('ess-event-list')!;
    const filter = page.document.querySelector('ess-town-filter')!;
    await until(() => list.dataset['state'] === 'ready' && filter.dataset['state'] === 'ready', 'the list is ready', 10_000);
    const select = filter.shadowRoot!.querySelector('select')!;
    select.value = '94054';
    select.dispatchEvent(new inner.Event('change'));
    await until(() => list.shadowRoot!.querySelector('[part="count"]')?.textContent.includes('Orly'), 'the list shows Orly');
    const urls = inner.performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    expect(urls.filter(({ pathname }) => pathname.endsWith('/programme.json'))).to.have.length(1);
    expect(urls.filter(({ origin }) => origin !== location.origin)).to.deep.equal([]);
    expect(page.document.cookie).to.equal('');
    expect(inner.sessionStorage).to.have.length(0);
    expect(page.violations).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    page.remove();
  });
});

describe('the demonstration', () => {
  for (const address of ['index.html?skin=clair', 'index.html?skin=sombre', 'index.html?skin=ancien', 'association.html']) {
    it(`lives under the strictest policy, at ${address}: no violation, no error, one request for the programme`, async () => {
      const page = await strictPage(`/demo/${address}`);
      const errors = watchedErrors(page.window);
      const elements = Array.from(page.document.querySelectorAll<HTMLElement>(SELECTOR));
      expect(elements.length).to.be.greaterThan(4);
      await until(() => elements.every(({ dataset }) => dataset['state'] === 'ready'), 'every element is ready', 10_000);
      const requests = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name));
      expect(requests.filter(({ pathname }) => pathname.endsWith('.json'))).to.have.length(1);
      expect(requests.filter(({ origin }) => origin !== location.origin)).to.deep.equal([]);
      expect(page.violations).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
      page.remove();
    });
  }
});

describe('a feed with a fault', () => {
  const FALLBACK = html`<a href="https://example.org/programme">Le programme</a>`;
  const FAULTS: readonly (readonly [name: string, address: () => string | Promise<string>, code: string, sentence: string])[] = [
    ['that is not there', () => feedFault('status/404'), 'not-found', 'ne se trouve plus à cette adresse'],
    ['that is forbidden', () => feedFault('status/403'), 'refused', 'a refusé de répondre'],
    ['that is a web page', () => feedFault('html'), 'not-json', 'incomplet ou illisible'],
    ['that is cut in the middle', () => feedFault('truncated'), 'not-json', 'incomplet ou illisible'],
    ['that is JSON but no programme', () => new URL('/package.json', location.href).href, 'not-a-feed', 'n’est pas un programme'],
    ['on a site that does not allow this one', () => otherOriginFeed(), 'cors', 'n’autorise pas cette page'],
  ];
  for (const [name, address, code, sentence] of FAULTS) {
    it(`${name}: its cause in words, a button, the page’s own words, an event for the page, no error`, async () => {
      const errors = watchedErrors();
      const src = await address();
      const root = await fixture<HTMLElement>(html`<div></div>`);
      const heard: FeedError[] = [];
      root.addEventListener('ess-error', ({ error }) => heard.push(error));
      const element = document.createElement('ess-event-list');
      element.src = src;
      const link = document.createElement('a');
      link.href = 'https://example.org/programme';
      link.textContent = 'Le programme';
      element.append(link);
      root.append(element);
      const list = new EventListDriver(element);
      await list.settled();
      expect(list.state).to.equal('failed');
      expect(list.text).to.include(sentence);
      expect(list.retryButton!.checkVisibility()).to.equal(true);
      expect(list.showsItsChildren).to.equal(true);
      expect(heard.map((error) => error.code)).to.deep.equal([code]);
      expect(errors).to.deep.equal([]);
    });
  }

  it('in three of its ten events: the seven good ones, a report that names the three, no error', async () => {
    const errors = watchedErrors();
    const { warn } = console;
    console.warn = () => {};
    const bad = [event({ name: null }), event({ startDate: 'bientôt' }), event({ name: '', startDate: null })];
    const element = document.createElement('ess-event-list');
    element.now = NOW;
    element.append(inlineFeed(programme([...many(3), ...bad, ...many(7).slice(3)])));
    const heard: string[] = [];
    element.addEventListener('ess-load', ({ report }) => heard.push(...report.problems.map(({ level, path }) => `${level} ${path}`)));
    (await fixture(html`<div></div>`)).append(element);
    const list = new EventListDriver(element);
    await list.settled();
    console.warn = warn;
    expect(list.state).to.equal('ready');
    expect(list.titles).to.have.length(7);
    expect(heard).to.deep.equal(['error /subEvent/3/name', 'error /subEvent/4/startDate', 'error /subEvent/5/name']);
    expect(errors).to.deep.equal([]);
  });

  it('is read from another site that allows it', async () => {
    const src = await otherOriginFeed('slow?ms=0', { cors: true });
    const list = await EventListDriver.paste(html`<ess-event-list src=${src} now=${NOW}>${FALLBACK}</ess-event-list>`);
    expect(list.state).to.equal('ready');
  });
});
