import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Countdown } from '../../src/elements/countdown/countdown.js';
import '../../src/elements/countdown/index.js';

/** What a visitor sees of a countdown, and does with it. */
export class CountdownDriver {
  readonly element: Countdown;

  constructor(element: Countdown) {
    this.element = element;
  }

  /** Pastes a page and waits until its first countdown shows something. */
  static async paste(page: TemplateResult): Promise<CountdownDriver> {
    const root = await fixture<HTMLElement>(page);
    const driver = new CountdownDriver(root.localName === 'ess-countdown' ? (root as Countdown) : root.querySelector('ess-countdown')!);
    await driver.settled();
    return driver;
  }

  async settled(): Promise<void> {
    do await new Promise(requestAnimationFrame);
    while (!this.state || this.state === 'loading');
    await this.element.updateComplete;
  }

  get state(): string | undefined {
    return this.element.dataset['state'];
  }

  /** Everything on screen, line by line, no-break spaces as spaces. */
  get lines(): readonly string[] {
    return Array.from(this.#one('.base')!.children, (line) => this.#plain(line as HTMLElement).replaceAll('\n', ' ')).filter(Boolean);
  }

  get heading(): HTMLElement | null {
    return this.#one('h1, h2, h3, h4, h5, h6');
  }

  get link(): HTMLAnchorElement | null {
    return this.#one<HTMLAnchorElement>('a');
  }

  /** « dans 12 jours », or the tiles as they are read: « dans 11 jours 14 heures 0 minute ». */
  get sentence(): string {
    return this.#plain(this.#one('[part="sentence"]')).replaceAll('\n', ' ');
  }

  /** What a screen reader says of the sentence or the tiles. */
  get heard(): string {
    const heard = this.#one('[part="sentence"]')!.cloneNode(true) as HTMLElement;
    for (const silent of heard.querySelectorAll('[aria-hidden="true"]')) silent.remove();
    return heard.textContent.replace(/\s+/g, ' ').trim();
  }

  /** What the running clock counts to, as a screen reader says it. */
  get timerName(): string {
    const ids = this.timer?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    return ids.map((id) => this.#plain(this.#one(`#${id}`))).join(' ');
  }

  get tiles(): readonly HTMLElement[] {
    return Array.from(this.element.shadowRoot!.querySelectorAll<HTMLElement>('[part="figure"]'));
  }

  /** The element that assistive technology sees as a timer. */
  get timer(): HTMLElement | null {
    return this.#one('[role="timer"]');
  }

  /** '' while it is on, because the sentence says until when. */
  get date(): string {
    return this.#plain(this.#one('[part="date"]'));
  }

  get machineDate(): string | undefined {
    return this.#one<HTMLTimeElement>('time')?.dateTime;
  }

  get pauseButton(): HTMLButtonElement | null {
    return this.#one<HTMLButtonElement>('[part="pause"]');
  }

  get retryButton(): HTMLButtonElement | null {
    return this.#one<HTMLButtonElement>('[part="retry"]');
  }

  /** Whether the words between the tags are on screen. */
  get showsItsChildren(): boolean {
    return Array.from(this.element.children).some((child) => !child.slot && child.checkVisibility());
  }

  #one<T extends HTMLElement>(selector: string): T | null {
    return this.element.shadowRoot!.querySelector<T>(selector);
  }

  #plain(part: HTMLElement | null): string {
    // Texts for screen readers are not on screen.
    const hidden = Array.from(part?.querySelectorAll<HTMLElement>('.visually-hidden') ?? [], ({ innerText }) => innerText);
    return hidden
      .reduce((text, unseen) => text.replace(unseen, ''), part?.innerText ?? '')
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim();
  }
}
