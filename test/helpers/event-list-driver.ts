import { fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { EventList } from '../../src/elements/event-list/event-list.js';
import '../../src/elements/event-list/index.js';
import { until } from './browser.js';
import { everythingSaid } from './warnings.js';

/** What a visitor sees of a list of events, and does with it. */
export class EventListDriver {
  readonly element: EventList;

  constructor(element: EventList) {
    this.element = element;
  }

  /** Pastes a page, waits until its lists show something, and returns them in the order of the page. */
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
    await until(() => this.state !== undefined && this.state !== 'loading', 'the list has something to show', 8000);
    if (this.state !== 'failed') await until(() => this.#one('.settled') !== null, 'all of it is laid out');
    // Suggestions are a chunk.
    await until(() => this.#one('.empty > .visually-hidden') === null, 'an empty list says why', 8000);
    await this.element.updateComplete;
    await everythingSaid();
  }

  get state(): string | undefined {
    return this.element.dataset['state'];
  }

  /** Everything on screen. */
  get text(): string {
    return plain(this.#one('.base')!.innerText);
  }

  /** « Orly · 3 événements ». */
  get headings(): readonly string[] {
    return this.#all('[part="heading"]').map(words);
  }

  get titles(): readonly string[] {
    return this.cards.map(({ title }) => title);
  }

  get cards(): readonly CardDriver[] {
    return this.#all('[part="event"]').map((item) => new CardDriver(item));
  }

  card(name: string): CardDriver {
    const found = this.cards.find(({ title }) => title.startsWith(name));
    if (!found) throw new Error(`No event « ${name} » in: ${this.titles.join(' | ')}`);
    return found;
  }

  /** The events under a heading. */
  under(name: string): readonly string[] {
    const section = this.#all('.section').find((part) =>
      Array.from(part.querySelectorAll<HTMLElement>('[part="heading"]'), words)[0]?.startsWith(name),
    );
    return Array.from(section?.querySelectorAll<HTMLElement>('[part="event"]') ?? [], (item) => new CardDriver(item).title);
  }

  /** `H2 Orly`, `H3 Repas partagé`: the outline, in the order of the page. */
  get outline(): readonly string[] {
    return this.#all('h1, h2, h3, h4, h5, h6').map((heading) => `${heading.localName} ${words(heading).split(' · ')[0]}`);
  }

  get moreButton(): HTMLButtonElement | null {
    return this.#one('[part="more"]');
  }

  get retryButton(): HTMLButtonElement | null {
    return this.#one('[part="retry"]');
  }

  /** The suggestions of an empty list. */
  get ways(): readonly string[] {
    return this.#all('[part="way"]').map(({ innerText }) => plain(innerText));
  }

  get emptySentence(): string {
    return plain(this.#one('[part="empty"] p')?.innerText ?? '');
  }

  get staleSentence(): string {
    return plain(this.#one('[part="stale"]')?.innerText ?? '');
  }

  /** Whether the words between the tags are on screen. */
  get showsItsChildren(): boolean {
    return Array.from(this.element.querySelectorAll('a')).some((child) => child.checkVisibility());
  }

  /** The text of the focused element. */
  get focused(): string {
    return plain((this.element.shadowRoot!.activeElement as HTMLElement | null)?.innerText ?? '');
  }

  way(name: string): HTMLButtonElement {
    return this.#all<HTMLButtonElement>('[part="way"]').find(({ innerText }) => plain(innerText).startsWith(name))!;
  }

  async go(name: string): Promise<void> {
    this.way(name).click();
    await this.#updated();
  }

  async more(): Promise<void> {
    this.moreButton!.click();
    await this.#updated();
  }

  /** Opens an event as a click does, and waits for its details. */
  async open(name: string): Promise<CardDriver> {
    return this.openCard(this.card(name));
  }

  async openCard(card: CardDriver): Promise<CardDriver> {
    await this.#toggle(card);
    await until(() => card.details !== '', `« ${card.title} » has opened`);
    await this.element.updateComplete;
    return card;
  }

  /** Waits for animations to end: a text that is fading in has less contrast. */
  async still(): Promise<void> {
    await Promise.all(this.element.shadowRoot!.getAnimations().map(({ finished }) => finished));
  }

  async close(name: string): Promise<void> {
    await this.#toggle(this.card(name));
  }

  async #toggle({ summary }: CardDriver): Promise<void> {
    const toggled = new Promise((resolve) => summary.parentElement!.addEventListener('toggle', resolve, { once: true }));
    summary.click();
    await toggled;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const press of keys) await sendKeys({ press });
    await this.#updated();
  }

  async #updated(): Promise<void> {
    await this.element.updateComplete;
    await new Promise(requestAnimationFrame);
    await this.element.updateComplete;
  }

  #one<T extends HTMLElement>(selector: string): T | null {
    return this.element.shadowRoot!.querySelector<T>(selector);
  }

  #all<T extends HTMLElement>(selector: string): readonly T[] {
    return Array.from(this.element.shadowRoot!.querySelectorAll<T>(selector));
  }
}

