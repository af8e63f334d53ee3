import { until } from './browser.js';

/** What screen readers are told from now on, in order. */
export class Announcements {
  readonly heard: string[] = [];
  #given = 0;
  readonly #observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const text = (target.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ').trim();
      if (text && text !== this.heard.at(-1)) this.heard.push(text);
    }
  });

  constructor() {
    for (const region of document.querySelectorAll('[data-ess-announcer]'))
      this.#observer.observe(region, { childList: true, characterData: true, subtree: true });
  }

  /** The sentence after the one that this gave before; waits for it. */
  async next(): Promise<string> {
    await until(() => this.heard.length > this.#given, 'something is announced');
    return this.heard[this.#given++]!;
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
