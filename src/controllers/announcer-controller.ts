import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LocaleController } from './locale-controller.js';
import { guarded } from '../warn/guarded.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly language: LocaleController };
type Politeness = 'status' | 'alert';

interface Sentence {
  readonly text: string;
  readonly lang: string;
}

/** Lets a burst of changes (a filter, then its counts) settle into one announcement. */
const SETTLED = 150;
/** Between two letters, or while a screen reader says the last one. */
const TYPED = 1000;
/** Long enough to be read; then it goes, so that nobody finds old news at the end of the page (RGAA 10.8). */
const FORGOTTEN = 10_000;

/** By politeness, so that an error and a result do not silence each other. */
const channels = new Map<Politeness, Channel>();

/**
 * Announces sentences to screen readers. Each page has one region per politeness, in light DOM and empty at first: NVDA and JAWS ignore text in slots, and
 * regions that arrive full. Copies of the script share the regions. RGAA 7.5, WCAG 4.1.3.
 */
export class AnnouncerController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    region('status');
    region('alert');
  }

  /** An element that has left the page is silent; one that a CMS only moves is back at once. */
  hostDisconnected(): void {
    queueMicrotask(
      guarded(() => {
        if (!this.#host.isConnected) for (const each of channels.values()) each.take(this.#host);
      }),
    );
  }

  /** A result, read when the screen reader is idle; of a burst, the last of each element counts. `isTyped`: waits until a visitor stops typing. */
  announce(text: string, isTyped = false): void {
    channel('status').say(this.#host, { text, lang: this.#host.language.locale.lang }, isTyped ? TYPED : SETTLED);
  }

  /** An error, read at once in place of the element's pending announcement. */
  alert(text: string): void {
    channel('status').take(this.#host);
    channel('alert').say(this.#host, { text, lang: this.#host.language.locale.lang }, SETTLED);
  }

  /** The element has recovered. */
  withdrawAlert(): void {
    channel('alert').take(this.#host);
  }
}

class Channel {
  readonly #politeness: Politeness;
  /** Sentences to announce, by element. */
  readonly #pending = new Map<Host, Sentence>();
  /** Elements whose sentences are in the region. */
  readonly #said = new Set<Host>();
  #speaking: ReturnType<typeof setTimeout> | undefined;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor(politeness: Politeness) {
    this.#politeness = politeness;
  }

  say(host: Host, sentence: Sentence, pause: number): void {
    this.#pending.set(host, sentence);
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(
      guarded(() => this.#speak()),
      pause,
    );
  }

  take(host: Host): void {
    this.#pending.delete(host);
    if (this.#pending.size === 0) clearTimeout(this.#speaking);
    if (this.#said.delete(host) && this.#said.size === 0) this.#forget();
  }

  #speak(): void {
    // An update that was due when its element left the page announces after it.
    const hosts = [...this.#pending.keys()].filter((host) => host.isConnected).sort(byPlaceInPage);
    const sentences = hosts.map((host) => this.#pending.get(host)!);
    this.#pending.clear();
    if (hosts.length === 0) return;
    this.#said.clear();
    for (const host of hosts) this.#said.add(host);
    show(region(this.#politeness), sentences);
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(
      guarded(() => this.#forget()),
      FORGOTTEN,
    );
  }

  #forget(): void {
    clearTimeout(this.#forgetting);
    this.#said.clear();
    region(this.#politeness).textContent = '';
  }
}

function channel(politeness: Politeness): Channel {
  let found = channels.get(politeness);
  if (!found) channels.set(politeness, (found = new Channel(politeness)));
  return found;
}

/** One announcement for several elements, in page order, without repetition. */
function show(target: HTMLElement, sentences: readonly Sentence[]): void {
  const unique = [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()];
  const spans = unique.map(({ text, lang }, index) => {
    const span = document.createElement('span');
    span.lang = lang;
    span.textContent = index < unique.length - 1 ? `${ended(text)} ` : unique.length > 1 ? ended(text) : text;
    return span;
  });
  // Some screen readers skip an unchanged text: a repeated sentence must differ.
  const isSame = target.textContent === spans.map((span) => span.textContent).join('');
  target.replaceChildren(...spans, ...(isSame ? ['\u00a0'] : []));
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function byPlaceInPage(one: Host, other: Host): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function region(politeness: Politeness): HTMLElement {
  const found = document.querySelector(`body > [data-ess-announcer="${politeness}"]`);
  if (found instanceof HTMLElement) return found;
  const made = document.createElement('div');
  made.dataset['essAnnouncer'] = politeness;
  made.setAttribute('role', politeness);
  // Firefox does not derive `aria-live` from the role alert, and Orca stays silent without it.
  made.setAttribute('aria-live', politeness === 'alert' ? 'assertive' : 'polite');
  made.setAttribute('aria-atomic', 'true');
  // Set through the CSSOM, which a strict style-src allows; hidden from view, not from screen readers.
  made.style.cssText =
    'position:absolute;inline-size:1px;block-size:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  document.body.append(made);
  return made;
}
