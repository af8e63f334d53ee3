/** Pages in which the events stand already, written by `ess render`: what a visitor sees before the script, while it comes, and after. */
import { expect } from '@open-wc/testing';
import type { EventList } from '../../src/elements/event-list/event-list.js';
import { until } from '../helpers/browser.js';
import { plain } from '../helpers/event-list-driver.js';
import { renderedInNode } from '../helpers/rendered-html.js';
import type { RenderPayload } from '../helpers/rendered-html.js';

const FEED = '/src/programmes/mois-ess-2026.json';
const SLOW = `/__feed__/slow?ms=250&feed=${encodeURIComponent('src/programmes/mois-ess-2026.json')}`;
const NOW = '2026-11-09T10:00:00+01:00';
const STYLED = { stylesheet: null };

/** What is on screen in one frame. */
interface Seen {
  readonly events: number;
  readonly text: string;
  /** Where what follows the list stands. */
  readonly footer: number;
}

/** A page with the rendered tag, without the script; it comes with `addScript()`. */
class StaticPage {
  readonly #frame = document.createElement('iframe');
  readonly seen: Seen[] = [];
  readonly errors: string[] = [];
  readonly shifts: number[] = [];
  #observer: PerformanceObserver | null = null;

  /** `policy`: a Content-Security-Policy, as a page's own head gives it. */
  static async open(html: string, policy = ''): Promise<StaticPage> {
    const page = new StaticPage();
    const frame = page.#frame;
    frame.title = 'Page';
    Object.assign(frame.style, { inlineSize: '800px', blockSize: '3000px' });
    // The clock stands still for the element as for what was written.
    frame.srcdoc = `<!doctype html><html lang="fr"><meta charset="utf-8">${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}<title>Page</title><body>${html.replace('<ess-event-list', `<ess-event-list now="${NOW}"`)}<p id="footer">Pied de page</p>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    page.window.addEventListener('error', ({ message }) => page.errors.push(message));
    page.window.addEventListener('unhandledrejection', ({ reason }) => page.errors.push(String(reason)));
    return page;
  }

  get window() {
    return this.#frame.contentWindow as Window & typeof globalThis;
  }

  get list(): EventList {
    return this.window.document.querySelector('ess-event-list')!;
  }

  /** Events on screen, in the tag or in its shadow. */
  get events(): readonly string[] {
    const items = [
      ...this.list.querySelectorAll<HTMLElement>('li'),
      ...(this.list.shadowRoot?.querySelectorAll<HTMLElement>('[part="event"]') ?? []),
    ];
    return items.filter((item) => item.checkVisibility()).map((item) => plain(item.querySelector('h2, h3, h4, h5')!.textContent ?? ''));
  }

  /** `H3 Arcueil`, as a screen reader lists them. */
  get outline(): readonly string[] {
    const roots = [this.list, ...(this.list.shadowRoot ? [this.list.shadowRoot] : [])];
    const headings = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('h2, h3, h4, h5')]);
    return headings.filter((heading) => heading.checkVisibility()).map((heading) => `${heading.localName} ${plain(heading.textContent ?? '')}`);
  }

  /** How the first date block is laid out: `grid` in its styles. */
  get dateDisplay(): string {
    return getComputedStyle(this.list.shadowRoot!.querySelector('[part="date"]')!).display;
  }

  get text(): string {
    const bases = [...(this.list.shadowRoot?.querySelectorAll<HTMLElement>('.base') ?? [])];
    return plain(bases.flatMap((base) => (base.checkVisibility() ? [base.innerText] : [])).join(' '));
  }

  /** The script's arrival, and each frame from then on. */
  async addScript(): Promise<void> {
    const { document, requestAnimationFrame, PerformanceObserver } = this.window;
    const look = () => {
      if (!this.#frame.isConnected) return;
      this.seen.push({ events: this.events.length, text: this.text, footer: document.getElementById('footer')!.getBoundingClientRect().top });
      requestAnimationFrame(look);
    };
    look();
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
      this.#observer = new PerformanceObserver((entries) => {
        for (const entry of entries.getEntries()) this.shifts.push((entry as PerformanceEntry & { readonly value: number }).value);
      });
      this.#observer.observe({ type: 'layout-shift' });
    }
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/src/index.ts';
    const loaded = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
    });
    document.body.append(script);
    await loaded;
  }

  /** Until the element is in a state, and that is on screen. */
  async reaches(state: string): Promise<void> {
    await until(() => this.list.dataset['state'] === state, `the list is ${state}`, 8000);
    await this.list.updateComplete;
    if (state === 'ready') await until(() => this.list.shadowRoot!.querySelectorAll('.base').length === 1, 'the element has taken over', 8000);
    await new Promise((resolve) => this.window.requestAnimationFrame(() => this.window.requestAnimationFrame(resolve)));
  }

  /** As high as a small window. */
  shrink(height: number): void {
    this.#frame.style.blockSize = `${height}px`;
  }

  close(): void {
    this.#observer?.disconnect();
    this.#frame.remove();
  }
}

describe('<ess-event-list> with its events in the page', () => {
  let page: StaticPage | null = null;

  async function open(change: Partial<RenderPayload> = {}): Promise<StaticPage> {
    const feed = await (await fetch(FEED)).text();
    page = await StaticPage.open(await renderedInNode({ feed, now: NOW, src: FEED, ...change }));
    return page;
  }

  afterEach(() => page?.close());

  describe('as a declarative shadow root', () => {
    it('shows them in their styles, without the script', async () => {
      const { dateDisplay, events, outline } = await open({ shadow: STYLED, town: 'Orly', groupBy: 'town', headingLevel: 3 });
      expect(events.length).to.be.greaterThan(2);
      expect(outline[0]).to.match(/^h3 Orly/);
      expect(outline.filter((heading) => heading.startsWith('h4')).length).to.equal(events.length);
      expect(dateDisplay).to.equal('grid');
    });

    it('has the details of each, without the script', async () => {
      const { list } = await open({ shadow: STYLED, town: 'Orly' });
      const details = list.shadowRoot!.querySelector('details')!;
      details.open = true;
      expect(plain(details.innerText)).to.match(/Lieu .*94310 Orly/);
    });

    it('does not offer what only a script can do, where there is none', async () => {
      const { list } = await open({ shadow: STYLED, limit: 2 });
      expect(list.shadowRoot!.querySelector('style')!.textContent).to.match(/@media \(scripting: ?none\)/);
    });

    it('keeps them until the element has as many to show: none twice, none away, nothing moves', async () => {
      const opened = await open({ shadow: STYLED, src: SLOW });
      const before = { events: opened.events, outline: opened.outline };
      await opened.addScript();
      await opened.reaches('ready');
      expect(opened.events).to.deep.equal(before.events);
      expect(opened.outline).to.deep.equal(before.outline);
      expect([...new Set(opened.seen.map(({ events }) => events))]).to.deep.equal([before.events.length]);
      expect(new Set(opened.seen.map(({ footer }) => Math.round(footer))).size).to.equal(1);
      expect(opened.seen.some(({ text }) => text.includes('Chargement'))).to.be.false;
      expect(opened.shifts).to.deep.equal([]);
      expect(opened.errors).to.deep.equal([]);
    });

    it('is alive afterwards: an event opens, more are shown', async () => {
      const opened = await open({ shadow: STYLED, limit: 3 });
      await opened.addScript();
      await opened.reaches('ready');
      const { list } = opened;
      list.shadowRoot!.querySelector<HTMLElement>('[part="more"]')!.click();
      await list.updateComplete;
      expect(opened.events.length).to.equal(6);
      list.shadowRoot!.querySelector<HTMLElement>('summary')!.click();
      await until(() => list.shadowRoot!.querySelector('[open] dl'), 'the details are there', 8000);
    });

    it('leaves open what a visitor opened before the script came, and the focus where it was', async () => {
      const opened = await open({ shadow: STYLED, src: SLOW });
      const { shadowRoot } = opened.list;
      const third = () => shadowRoot!.querySelectorAll('summary')[2]!;
      third().click();
      third().focus();
      const served = third();
      await opened.addScript();
      await opened.reaches('ready');
      expect(plain(third().textContent)).to.equal(plain(served.textContent));
      expect(shadowRoot!.activeElement).to.equal(third());
      expect([...shadowRoot!.querySelectorAll('details')].map(({ open }) => open).indexOf(true)).to.equal(2);
      expect(shadowRoot!.querySelector('[open] dl'), 'its details').to.not.equal(null);
      expect(new Set(opened.seen.map(({ footer }) => Math.round(footer))).size, 'nothing moves').to.equal(1);
    });

    it('leaves the focus on a link of the details that a visitor opened', async () => {
      const opened = await open({ shadow: STYLED });
      const { shadowRoot } = opened.list;
      const link = shadowRoot!.querySelector<HTMLElement>('details a')!;
      link.closest('details')!.open = true;
      link.focus();
      expect(shadowRoot!.activeElement).to.equal(link);
      await opened.addScript();
      await opened.reaches('ready');
      const focused = shadowRoot!.activeElement!;
      expect([focused.localName, plain(focused.textContent)]).to.deep.equal(['a', plain(link.textContent)]);
      expect(focused.closest('details')!.open).to.equal(true);
    });

    it('follows the feed when the page is older than it', async () => {
      const opened = await open({
        shadow: STYLED,
        town: 'Orly',
        feed: JSON.stringify({
          '@type': 'Festival',
          subEvent: [{ '@type': 'Event', name: 'Ancien', startDate: '2026-11-20', location: { address: { addressLocality: 'Orly' } } }],
        }),
      });
      expect(opened.events).to.deep.equal(['Ancien']);
      await opened.addScript();
      await opened.reaches('ready');
      expect(opened.events).not.to.include('Ancien');
      expect(opened.events.length).to.be.greaterThan(2);
    });

    it('keeps them under the sentence of a failure, and takes them away when the feed comes back', async () => {
      const opened = await open({
        shadow: STYLED,
        src: `/__feed__/status/404?after=1&run=${Math.random()}&then=${encodeURIComponent('src/programmes/mois-ess-2026.json')}`,
      });
      const before = opened.events;
      await opened.addScript();
      await opened.reaches('failed');
      expect(opened.events).to.deep.equal(before);
      expect(opened.text).to.match(/^Le programme ne se trouve plus à cette adresse\. Réessayer/);
      opened.list.shadowRoot!.querySelector<HTMLElement>('[part="retry"]')!.click();
      await opened.reaches('ready');
      expect(opened.events).to.deep.equal(before);
      expect(opened.text).not.to.include('Réessayer');
    });

    it('stays in English while its words are on their way', async () => {
      const opened = await open({ shadow: STYLED, lang: 'en', town: 'Orly' });
      expect(opened.text).to.include('open or close details');
      await opened.addScript();
      await opened.reaches('ready');
      expect(opened.text).to.include('open or close details');
      expect(opened.seen.filter(({ text }) => text.includes('ouvrir'))).to.deep.equal([]);
      expect(opened.errors).to.deep.equal([]);
    });

    it('is readable where a policy forbids inline styles, and styled by the script', async () => {
      page = await StaticPage.open(
        await renderedInNode({ feed: await (await fetch(FEED)).text(), now: NOW, src: FEED, shadow: STYLED }),
        "style-src 'self'",
      );
      expect(page.events.length).to.equal(12);
      expect(page.dateDisplay).to.equal('inline');
      await page.addScript();
      await page.reaches('ready');
      expect(page.dateDisplay).to.equal('grid');
      expect(page.errors).to.deep.equal([]);
    });

    it('is styled at once where the policy knows the hash', async () => {
      const html = await renderedInNode({ feed: await (await fetch(FEED)).text(), now: NOW, src: FEED, shadow: STYLED });
      const css = /<style>([^]*?)<\/style>/.exec(html)![1]!;
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css)));
      page = await StaticPage.open(html, `style-src 'self' 'sha256-${btoa(String.fromCharCode(...digest))}'`);
      expect(page.dateDisplay).to.equal('grid');
    });

    it('is styled by a file where inline styles are forbidden', async () => {
      const { list } = await open({ shadow: { stylesheet: '/no-such-file.css' } });
      expect(list.shadowRoot!.querySelector('style')).to.equal(null);
      expect(list.shadowRoot!.querySelector('link')!.getAttribute('href')).to.equal('/no-such-file.css');
    });
  });

  describe('as plain HTML', () => {
    it('shows them without the script, with their links and headings', async () => {
      const { events, outline, list } = await open({ town: 'Orly', headingLevel: 4 });
      expect(events.length).to.be.greaterThan(2);
      expect(outline[0]).to.equal('h4 Vendredi 13 novembre 2026');
      expect(list.querySelectorAll('time').length).to.equal(events.length);
    });

    it('keeps them until the element has as many to show: none twice, none away', async () => {
      const opened = await open({ src: SLOW });
      const before = opened.events;
      await opened.addScript();
      await opened.reaches('loading');
      expect(opened.events).to.deep.equal(before);
      await opened.reaches('ready');
      expect(opened.events).to.deep.equal(before);
      expect([...new Set(opened.seen.map(({ events }) => events))]).to.deep.equal([before.length]);
      expect(opened.errors).to.deep.equal([]);
    });

    it('leaves in its place what a visitor reads, and the focus on the event that had it', async () => {
      const opened = await open({ src: SLOW });
      const { window: page, list } = opened;
      opened.shrink(400);
      const read = [...list.querySelectorAll<HTMLElement>('li')].slice(3).find((row) => row.querySelector('a'))!;
      const heading = read.querySelector<HTMLElement>('h2, h3, h4, h5')!;
      page.scrollTo({ top: heading.getBoundingClientRect().top + page.scrollY - 20 });
      const { top } = heading.getBoundingClientRect();
      read.querySelector('a')!.focus({ preventScroll: true });
      const name = plain(heading.textContent);
      await opened.addScript();
      await opened.reaches('ready');
      const title = [...list.shadowRoot!.querySelectorAll('[part="title"]')].find((each) => plain(each.textContent) === name)!;
      expect(title.getBoundingClientRect().top, 'to the pixel').to.be.closeTo(top, 1);
      expect(plain(list.shadowRoot!.activeElement?.textContent ?? '')).to.contain(name);
    });

    it('keeps them under the sentence of a failure', async () => {
      const opened = await open({ src: '/__feed__/status/404' });
      const before = opened.events;
      await opened.addScript();
      await opened.reaches('failed');
      expect(opened.events).to.deep.equal(before);
      expect(opened.text).to.include('Le programme ne se trouve plus à cette adresse.');
    });
  });
});
