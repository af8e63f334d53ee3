import { isServer } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { writtenFeed } from './written-event.js';
import type { WrittenEvent } from './written-event.js';

/** schema.org JSON-LD between the tags. */
const INLINE = ':scope > script[type$="json"]';

type Tag = HTMLElement & WrittenEvent & { readonly event: string | number | null; readonly src: string; readonly language: LocaleController };

/** What a tag says of its event: the name of one in the programme, or else the event itself, in attributes or as JSON (ADR 0062). */
export class OwnEvent {
  readonly #tag: Tag;

  constructor(tag: Tag) {
    this.#tag = tag;
  }

  /** The attribute `event`; '' without it. Frameworks write numbers. */
  get named(): string {
    return String(this.#tag.event ?? '');
  }

  /** Whether the event is in attributes. */
  get isInAttributes(): boolean {
    return this.#mayBeHere && Boolean(this.#tag.name || this.#tag.startDate);
  }

  /** The event as the text of a feed; null where it is to be found elsewhere. */
  get feed(): string | null {
    if (isServer || !this.#mayBeHere) return null;
    return writtenFeed(this.#tag, this.#tag.language.tag, document.baseURI) ?? (this.#tag.querySelector(INLINE)?.textContent.trim() || null);
  }

  /** Whether there is something to read between the tags. */
  get hasContent(): boolean {
    if (isServer) return false;
    return [...this.#tag.childNodes].some((node) =>
      node instanceof Element ? node.localName !== 'script' : node instanceof Text && node.data.trim() !== '',
    );
  }

  get #mayBeHere(): boolean {
    return !this.named && !this.#tag.src;
  }
}
