import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { EventList } from '../../src/elements/event-list/event-list.js';
import '../../src/elements/event-list/index.js';
import { until } from './browser.js';

/** What a visitor sees of a list of events, and does with it. */
export class EventListDriver {
  readonly element: EventList;

  constructor(element: EventList) {
    this.element = element;
  }

  /** Pastes a page and waits until its lists have settled; gives them in the page's order. */
  static async pasteAll(page: TemplateResult): Promise<readonly EventListDriver[]> {
    const root = await fixture<HTMLElement>(page);
    const elements = root.localName === 'ess-event-list' ? [root as EventList] : Array.from(root.querySelectorAll('ess-event-list'));
    const drivers = elements.map((element) => new EventListDriver(element));
    for (const driver of drivers) await driver.settled();
    return drivers;
  }

  static async paste(page: TemplateResult): Promise<EventListDriver> {
    return (await EventListDriver.pasteAll(page))[0]!;
  }

  async settled(): Promise<void> {
    await until(() => this.state !== undefined && this.state !== 'loading', 'the list has settled', 20_000);
    await this.element.updateComplete;
  }

  get state(): string | undefined {
    return this.element.dataset['state'];
  }

  /** Words on screen. */
  get text(): string {
    return plain(this.#one('.base')!.innerText);
  }

  /** Headings of towns, days and lanes, with their counts. */
  get headings(): readonly string[] {
    return this.#all('.base > :is(h2, h3, h4, h5, h6)').map((heading) => plain(heading.textContent));
  }

  get titles(): readonly string[] {
    return this.#all('[part="title"]').map((title) => plain(title.textContent));
  }

  get count(): string {
    return plain(this.#one('[part="count"]')?.innerText ?? '');
  }

  /** Everything that a screen reader meets in an event's row, in its order. */
  spoken(title: string): string {
    const row = this.row(title).cloneNode(true) as HTMLElement;
    row.querySelectorAll('[aria-hidden="true"]').forEach((silent) => silent.remove());
    return plain(row.textContent);
  }

  row(title: string): HTMLElement {
    const row = this.#all('li.event').find((each) => plain(each.querySelector('[part="title"]')?.textContent) === title);
    if (!row) throw new Error(`No event « ${title} » among ${this.titles.join(' | ')}`);
    return row;
  }

  seen(title: string, part: string): string {
    const found = this.row(title).querySelector<HTMLElement>(`[part="${part}"]`);
    return plain(found?.innerText);
  }

  badges(title: string): readonly string[] {
    return Array.from(this.row(title).querySelectorAll<HTMLElement>('[part="badge"]'), (badge) => plain(badge.textContent));
  }

  /** Opens an event's details, by a click on what opens them. */
  async open(title: string): Promise<string> {
    this.row(title).querySelector('summary')!.click();
    await until(() => this.#details(title).textContent.trim() !== '', 'the details are drawn');
    return plain(this.#details(title).innerText);
  }

  get moreButton(): HTMLButtonElement | null {
    return this.#one<HTMLButtonElement>('[part="more"]');
  }

  get retryButton(): HTMLButtonElement | null {
    return this.#one<HTMLButtonElement>('[part="retry"]');
  }

  get focused(): HTMLElement | null {
    return this.element.shadowRoot!.activeElement as HTMLElement | null;
  }

  button(text: string): HTMLButtonElement {
    const found = this.#all<HTMLButtonElement>('button').find((each) => plain(each.textContent).includes(text));
    if (!found) throw new Error(`No button « ${text} »`);
    return found;
  }

  links(title: string): readonly HTMLAnchorElement[] {
    return Array.from(this.row(title).querySelectorAll('a'));
  }

  /** Whether the words between the tags are on screen. */
  get showsItsChildren(): boolean {
    return Array.from(this.element.children).some((child) => child.checkVisibility());
  }

  #details(title: string): HTMLElement {
    return this.row(title).querySelector<HTMLElement>('[part="details"]')!;
  }

  #one<T extends HTMLElement>(selector: string): T | null {
    return this.element.shadowRoot!.querySelector<T>(selector);
  }

  #all<T extends HTMLElement = HTMLElement>(selector: string): readonly T[] {
    return Array.from(this.element.shadowRoot!.querySelectorAll<T>(selector));
  }
}

/** What a region of the page said to screen readers, each sentence once. */
export function recordedAnnouncements(): { readonly said: string[]; stop(): void } {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { target } of records) said.push(plain(target.textContent));
  });
  for (const region of document.querySelectorAll('body > [data-ess-announcer]')) observer.observe(region, { childList: true });
  return { said, stop: () => observer.disconnect() };
}

export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
