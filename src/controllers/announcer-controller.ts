import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LocaleController } from './locale-controller.js';

type Host = ReactiveControllerHost & { readonly language: LocaleController };
type Politeness = 'status' | 'alert';

/** Long enough for a burst of changes (a filter, then its counts) to settle into one sentence. */
const SETTLED = 150;

/** By region: an error and a result do not silence each other. */
const timers = new Map<Politeness, ReturnType<typeof setTimeout>>();

/**
 * Says a sentence to screen readers. One region per page and politeness, in light DOM and empty before it is filled: NVDA and JAWS are silent on text in
 * shadow roots' slots and on regions that arrive full. Copies of the script find each other's regions in the page. RGAA 7.5, WCAG 4.1.3.
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

  /** A result: read when the reader is idle. The last of a burst counts. */
  announce(text: string): void {
    say('status', text, this.#host.language.locale.lang);
  }

  /** An error: read at once. */
  alert(text: string): void {
    say('alert', text, this.#host.language.locale.lang);
  }
}

function say(politeness: Politeness, text: string, lang: string): void {
  clearTimeout(timers.get(politeness));
  const speak = () => {
    const target = region(politeness);
    target.lang = lang;
    // The same sentence twice is a change for the reader only if the text node differs.
    target.textContent = target.textContent === text ? `${text}\u00a0` : text;
  };
  timers.set(politeness, setTimeout(speak, SETTLED));
}

function region(politeness: Politeness): HTMLElement {
  const found = document.querySelector(`body > [data-ess-announcer="${politeness}"]`);
  if (found instanceof HTMLElement) return found;
  const made = document.createElement('div');
  made.dataset['essAnnouncer'] = politeness;
  made.setAttribute('role', politeness);
  if (politeness === 'status') made.setAttribute('aria-atomic', 'true');
  // Set through the CSSOM, which a strict style-src allows; out of sight but not out of the accessibility tree.
  made.style.cssText =
    'position:absolute;inline-size:1px;block-size:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  document.body.append(made);
  return made;
}
