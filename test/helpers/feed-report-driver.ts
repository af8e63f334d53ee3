import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { FeedReportElement } from '../../src/elements/feed-report/feed-report.js';
import '../../src/elements/feed-report/index.js';
import { until } from './browser.js';

/** What an editor sees of a report, and does with it. */
export class FeedReportDriver {
  readonly element: FeedReportElement;

  constructor(element: FeedReportElement) {
    this.element = element;
  }

  /** Pastes a page and waits until its first report is there. */
  static async paste(page: TemplateResult): Promise<FeedReportDriver> {
    const root = await fixture<HTMLElement>(page);
    const driver = new FeedReportDriver(root.localName === 'ess-feed-report' ? (root as FeedReportElement) : root.querySelector('ess-feed-report')!);
    await driver.settled();
    return driver;
  }

  async settled(): Promise<void> {
    await until(() => this.state && this.state !== 'loading', 'the feed is checked', 5000);
    await this.element.updateComplete;
  }

  get state(): string | undefined {
    return this.element.dataset['state'];
  }

  /** Everything on screen, line by line. */
  get lines(): readonly string[] {
    return plain(this.#one('.base')).split('\n').filter(Boolean);
  }

  get headings(): readonly string[] {
    return this.#all('h2, h3, h4, h5, h6').map((heading) => `${heading.localName} ${plain(heading)}`);
  }

  get summary(): string {
    return plain(this.#one('[part="summary"]'));
  }

  /** Each problem as it is read, on one line. */
  get problems(): readonly string[] {
    return this.#all('[part="problem"]').map((problem) => plain(problem).replaceAll('\n', ' '));
  }

  get problemItems(): readonly HTMLElement[] {
    return this.#all('[part="problem"]');
  }

  get values(): readonly string[] {
    return this.#all('[part="value"]').map((value) => value.textContent ?? '');
  }

  /** Cause, place, excerpt and remedy, line by line. */
  get failure(): readonly string[] {
    return plain(this.#one('[part="failure"]')).split('\n').filter(Boolean);
  }

  /** The marked character at which the text stops being valid. */
  get mark(): string | undefined {
    return this.#one('mark')?.textContent ?? undefined;
  }

  get stale(): string {
    return plain(this.#one('[part="stale"]')).replaceAll('\n', ' ');
  }

  get filter(): HTMLSelectElement | null {
    return this.#one<HTMLSelectElement>('select');
  }

  get filterOptions(): readonly string[] {
    return Array.from(this.filter?.options ?? [], (option) => option.text.replace(/[\u00a0\u202f]/g, ' '));
  }

  /** The text to copy by hand. */
  get textToCopy(): HTMLTextAreaElement | null {
    return this.#one<HTMLTextAreaElement>('textarea');
  }

  button(name: string | RegExp): HTMLButtonElement | undefined {
    return this.#all('button').find((button) => (typeof name === 'string' ? plain(button) === name : name.test(plain(button)))) as
      HTMLButtonElement | undefined;
  }

  async press(name: string | RegExp): Promise<void> {
    this.button(name)!.click();
    await this.element.updateComplete;
  }

  async choose(level: 'error' | 'warning' | ''): Promise<void> {
    const { filter } = this;
    filter!.value = level;
    filter!.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  get focused(): Element | null {
    return this.element.shadowRoot!.activeElement;
  }

  /** Whether the words between the tags are on screen. */
  get showsItsChildren(): boolean {
    return Array.from(this.element.children).some((child) => child.checkVisibility());
  }

  #one<T extends HTMLElement>(selector: string): T | null {
    return this.element.shadowRoot!.querySelector<T>(selector);
  }

  #all(selector: string): HTMLElement[] {
    return Array.from(this.element.shadowRoot!.querySelectorAll<HTMLElement>(selector));
  }
}

function plain(part: HTMLElement | null): string {
  return (part?.innerText ?? '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
