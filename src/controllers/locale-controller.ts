import { isServer, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { foreignLanguage } from '../locale/event-text.js';
import { loadLocale, localeFor } from '../locale/locale.js';
import type { Locale } from '../locale/locale.js';
import { closestAcrossShadows } from './ancestors.js';
import { onPageChange } from './page-observer.js';
import { warnOfMissingFile } from '../warn/lazy.js';
import { unawaited } from '../warn/guarded.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The language of an element: its own `lang`, or that of the nearest ancestor, across shadow roots, as it changes. French when none is said. */
export class LocaleController implements ReactiveController {
  readonly #host: Host;
  #locale: Locale = localeFor('fr')!;
  /** The page's language, whose words may still be on their way. */
  tag = '';
  /** Whether the page says it. A server has none. */
  #isSaid = isServer;
  #unsubscribe: (() => void) | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get locale(): Locale {
    // A server has no page whose language could be asked.
    return (isServer && localeFor(this.#host.lang)) || this.#locale;
  }

  /** For the `lang` of what is drawn: nothing in a page that says that it is in the same language (RGAA 8.7). */
  get foreign(): string | typeof nothing {
    const { lang } = this.locale;
    return this.#isSaid && (!this.tag || lang.startsWith(this.tag.slice(0, 2).toLowerCase())) ? nothing : lang;
  }

  /** Of what the page's author writes in attributes, where it is not that of the interface. */
  get written(): string | null {
    return foreignLanguage(this.tag, this.locale);
  }

  hostConnected(): void {
    this.#unsubscribe = onPageChange(() => this.#follow());
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  /** The words on screen stay until those of the asked language are there. */
  #follow(): void {
    const said = this.#host.lang || closestAcrossShadows(this.#host, '[lang]:not([lang=""])')?.getAttribute('lang');
    this.#isSaid = Boolean(said);
    const tag = said || 'fr';
    if (tag === this.tag) return;
    this.tag = tag;
    const locale = localeFor(tag);
    if (locale) this.#use(locale);
    else
      unawaited(
        loadLocale(tag).then(
          (loaded) => tag === this.tag && this.#use(loaded),
          (cause: unknown) => {
            warnOfMissingFile(cause);
            this.tag = '';
          },
        ),
      );
  }

  #use(locale: Locale): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#host.requestUpdate();
  }
}
