import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { EventElement } from '../../src/elements/event/event.js';
import '../../src/elements/event/index.js';
import { until } from './browser.js';
import { plain } from './event-list-driver.js';
import { everythingSaid } from './warnings.js';

/** What a visitor sees of one event, and does with it. */
export class EventDriver {
  readonly element: EventElement;

  constructor(element: EventElement) {
    this.element = element;
  }

  /** Pastes a page and waits until its first event shows something. */
  static async paste(page: TemplateResult): Promise<EventDriver> {
    const root = await fixture<HTMLElement>(page);
    const driver = new EventDriver(root.localName === 'ess-event' ? (root as EventElement) : root.querySelector('ess-event')!);
    await driver.settled();
    return driver;
  }

  async settled(): Promise<void> {
    await until(() => this.data !== undefined && this.data !== 'loading', 'the event is there', 8000);
    await this.element.updateComplete;
    await everythingSaid();
  }

  /** `data-state`. */
  get data(): string | undefined {
    return this.element.dataset['state'];
  }

  /** Everything on screen. */
  get text(): string {
    return plain(this.#one('.base')!.innerText);
  }

  get title(): HTMLElement | null {
    return this.#one('[part="title"]');
  }

  get name(): string {
    return plain(this.title?.innerText ?? '');
  }

  /** The date block: « jeu. 12 nov. ». */
  get date(): string {
    return plain(this.#one('[part="date"]')!.innerText);
  }

  /** Hours, place and badges. */
  get line(): string {
    return plain(this.#one('[part="when"]')!.innerText);
  }

  get badges(): readonly string[] {
    return this.#all('[part~="badge"]').map(({ innerText }) => plain(innerText));
  }

  /** « Cet événement est terminé. » */
  get state(): string {
    return plain(this.#one('[part="state"]')?.innerText ?? '');
  }

  get emptySentence(): string {
    return plain(this.#one('[part="empty"]')?.innerText ?? '');
  }

  get staleSentence(): string {
    return plain(this.#one('[part="stale"]')?.innerText ?? '');
  }

  get image(): HTMLImageElement | null {
    return this.#one<HTMLImageElement>('img');
  }

  /** Below the picture. */
  get credit(): string {
    return plain(this.#one('figure p')?.innerText ?? '');
  }

  get paragraphs(): readonly string[] {
    return this.#all('.text > p, .description > *').map(({ innerText }) => plain(innerText));
  }

  /** Practical information: `{ Lieu: 'Salle d’exemple …' }`. */
  get facts(): Readonly<Record<string, string>> {
    const entries = this.#all('dt').map((term) => [plain(term.innerText), plain((term.nextElementSibling as HTMLElement).innerText)]);
    return Object.fromEntries(entries) as Record<string, string>;
  }

  get sessions(): readonly string[] {
    return this.#all('[part="sessions"] > li').map(({ innerText }) => plain(innerText));
  }

  /** What one can do next, in order: « S’inscrire », without the event's name. */
  get actions(): readonly string[] {
    return this.#all('[part~="action"]').map(wordsOf);
  }

  action<T extends HTMLElement = HTMLAnchorElement>(text: string): T {
    const found = this.#all<T>('[part~="action"]').find((each) => wordsOf(each).startsWith(text));
    if (!found) throw new Error(`No action « ${text} » in: ${this.actions.join(' | ')}`);
    return found;
  }

  /** `H2 Fête de la récup’`: the outline. */
  get outline(): readonly string[] {
    return this.#all('h1, h2, h3, h4, h5, h6').map(({ localName, innerText }) => `${localName} ${plain(innerText)}`);
  }

  get retryButton(): HTMLButtonElement | null {
    return this.#one<HTMLButtonElement>('[part="retry"]');
  }

  /** The words between the tags that are on screen. */
  get children(): string {
    return Array.from(this.element.children, (child) => (child.checkVisibility() ? plain((child as HTMLElement).innerText) : ''))
      .filter(Boolean)
      .join(' ');
  }

  /** The text of the focused element. */
  get focused(): string {
    return plain((this.element.shadowRoot!.activeElement as HTMLElement | null)?.innerText ?? '');
  }

  #one<T extends HTMLElement>(selector: string): T | null {
    return this.element.shadowRoot!.querySelector<T>(selector);
  }

  #all<T extends HTMLElement>(selector: string): readonly T[] {
    return Array.from(this.element.shadowRoot!.querySelectorAll<T>(selector));
  }
}

function wordsOf(action: HTMLElement): string {
  return plain(action.textContent ?? '').replace(/ – .*$/, '');
}