/** One event of a list. */
export class CardDriver {
  readonly item: HTMLElement;

  constructor(item: HTMLElement) {
    this.item = item;
  }

  get title(): string {
    return plain(this.#one('[part="title"]')!.innerText);
  }

  get isStruck(): boolean {
    return this.#one('[part="title"] s') !== null;
  }

  /** The date block: « jeu. 12 nov. ». */
  get date(): string {
    return plain(this.#one('[part="date"]')?.innerText ?? '');
  }

  /** Hours and place as they are seen: « 18 h 30 – 20 h · Salle d’exemple ». */
  get line(): string {
    return plain(seen(this.#one('[part="when"]')!).replace(/\s+/g, ' '));
  }

  /** The date as it is heard at the end of the row: « jeudi 12 novembre 2026, de 18 h 30 à 20 h ». */
  get heard(): string {
    return plain(this.#one('summary > .visually-hidden')!.textContent ?? '').replace(/ – ouvrir ou fermer.*| – open or close.*/, '');
  }

  /** The whole row as a screen reader says it. */
  get name(): string {
    const row = this.summary.cloneNode(true) as HTMLElement;
    for (const silent of row.querySelectorAll('[aria-hidden="true"]')) silent.remove();
    return plain(row.textContent ?? '');
  }

  get datetime(): string {
    return this.#one<HTMLTimeElement>('time')!.dateTime;
  }

  get place(): string {
    return plain(this.#one('[part="where"]')?.innerText ?? '');
  }

  get badges(): readonly string[] {
    return Array.from(this.item.querySelectorAll<HTMLElement>('[part~="badge"]'), ({ innerText }) => plain(innerText));
  }

  get abstract(): HTMLElement | null {
    return this.#one('[part="abstract"]');
  }

  get image(): HTMLImageElement | null {
    return this.#one<HTMLImageElement>('img');
  }

  get summary(): HTMLElement {
    return this.#one('summary')!;
  }

  get isOpen(): boolean {
    return this.#one<HTMLDetailsElement>('details')!.open;
  }

  /** The text of its details; '' if it was never opened. */
  get details(): string {
    return plain(this.#one('[part="details"]')?.textContent ?? '');
  }

  /** Practical information: `{ Lieu: 'Salle d’exemple …' }`. */
  get facts(): Readonly<Record<string, string>> {
    const entries = Array.from(this.item.querySelectorAll<HTMLElement>('dt'), (term) => [
      plain(term.innerText),
      plain((term.nextElementSibling as HTMLElement).innerText),
    ]);
    return Object.fromEntries(entries) as Record<string, string>;
  }

  get sessions(): readonly string[] {
    return Array.from(this.item.querySelectorAll<HTMLElement>('[part="sessions"] > li'), ({ innerText }) => plain(innerText));
  }

  /** What one can do next, in order: « S’inscrire », without the event's name. */
  get actions(): readonly string[] {
    return this.#actions().map(actionWords);
  }

  /** A link or a button among them. */
  action(text: string): HTMLElement {
    const found = this.#actions().find((each) => actionWords(each).startsWith(text));
    if (!found) throw new Error(`No action « ${text} » in: ${this.actions.join(' | ')}`);
    return found;
  }

  /** How many sessions, and the next one. */
  get sessionCount(): string {
    return plain(this.#one('[part="session-count"]')?.innerText ?? '');
  }

  link(text: string): HTMLAnchorElement | undefined {
    return Array.from(this.item.querySelectorAll('a')).find(({ innerText }) => plain(innerText).startsWith(text));
  }

  #actions(): readonly HTMLElement[] {
    return Array.from(this.item.querySelectorAll<HTMLElement>('[part~="action"]'));
  }

  #one<T extends HTMLElement>(selector: string): T | null {
    return this.item.querySelector<T>(selector);
  }
}

function actionWords(action: HTMLElement): string {
  return plain(action.textContent ?? '').replace(/ – .*$/, '');
}

/** A heading and its number of events. */
function words(heading: HTMLElement): string {
  const count = heading.querySelector('.number');
  return plain(count ? `${heading.firstElementChild!.textContent} · ${count.textContent}` : (heading.textContent ?? ''));
}

function seen(element: HTMLElement): string {
  return Array.from(element.querySelectorAll<HTMLElement>(':scope > time, :scope > span:not([part~="badge"])'), ({ innerText }) =>
    innerText.trim(),
  ).join(' · ');
}

/** No-break spaces as spaces, lines as spaces. */
export function plain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
