import { fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { TownFilter } from '../../src/elements/town-filter/town-filter.js';
import '../../src/elements/town-filter/index.js';
import { everythingSaid } from './warnings.js';

/** What a visitor sees of a town filter, and does with it, whatever its appearance. */
export class TownFilterDriver {
  readonly element: TownFilter;

  constructor(element: TownFilter) {
    this.element = element;
  }

  /** Pastes a page, waits until its filters have settled, and returns them in the order of the page. */
  static async pasteAll(page: TemplateResult): Promise<readonly TownFilterDriver[]> {
    const root = await fixture<HTMLElement>(page);
    const elements = root.localName === 'ess-town-filter' ? [root as TownFilter] : Array.from(root.querySelectorAll('ess-town-filter'));
    const drivers = elements.map((element) => new TownFilterDriver(element));
    for (const driver of drivers) await driver.settled();
    return drivers;
  }

  static async paste(page: TemplateResult): Promise<TownFilterDriver> {
    return (await TownFilterDriver.pasteAll(page))[0]!;
  }

  async settled(): Promise<void> {
    do await new Promise(requestAnimationFrame);
    while (
      this.state === undefined ||
      this.state === 'loading' ||
      !this.element.shadowRoot!.querySelector('select, [part~="option"], [part="locked"], [part="failure"]')
    );
    await this.element.updateComplete;
    await everythingSaid();
  }

  get state(): string | undefined {
    return this.element.dataset['state'];
  }

  /** Words on screen. */
  get text(): string {
    return plain(this.#one('.base').innerText);
  }

  get select(): HTMLSelectElement | null {
    return this.element.shadowRoot!.querySelector('select');
  }

  get buttons(): readonly HTMLButtonElement[] {
    return Array.from(this.element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part~="option"]'));
  }

  /** « Orly (3) » in a select, « Orly, 3 événements » on a button: the options, in order. */
  get offers(): readonly string[] {
    return this.select ? Array.from(this.select.options, ({ text }) => plain(text)) : this.buttons.map((button) => plain(button.ariaLabel ?? ''));
  }

  /** The option of a town. */
  offer(name: string): string | undefined {
    return this.offers.find((offer) => offer.startsWith(name));
  }

  /** The chosen option. */
  get chosen(): string {
    if (this.select) return plain(this.select.selectedOptions[0]?.text ?? '');
    return this.buttons
      .filter(({ ariaPressed }) => ariaPressed === 'true')
      .map(({ ariaLabel }) => plain(ariaLabel ?? ''))
      .join(' + ');
  }

  /** The focused option. */
  get focused(): string {
    const { activeElement } = this.element.shadowRoot!;
    return plain(activeElement?.ariaLabel ?? activeElement?.textContent ?? '');
  }

  /** The button that shows the towns without events. */
  get others(): HTMLButtonElement | null {
    return this.element.shadowRoot!.querySelector('[part="others"]');
  }

  /** The options that a visitor can see. */
  get seen(): readonly string[] {
    return this.buttons.filter((button) => button.checkVisibility()).map(({ innerText }) => plain(innerText));
  }

  get tabStops(): readonly string[] {
    return this.buttons.filter(({ tabIndex }) => tabIndex === 0).map(({ ariaLabel }) => plain(ariaLabel ?? ''));
  }

  button(name: string): HTMLButtonElement {
    return this.buttons.find((button) => plain(button.ariaLabel ?? '').startsWith(name))!;
  }

  get retryButton(): HTMLButtonElement | null {
    return this.element.shadowRoot!.querySelector('[part="retry"]');
  }

  get showsItsChildren(): boolean {
    return Array.from(this.element.querySelectorAll('a')).some((child) => child.checkVisibility());
  }

  async choose(name: string): Promise<void> {
    if (this.select) {
      const option = Array.from(this.select.options).find(({ text }) => plain(text).startsWith(name))!;
      this.select.value = option.value;
      this.select.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      this.button(name).click();
    }
    await this.element.updateComplete;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const press of keys) await sendKeys({ press });
    await this.element.updateComplete;
  }

  #one(selector: string): HTMLElement {
    return this.element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  }
}

function plain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
