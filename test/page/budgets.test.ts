/** What the page may cost, counted and not timed: the same on every machine. How long it takes is measured in bench/. */

import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/index.js';
import { EventList } from '../../src/elements/event-list/event-list.js';
import { TownFilter } from '../../src/elements/town-filter/town-filter.js';
import { inlineFeed, many, NOW, programme } from '../../stories/support/feeds.js';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { countedFeed } from '../helpers/server.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { VirtualClock } from '../helpers/virtual-clock.js';

/** Calls of a method while something is done. */
async function callsOf<T extends object>(
  target: T,
  method: keyof T & string,
  during: () => Promise<void>,
  counts: (args: unknown[]) => boolean = () => true,
) {
  const original = Reflect.get(target, method) as (...args: unknown[]) => unknown;
  let calls = 0;
  Reflect.set(target, method, function (this: unknown, ...args: unknown[]) {
    if (counts(args)) calls++;
    return original.apply(this, args);
  });
  try {
    await during();
  } finally {
    Reflect.set(target, method, original);
  }
  return calls;
}

const rendersOf = (element: typeof EventList | typeof TownFilter, during: () => Promise<void>) =>
  callsOf(element.prototype as unknown as { performUpdate(): void }, 'performUpdate', during);

const pasteList = async (count: number, limit = 12) => {
  const list = document.createElement('ess-event-list');
  list.setAttribute('now', NOW);
  list.limit = limit;
  list.append(inlineFeed(programme(many(count), { description: `budget ${count} ${limit}` })));
  (await fixture(html`<div></div>`)).append(list);
  const driver = new EventListDriver(list);
  await driver.settled();
  return driver;
};
const nodesOf = ({ element }: EventListDriver) => element.shadowRoot!.querySelectorAll('*').length;

