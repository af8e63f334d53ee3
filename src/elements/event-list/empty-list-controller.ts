import { isServer } from 'lit';
import type { LitElement } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { foreignLanguage } from '../../locale/event-text.js';
import type { Programme } from '../../model/programme.js';
import { unawaited } from '../../warn/guarded.js';
import { loadingSentence } from '../feed-failure.js';
import { html } from '../html.js';
import { LazyPart } from '../lazy-part.js';
import type * as emptyListPart from './empty-list.js';
import type { ListQuestion } from './list-question.js';
import type { Suggestion } from './suggestions.js';

interface Host extends LitElement {
  readonly town: string;
  readonly language: LocaleController;
  readonly announcer: AnnouncerController;
}

/** What a list without events says, and the suggestion that a visitor follows below it. */
export class EmptyListController {
  readonly #host: Host;
  readonly #question: ListQuestion;
  readonly #part: LazyPart<typeof emptyListPart>;
  #followed: Suggestion | null = null;

  constructor(host: Host, question: ListQuestion) {
    this.#host = host;
    this.#question = question;
    this.#part = new LazyPart(host, () => import('./empty-list.js'));
  }

  /** The suggestion whose events are shown. */
  get followed(): Suggestion | null {
    return this.#followed;
  }

  want(): void {
    unawaited(this.#part.want());
  }

  /** Shows the events of a suggestion, or no longer. */
  toggle(suggestion: Suggestion): void {
    this.#followed = this.#followed?.text === suggestion.text ? null : suggestion;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#followed = null;
  }

  /** A suggestion of a town is a choice for all lists that share the selection, unless the list's own town is fixed. */
  choosesTown({ change }: Suggestion): boolean {
    return !this.#host.town && change.when === undefined;
  }

  render(programme: Programme, onChoose: (suggestion: Suggestion) => void) {
    const { locale } = this.#host.language;
    // Suggestions are buttons, which a page from a server cannot serve.
    if (isServer) return html`<p>${locale.messages.list.events(0)}</p>`;
    const part = this.#part.value;
    if (part === null) return loadingSentence(locale.messages);
    if (!part) return html`<p>${locale.messages.feed.fileMissing}</p><slot></slot>`;
    return part.emptyList(this.#suggest(part, programme), {
      locale,
      url: programme.url,
      name: programme.name,
      lang: foreignLanguage(programme.inLanguage, locale),
      isPressed: (suggestion) => (this.choosesTown(suggestion) ? null : this.#followed?.text === suggestion.text),
      onChoose,
    });
  }

  /** To screen readers, unless another question has been asked meanwhile. */
  async announce(programme: Programme, isCurrent: () => boolean): Promise<void> {
    const part = await this.#part.load();
    if (!isCurrent()) return;
    const { announcer, language } = this.#host;
    announcer.announce(part ? this.#suggest(part, programme).sentence : language.locale.messages.feed.fileMissing);
  }

  #suggest({ suggest }: typeof emptyListPart, programme: Programme) {
    const question = this.#question;
    return suggest(programme, question.query(programme), question.town(programme), question.now(programme), this.#host.language.locale);
  }
}
