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

/** The element's language: its own `lang` or the nearest ancestor's, across shadow roots, as it changes. Default: French. */
export class LocaleController implements ReactiveController {
  readonly #host: Host;
  #locale: Locale = localeFor('fr')!;
  /** The page's language; its words may still be loading. */
  tag = '';
  /** Whether the page declares its language. A server has no page. */
  #isSaid = isServer;
  #unsubscribe: (() => void) | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get locale(): Locale {
    // On a server there is no page to ask.
    return (isServer && localeFor(this.#host.lang)) || this.#locale;
  }

  /** `lang` of the element's content; nothing when the page declares the same language (RGAA 8.7). */
  get foreign(): string | typeof nothing {
    const { lang } = this.locale;
    return this.#isSaid && (!this.tag || lang.startsWith(this.tag.slice(0, 2).toLowerCase())) ? nothing : lang;
  }

  /** Language of the attributes' texts, when it is not the interface's. */
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

  /** The former words stay until those of the new language have loaded. */
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