describe('the budget of a page', () => {
  it('a list of 12 events has at most 24 elements for each, whatever the feed holds', async () => {
    const few = nodesOf(await pasteList(70));
    expect(few).to.be.at.most(12 * 24);
    expect(nodesOf(await pasteList(700))).to.be.at.most(few + 2);
    expect(nodesOf(await pasteList(70, 70))).to.be.at.most(70 * 24);
  });

  it('a list is drawn for the wait, for the first frame, for what is below it, and once for another town', async () => {
    const feed = inlineFeed(programme(many(40), { description: 'budget of renders' }));
    let page!: HTMLElement;
    const first = await rendersOf(EventList, async () => {
      page = await fixture<HTMLElement>(
        html`<div><ess-event-list now=${NOW}>${feed.cloneNode(true)}</ess-event-list><ess-town-filter now=${NOW}>${feed}</ess-town-filter></div>`,
      );
      await new EventListDriver(page.querySelector('ess-event-list')!).settled();
    });
    expect(first).to.be.at.most(3);
    const filter = new TownFilterDriver(page.querySelector('ess-town-filter')!);
    await filter.settled();
    const list = page.querySelector<LitElement>('ess-event-list')!;
    const listRenders = await rendersOf(EventList, async () => {
      const filterRenders = await rendersOf(TownFilter, async () => {
        await filter.choose('Orly');
        await list.updateComplete;
      });
      expect(filterRenders).to.equal(1);
    });
    expect(listRenders).to.equal(1);
  });

  it('nothing of Intl is made before the first event of a French page', async () => {
    const made: string[] = [];
    const names = ['DateTimeFormat', 'NumberFormat', 'Collator', 'PluralRules', 'RelativeTimeFormat', 'Segmenter'] as const;
    const originals = names.map((name) => [name, Intl[name]] as const);
    for (const [name, original] of originals) {
      Reflect.set(
        Intl,
        name,
        new Proxy(original, {
          construct: (target, args, newTarget) => (made.push(name), Reflect.construct(target, args, newTarget) as object),
          apply: (target, self, args) => (made.push(name), Reflect.apply<unknown, unknown[], unknown>(target as never, self, args as unknown[])),
        }),
      );
    }
    try {
      await pasteList(70, 20);
    } finally {
      for (const [name, original] of originals) Reflect.set(Intl, name, original);
    }
    expect(made).to.deep.equal([]);
  });

  it('24 elements of one feed ask for it once, read it once, and wait with one timer', async () => {
    const feed = countedFeed();
    const clock = new VirtualClock('2026-11-09T10:00:00+01:00');
    try {
      const isFeed = ([text]: unknown[]) => typeof text === 'string' && text.length > 5000;
      const parses = await callsOf(
        JSON,
        'parse',
        async () => {
          const page = await fixture<HTMLElement>(html`
            <div data-ess-src=${feed.url}>
              ${Array.from({ length: 8 }, () => html`<ess-event-list></ess-event-list><ess-town-filter></ess-town-filter><ess-countdown></ess-countdown>`)}
            </div>
          `);
          const elements = Array.from(page.querySelectorAll<HTMLElement>('ess-event-list, ess-town-filter, ess-countdown'));
          expect(elements).to.have.length(24);
          while (!elements.every(({ dataset }) => dataset['state'] === 'ready')) await new Promise(requestAnimationFrame);
        },
        isFeed,
      );
      expect(parses).to.equal(1);
      expect(clock.waiting).to.equal(1);
    } finally {
      clock.stop();
    }
    expect(await feed.requests()).to.equal(1);
  });

  it('the colours of a page are read once for all elements, and at an update only that of the text', async () => {
    const feed = inlineFeed(programme(many(30), { description: 'budget of colours' }));
    const reads: Element[] = [];
    const { getComputedStyle } = window;
    let page!: HTMLElement;
    window.getComputedStyle = (element, pseudo) => {
      reads.push(element);
      return getComputedStyle.call(window, element, pseudo);
    };
    try {
      page = await fixture<HTMLElement>(
        html`<div><p><span>${Array.from({ length: 12 }, () => html`<ess-town-filter now=${NOW}>${feed.cloneNode(true)}</ess-town-filter>`)}</span></p></div>`,
      );
      const filters = Array.from(page.querySelectorAll('ess-town-filter'));
      while (!filters.every(({ dataset }) => dataset['state'] === 'ready' && dataset['scheme'])) await new Promise(requestAnimationFrame);
      // Above them, each element of the page once.
      for (let above: Element | null = page.querySelector('span'); above; above = above.parentElement)
        expect(reads.filter((read) => read === above).length, above.localName).to.be.at.most(2);
      reads.length = 0;
      for (const filter of filters) filter.requestUpdate();
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      expect(reads).to.deep.equal(filters);
    } finally {
      window.getComputedStyle = getComputedStyle;
    }
  });

  it('a hundred lists that come and go leave no node, no listener and no timer', async () => {
    const feed = inlineFeed(programme(many(30), { description: 'budget of leaks' }));
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const clock = new VirtualClock('2026-11-09T10:00:00+01:00');
    let listening = 0;
    const [add, remove] = [EventTarget.prototype.addEventListener, EventTarget.prototype.removeEventListener];
    const isPage = (target: EventTarget) => target === window || target === document;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof add>) {
      const [, , options] = args;
      if (isPage(this ?? window)) {
        listening++;
        if (typeof options === 'object') options.signal?.addEventListener('abort', () => listening--);
      }
      add.apply(this, args);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args: Parameters<typeof remove>) {
      if (isPage(this ?? window)) listening--;
      remove.apply(this, args);
    };
    try {
      for (let cycle = 0; cycle < 100; cycle++) {
        const list = document.createElement('ess-event-list');
        list.append(feed.cloneNode(true));
        place.append(list);
        // Only what is shown has a timer to forget.
        while (list.dataset['state'] !== 'ready') await new Promise(requestAnimationFrame);
        list.remove();
      }
    } finally {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
      clock.stop();
    }
    expect(place.childNodes).to.have.length(0);
    expect(clock.waiting).to.equal(0);
    expect(listening).to.equal(0);
  });
});
