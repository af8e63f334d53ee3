import { until } from './browser.js';

/** What screen readers are told from now on, in order. */
export class Announcements {
  readonly heard: string[] = [];
  readonly #observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const text = (target.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ').trim();
      if (text && text !== this.heard.at(-1)) this.heard.push(text);
    }
  });

  constructor() {
    for (const region of document.querySelectorAll('[data-ess-announcer]')) this.#observer.observe(region, { childList: true, characterData: true, subtree: true });
  }

  /** Waits until one more sentence than before was said, and gives the last. */
  async next(): Promise<string> {
    const before = this.heard.length;
    await until(() => this.heard.length > before, 'something is announced');
    return this.heard.at(-1)!;
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
