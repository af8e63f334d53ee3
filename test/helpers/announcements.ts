import { until } from './browser.js';

/** The announcements to screen readers from now on, in order. */
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

  /** Waits for the sentence after the last one that it returned. */
  async next(): Promise<string> {
    await until(() => this.heard.length > this.#given, 'something is announced');
    return this.heard[this.#given++]!;
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
