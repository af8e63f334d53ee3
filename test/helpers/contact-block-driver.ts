import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { ContactBlock } from '../../src/elements/contact-block/contact-block.js';
import '../../src/elements/contact-block/index.js';
import { inlineFeed, ORDINARY, programme } from '../../stories/support/feeds.js';

type Json = Record<string, unknown>;

interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What a visitor sees of a contact block, and does with it. */
export class ContactBlockDriver {
  readonly element: ContactBlock;

  constructor(element: ContactBlock) {
    this.element = element;
  }

  /** Pastes a page and waits until its first contact block shows something. */
  static async paste(page: TemplateResult): Promise<ContactBlockDriver> {
    const root = await fixture<HTMLElement>(page);
    const driver = new ContactBlockDriver(
      root instanceof HTMLElement && root.localName === 'ess-contact-block' ? (root as ContactBlock) : root.querySelector('ess-contact-block')!,
    );
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

  /** Everything in the shadow tree that is not hidden, no-break spaces as spaces. */
  get text(): string {
    return plain(Array.from(this.#all('h2, h3, h4, h5, h6, address, li, p, .failure'), (part) => (isShown(part) ? part.innerText : '')).join('\n'));
  }

  get heading(): HTMLElement | null {
    return this.#one('h1, h2, h3, h4, h5, h6');
  }

  get postalLines(): readonly string[] {
    return this.#one('address')?.innerText.split('\n').map(plain) ?? [];
  }

  /** The lines below the address, as they are read. */
  get rows(): readonly string[] {
    return Array.from(this.#all('[part="list"] > li'), (row) => (isShown(row) ? plain(row.innerText) : '')).filter(Boolean);
  }

  get links(): readonly HTMLAnchorElement[] {
    return Array.from(this.#all<HTMLAnchorElement>('a'));
  }

  link(text: string): HTMLAnchorElement | null {
    return this.links.find((link) => plain(link.innerText).includes(text)) ?? null;
  }

  /** The position of some words on screen, in the text that begins with others. */
  leftOf(beginning: string, words: string): number {
    const texts = document.createTreeWalker(this.element.shadowRoot!, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data } = texts.currentNode as Text;
      if (!data.startsWith(beginning)) continue;
      const range = document.createRange();
      range.setStart(texts.currentNode, data.indexOf(words));
      range.setEnd(texts.currentNode, data.indexOf(words) + words.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`No text begins with « ${beginning} »`);
  }

  get saveButton(): HTMLButtonElement {
    return this.#one<HTMLButtonElement>('[part="actions"] button')!;
  }

  get retryButton(): HTMLButtonElement | null {
    return this.#one<HTMLButtonElement>('[part="retry"]');
  }

  /** Whether the words between the tags are on screen. */
  get showsItsChildren(): boolean {
    return Array.from(this.element.children).some((child) => !child.slot && isShown(child as HTMLElement));
  }

  /** The file that a click creates, caught before the browser saves it, unless `isKept`. */
  async save({ act = () => this.saveButton.click(), isKept = false }: { act?: () => unknown; isKept?: boolean } = {}): Promise<SavedFile> {
    const { URL, HTMLAnchorElement } = this.element.ownerDocument.defaultView as Window & typeof globalThis;
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    try {
      return await new Promise((resolve) => {
        let file: Blob;
        URL.createObjectURL = (blob: Blob) => createObjectURL((file = blob));
        HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
          if (isKept) click.call(this);
          void file.text().then((text) => resolve({ name: this.download, type: file.type, text }));
        };
        act();
      });
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  }

  #one<T extends HTMLElement>(selector: string): T | null {
    return this.element.shadowRoot!.querySelector<T>(selector);
  }

  #all<T extends HTMLElement>(selector: string): NodeListOf<T> {
    return this.element.shadowRoot!.querySelectorAll<T>(selector);
  }
}

/** The programme of the stories with this in its organizer, as an inline feed. */
export function feedOf(organizer: Json = {}): HTMLScriptElement {
  const whole = JSON.parse(programme(ORDINARY)) as { organizer: Json };
  return inlineFeed(JSON.stringify({ ...whole, organizer: { ...whole.organizer, ...organizer } }));
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility();
}

function plain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
