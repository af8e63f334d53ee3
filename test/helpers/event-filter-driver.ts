import { fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { EventFilter } from '../../src/elements/event-filter/event-filter.js';
import '../../src/elements/event-filter/index.js';
import { until } from './browser.js';
import { plain } from './event-list-driver.js';
import { everythingSaid } from './warnings.js';

/** What a visitor sees of the search and the filters, and does with them. */
export class EventFilterDriver {
  readonly element: EventFilter;

  constructor(element: EventFilter) {
    this.element = element;
  }

  static async paste(page: TemplateResult): Promise<EventFilterDriver> {
    const root = await fixture<HTMLElement>(page);
    const element = root.localName === 'ess-event-filter' ? root : root.querySelector('ess-event-filter');
    const driver = new EventFilterDriver(element as EventFilter);
    await driver.settled();
    return driver;
  }

  async settled(): Promise<void> {
    await until(() => this.state !== undefined && this.state !== 'loading', 'the filter has something to show');
    await this.element.updateComplete;
    await everythingSaid();
  }

  get state(): string | undefined {
    return this.element.dataset['state'];
  }

  get text(): string {
    return plain(this.#one('.base')!.innerText);
  }

  get search(): HTMLInputElement | null {
    return this.#one<HTMLInputElement>('[part="search"]');
  }

  get select(): HTMLSelectElement | null {
    return this.#one('select');
  }

  get toggle(): HTMLButtonElement | null {
    return this.#one('[part="toggle"]');
  }

  /** The fields for days. */
  get days(): readonly HTMLInputElement[] {
    return this.#all<HTMLInputElement>('[part="day"]');
  }

  /** The options of the dates: « Aujourd’hui (3) ». */
  get dates(): readonly string[] {
    return Array.from(this.select?.options ?? [], ({ text }) => plain(text));
  }

  /** The legends of the facets on screen. */
  get facets(): readonly string[] {
    return this.#all('[part="facet"]').filter((facet) => facet.checkVisibility()).map((facet) => plain(facet.querySelector('legend')!.innerText)); // prettier-ignore
  }

  /** The choices under a legend: « Atelier 4 », with a tick before the chosen ones. */
  choices(facet: string): readonly string[] {
    return this.#choicesOf(facet).map((choice) => {
      const isChosen = choice.querySelector('input')!.checked;
      const [name, count] = choice.querySelectorAll<HTMLElement>('.name, .count');
      return `${isChosen ? '✓ ' : ''}${plain(name!.innerText)} ${plain(count!.innerText)}`;
    });
  }

  /** The name of a choice as a screen reader says it. */
  heard(facet: string, choice: string): string {
    const label = this.#choice(facet, choice).cloneNode(true) as HTMLElement;
    for (const silent of label.querySelectorAll('[aria-hidden="true"]')) silent.remove();
    return plain(label.textContent ?? '').replace(' ,', ',');
  }

  box(facet: string, choice: string): HTMLInputElement {
    return this.#choice(facet, choice).querySelector('input')!;
  }

  /** What is chosen, on the buttons that take it back. */
  get chips(): readonly string[] {
    return this.#all('[part="chip"]').map(({ innerText }) => plain(innerText).replace(/ – retirer ce filtre|×/g, '').trim()); // prettier-ignore
  }

  get focused(): HTMLElement | null {
    return this.element.shadowRoot!.activeElement as HTMLElement | null;
  }

  /** The text of the focused button. */
  get focusedText(): string {
    return plain(this.focused?.innerText ?? '').replace(/ – retirer ce filtre|×/g, '').trim(); // prettier-ignore
  }

  async tick(facet: string, choice: string): Promise<void> {
    this.box(facet, choice).click();
    await this.updated();
  }

  async pick(option: string): Promise<void> {
    const found = Array.from(this.select!.options).find(({ text }) => plain(text).startsWith(option))!;
    this.select!.value = found.value;
    this.select!.dispatchEvent(new Event('change', { bubbles: true }));
    await this.updated();
  }

  async fillDay(index: number, day: string): Promise<void> {
    this.days[index]!.value = day;
    this.days[index]!.dispatchEvent(new Event('change', { bubbles: true }));
    await this.updated();
  }

  /** Types with the keyboard into the search field. */
  async type(text: string): Promise<void> {
    this.search!.focus();
    await sendKeys({ type: text });
    await this.updated();
  }

  async remove(chip: string): Promise<void> {
    this.chip(chip).click();
    await this.updated();
  }

  chip(name: string): HTMLButtonElement {
    return this.#all<HTMLButtonElement>('[part="chip"]').find(({ innerText }) => plain(innerText).startsWith(name))!;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const press of keys) await sendKeys({ press });
    await this.updated();
  }

  async click(part: string): Promise<void> {
    this.#one(`[part="${part}"]`)!.click();
    await this.updated();
  }

  isSeen(part: string): boolean {
    return this.#one(`[part="${part}"]`)?.checkVisibility() ?? false;
  }

  async updated(): Promise<void> {
    await this.element.updateComplete;
    await this.element.updateComplete;
  }

  #choicesOf(facet: string): readonly HTMLElement[] {
    const fieldset = this.#all('[part="facet"]').find((each) => plain(each.querySelector('legend')!.textContent ?? '') === facet);
    return Array.from(fieldset?.querySelectorAll<HTMLElement>('label') ?? []);
  }

  #choice(facet: string, name: string): HTMLElement {
    const found = this.#choicesOf(facet).find((choice) => plain(choice.querySelector<HTMLElement>('.name')!.textContent ?? '') === name);
    if (!found) throw new Error(`No choice « ${name} » in ${facet}: ${this.choices(facet).join(' | ')}`);
    return found;
  }

  #one<T extends HTMLElement>(selector: string): T | null {
    return this.element.shadowRoot!.querySelector<T>(selector);
  }

  #all<T extends HTMLElement>(selector: string): readonly T[] {
    return Array.from(this.element.shadowRoot!.querySelectorAll<T>(selector));
  }
}
