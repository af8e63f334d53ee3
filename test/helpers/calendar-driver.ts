import { fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { Calendar } from '../../src/elements/calendar/calendar.js';
import '../../src/elements/calendar/index.js';
import { until } from './browser.js';
import { plain } from './event-list-driver.js';
import { everythingSaid } from './warnings.js';

/** What a visitor sees of a calendar, and does with it. */
export class CalendarDriver {
  readonly element: Calendar;

  constructor(element: Calendar) {
    this.element = element;
  }

  static async paste(page: TemplateResult): Promise<CalendarDriver> {
    const root = await fixture<HTMLElement>(page);
    const element = root.localName === 'ess-calendar' ? root : root.querySelector('ess-calendar');
    const driver = new CalendarDriver(element as Calendar);
    await driver.settled();
    return driver;
  }

  async settled(): Promise<void> {
    await until(() => this.state !== undefined && this.state !== 'loading', 'the calendar has something to show');
    await this.updated();
    await everythingSaid();
  }

  get state(): string | undefined {
    return this.element.dataset['state'];
  }

  get text(): string {
    return plain(this.#one('.base')!.innerText);
  }

  /** « Novembre 2026 », or the week. */
  get caption(): string {
    return plain(this.#one('caption')?.innerText ?? '');
  }

  /** The rows of the table that a visitor sees, as the numbers of their days: « 9 10 11 12 13 14 15 ». */
  get weeks(): readonly string[] {
    const seen = ({ children }: HTMLElement) => Array.from(children, (cell) => cell.querySelector<HTMLElement>('.number')!).filter((number) => number.checkVisibility({ visibilityProperty: true })); // prettier-ignore
    return this.#all('tbody > tr').filter((row) => row.checkVisibility()).map((row) => seen(row).map(({ innerText }) => plain(innerText)).join(' ')); // prettier-ignore
  }

  /** The days that can be pressed, as a screen reader names them. */
  get days(): readonly string[] {
    return this.#seen.map(nameOf);
  }

  /** The number on each of them. */
  get counts(): readonly string[] {
    return this.#seen.map((button) => Array.from(button.querySelectorAll<HTMLElement>('.number, .count'), ({ innerText }) => plain(innerText)).join(' ')); // prettier-ignore
  }

  get chosen(): readonly string[] {
    return this.#all('td > button[aria-pressed="true"]').map(nameOf);
  }

  get marked(): readonly string[] {
    return this.#all('td > .in-range').map(nameOf);
  }

  get today(): string {
    return nameOf(this.#one('[aria-current="date"]'));
  }

  get tabStops(): readonly string[] {
    return this.#all('td[tabindex="0"], td > [tabindex="0"]').map(nameOf);
  }

  get focused(): string {
    return nameOf(this.element.shadowRoot!.activeElement as HTMLElement | null);
  }

  /** The titles in the cells of the grid that are on screen. */
  get titlesInGrid(): readonly string[] {
    return this.#all('.titles > li').filter((each) => each.checkVisibility()).map(({ innerText }) => plain(innerText)); // prettier-ignore
  }

  /** The heading of the chosen day: « Samedi 14 novembre 3 événements ». */
  get opened(): string {
    return plain(this.#one('.opened [part="heading"]')?.innerText ?? '');
  }

  get titles(): readonly string[] {
    return this.#all('.opened [part="title"]').map(({ innerText }) => plain(innerText));
  }

  get rows(): readonly string[] {
    return this.#all('.opened summary').map(({ innerText }) => plain(innerText));
  }

  part(name: string): HTMLElement | null {
    return this.#all(`[part~="${name}"]`).find((each) => each.checkVisibility()) ?? null;
  }

  /** A day by the start of its name. */
  day(name: string): HTMLElement {
    const all = this.#all('td').map((cell) => cell.querySelector<HTMLElement>('button') ?? cell);
    const found = all.find((each) => nameOf(each).startsWith(name));
    if (!found) throw new Error(`No day « ${name} » in: ${all.map(nameOf).join(' | ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.day(name).click();
    await this.updated();
  }

  async step(part: 'previous' | 'next'): Promise<void> {
    this.part(part)!.click();
    await this.updated();
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const press of keys) {
      await sendKeys({ press });
      await this.updated();
    }
  }

  async updated(): Promise<void> {
    await this.element.updateComplete;
    await this.element.updateComplete;
  }

  get #seen(): readonly HTMLElement[] {
    return this.#all('td > button').filter((button) => button.checkVisibility({ visibilityProperty: true }));
  }

  #one<T extends HTMLElement>(selector: string): T | null {
    return this.element.shadowRoot!.querySelector<T>(selector);
  }

  #all<T extends HTMLElement>(selector: string): readonly T[] {
    return Array.from(this.element.shadowRoot!.querySelectorAll<T>(selector));
  }
}

function nameOf(element: HTMLElement | null): string {
  return plain(element?.querySelector('.visually-hidden')?.textContent ?? element?.innerText ?? '');
}
