import { nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import { BookmarksController, MOST_BOOKMARKS } from '../../controllers/bookmarks-controller.js';
import type { ClockController } from '../../controllers/clock-controller.js';
import type { FocusController } from '../../controllers/focus-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { bookmarksWords } from '../../locale/bookmarks-words.js';
import { eventCodes } from '../../model/event-code.js';
import { listOf } from '../../model/lists.js';
import type { Programme, ProgrammeEvent } from '../../model/programme.js';
import { ask, EVERYTHING } from '../../model/query.js';
import type { Answer, Query } from '../../model/query.js';
import { adoptStyles } from '../adopt-styles.js';
import { DetailsInPlace } from '../event/details-in-place.js';
import type { EventBookmarks } from '../event/event-action.js';
import { eventRow } from '../event/event-row.js';
import { html } from '../html.js';
import { icon } from '../icon.js';
import { bookmark } from '../icons.js';
import { BookmarksActions } from './bookmarks-actions.js';
import styles from './bookmarks.styles.js';

export interface BookmarkingList extends LitElement {
  readonly withBookmarks: boolean;
  readonly urlKey: string;
  readonly headingLevel: number;
  readonly withoutImages: boolean;
  readonly clock: ClockController;
  readonly language: LocaleController;
  readonly announcer: AnnouncerController;
}

export interface BookmarksParts {
  readonly focus: FocusController;
  /** Whether parts of the feed are still to come, or could not be read. */
  readonly isPartial: () => boolean;
}

/**
 * « Mon programme »: the events that a visitor has added, whatever the filters, with what to do with them. A chunk. Source of its name in code: schema.org
 * `BookmarkAction`. ADR 0064.
 */
export class Bookmarks implements EventBookmarks {
  readonly #host: BookmarkingList;
  readonly #parts: BookmarksParts;
  readonly #kept: BookmarksController;
  readonly #details: DetailsInPlace;
  readonly #actions: BookmarksActions;
  #isOpen: boolean;

  constructor(host: BookmarkingList, parts: BookmarksParts) {
    this.#host = host;
    this.#parts = parts;
    adoptStyles(host, styles);
    this.#kept = new BookmarksController(host);
    this.#details = new DetailsInPlace(host, () => this);
    this.#actions = new BookmarksActions(host, this.#onClear);
    // Whoever follows a shared link wants to see what it holds.
    this.#isOpen = this.#kept.codes.length > 0;
  }

  has(event: ProgrammeEvent): boolean {
    return this.#kept.has(event);
  }

  toggle(event: ProgrammeEvent): void {
    const { announcer } = this.#host;
    const words = this.#words;
    if (!this.#kept.toggle(event)) return announcer.alert(words.full(MOST_BOOKMARKS));
    const { length } = this.#kept.codes;
    announcer.announce(this.has(event) ? words.added(length) : words.removed(length));
    // Its row here goes, with the button.
    if (this.#host.shadowRoot!.activeElement?.closest('.bookmarks')) this.#focusToggle();
  }

  /** All parts of a feed, as long as an event is missing; null when those that the list asks for are enough. */
  query(programme: Programme): Query | null {
    return this.#numbers(programme).length < this.#kept.codes.length ? EVERYTHING : null;
  }

  render(programme: Programme): TemplateResult {
    const { locale } = this.#host.language;
    const { length } = this.#kept.codes;
    return html`
      <button type="button" part="bookmarks-toggle" aria-expanded=${this.#isOpen ? 'true' : 'false'} @click=${this.#onToggle}>
        ${icon(bookmark)}<span>${this.#words.name}</span>${length === 0 ? nothing : html` <span class="number muted">${locale.messages.list.events(length)}</span>`}
      </button>
      ${this.#isOpen ? this.#renderOpen(programme) : nothing}
    `;
  }

  #renderOpen(programme: Programme) {
    const { codes } = this.#kept;
    const words = this.#words;
    if (codes.length === 0) return html`<p class="muted">${words.none}</p>`;
    const { language, clock } = this.#host;
    const now = clock.now(programme.timeZone);
    const answer = this.#answer(programme, now);
    clock.wakeAt(answer.validUntil);
    const gone = this.#parts.isPartial() ? 0 : codes.length - this.#numbers(programme).length;
    return html`
      ${answer.rows.length === 0 ? nothing : this.#renderRows(programme, answer, now)}
      ${gone > 0 ? html`<p>${words.gone(gone)}</p>` : nothing}
      ${this.#actions.render({ programme, answer, now, locale: language.locale })}
      <p class="muted small">${words.kept}</p>
    `;
  }

  #renderRows({ timeZone, inLanguage }: Programme, { rows, listing }: Answer, now: number) {
    const { headingLevel, withoutImages, language, clock } = this.#host;
    const { locale } = language;
    const context = {
      locale,
      timeZone,
      inLanguage,
      now,
      level: headingLevel || 2,
      isTownSaid: false,
      isDaySaid: false,
      shared: NOTHING_SHARED,
      hasImages: !withoutImages,
      isPrinted: false,
      isOpen: (event: ProgrammeEvent) => this.#details.isOpen(event),
      details: (event: ProgrammeEvent) => this.#details.render(event, locale, clock.now(event.timeZone), inLanguage),
      onToggle: this.#details.onToggle,
    };
    return html`<ul role="list" class="list" part="list">
      ${repeat(
        rows.map(listing),
        ({ event }) => event.id,
        (each) => eventRow(each, context),
      )}
    </ul>`;
  }

  get #words() {
    return bookmarksWords(this.#host.language.locale);
  }

  /** Its events by time, those that are over too. */
  #answer(programme: Programme, now: number): Answer {
    const kept = new Set(this.#numbers(programme));
    const narrowed = { has: (number: number) => kept.has(number), from: -Infinity, to: Infinity, validUntil: Infinity };
    return ask(programme, { ...EVERYTHING, narrowing: { key: `bookmarks ${this.#kept.codes.join('.')}`, of: () => narrowed } }, now);
  }

  /** Those that the programme has, by their numbers in it. */
  #numbers(programme: Programme): readonly number[] {
    const known = numbersByCode(programme);
    return this.#kept.codes.flatMap((code) => known.get(code) ?? []);
  }

  #focusToggle(): void {
    this.#parts.focus.moveTo(() => this.#host.renderRoot.querySelector('[part="bookmarks-toggle"]'));
  }

  readonly #onToggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
  };

  readonly #onClear = (): void => {
    this.#kept.clear();
    this.#focusToggle();
    this.#host.announcer.announce(this.#words.cleared);
  };
}

/** No line above the events says what all of them are. */
const NOTHING_SHARED = { free: 'some', isByRegistration: false } as const;

const known = new WeakMap<Programme, ReadonlyMap<string, number>>();

function numbersByCode(programme: Programme): ReadonlyMap<string, number> {
  let numbers = known.get(programme);
  if (!numbers) {
    const codes = listOf(programme.sessions.town.length, (number) => eventCodes(programme.id(number), programme.json(number)));
    const others = codes.flatMap(([, ...each], number) => each.map((code) => [code, number] as const));
    known.set(programme, (numbers = new Map([...others, ...codes.map(([own], number) => [own!, number] as const)])));
  }
  return numbers;
}
