import { nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { ClockController } from '../../controllers/clock-controller.js';
import type { FocusController } from '../../controllers/focus-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { SelectionController } from '../../controllers/selection-controller.js';
import { calendarWords } from '../../locale/calendar-words.js';
import type { Locale } from '../../locale/locale.js';
import { dayAfterKey, daysOfMonth, isWithin, monthOf, weekOf } from '../../model/month-grid.js';
import type { Days } from '../../model/month-grid.js';
import type { Programme } from '../../model/programme.js';
import type { PlainDate } from '../../model/zoned-time.js';
import { DetailsInPlace } from '../event/details-in-place.js';
import { html } from '../html.js';
import { Paging } from '../paging.js';
import type { CalendarDays, CalendarLook } from './calendar-days.js';
import { monthName, monthText, weekDays, weekText } from './day-text.js';
import { monthSteps, stepped } from './month-steps.js';
import type { Step } from './month-steps.js';
import { monthTable } from './month-table.js';
import { openedDay } from './opened-day.js';

/** Events of a day that are shown at first. */
const PAGE_SIZE = 12;

interface Host extends LitElement {
  readonly headingLevel: number;
  readonly urlKey: string;
  readonly clock: ClockController;
  readonly language: LocaleController;
  readonly announcer: AnnouncerController;
}

interface Parts {
  readonly days: CalendarDays;
  readonly selection: SelectionController;
  readonly focus: FocusController;
}

/** The grid and the events of the chosen day, and what visitors do with them. */
export class CalendarContent {
  readonly #host: Host;
  readonly #parts: Parts;
  readonly #details: DetailsInPlace;
  readonly #paging: Paging;
  /** On screen; null before the first programme. */
  #look: CalendarLook | null = null;
  #question = '';
  /** Takes the focus after the next update. */
  #focused: PlainDate | null = null;

  constructor(host: Host, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#details = new DetailsInPlace(host);
    this.#paging = new Paging(host, parts.focus, () => PAGE_SIZE);
  }

  render(programme: Programme): TemplateResult {
    const { clock, language, headingLevel } = this.#host;
    const { locale } = language;
    const { timeZone, inLanguage } = programme;
    const details = this.#details;
    const look = this.#parts.days.look(programme);
    const question = JSON.stringify([this.#parts.days.query(programme), look.chosen]);
    if (question !== this.#question) this.#paging.reset();
    this.#question = question;
    this.#look = look;
    clock.wakeAt(look.validUntil);
    const opened = openedDay(look, {
      locale,
      timeZone,
      inLanguage,
      now: this.#parts.days.now(programme),
      headingLevel,
      isTownSaid: this.#parts.days.townName !== null,
      shown: this.#paging.shown,
      pageSize: this.#paging.pageSize,
      isOpen: (event) => details.isOpen(event),
      details: (event) => details.render(event, locale, clock.now(event.timeZone), inLanguage),
      onToggle: details.onToggle,
      onMore: this.#onMore,
    });
    return html`
      <p class="muted small" part="hint">${calendarWords(locale).hint}</p>
      <div class="month">
        ${monthSteps(look, locale, this.#onStep)}
        ${monthTable(look, { locale, inLanguage, onKey: this.#onKey, onFocus: this.#onFocus, onPress: this.#onPress })}
        <span id="keys" hidden>${calendarWords(locale).keys}</span>
        ${notes(look, locale)}
      </div>
      ${opened === nothing ? nothing : this.#renderOpened(opened)}
    `;
  }

  #renderOpened(opened: TemplateResult | typeof nothing) {
    const { onApproach, onPointerDown, onClick } = this.#details;
    // Only clicks that end a selection of text are of interest.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div class="opened" part="section" @pointerover=${onApproach} @pointerdown=${onPointerDown} @click=${onClick} @focusin=${onApproach}>
      ${opened}
    </div>`;
  }

  /** The focus follows the day, whatever node shows it now. */
  updated(): void {
    const day = this.#focused;
    this.#focused = null;
    if (!day) return;
    const cell = this.#host.renderRoot.querySelector<HTMLElement>(`td[data-day="${day}"]`);
    (cell?.querySelector('button') ?? cell)?.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const day = dayOf(event);
    if (!day || !this.#look || event.altKey || event.ctrlKey || event.metaKey) return;
    const isRtl = getComputedStyle(event.currentTarget as HTMLElement).getPropertyValue('direction') === 'rtl';
    const next = dayAfterKey(event.key, day, { isRtl, isShifted: event.shiftKey });
    if (!next) return;
    event.preventDefault();
    if (isWithin(next, this.#look.bounds)) this.#moveTo(next);
  };

  /** The days of other months wait until they are pressed: they would move below the pointer. */
  readonly #onFocus = (event: FocusEvent): void => {
    const day = dayOf(event);
    // On its way to another day, the focus is where that of a removed node went.
    if (!day || !this.#look || this.#focused) return;
    if (monthOf(day) === this.#look.month) this.#parts.days.goTo(day);
  };

  readonly #onPress = (event: Event): void => {
    const day = dayOf(event);
    if (!day) return;
    this.#parts.selection.choose({ date: day === this.#look?.chosen ? [] : [day] });
    this.#moveTo(day);
  };

  readonly #onStep = (step: Step, sign: 1 | -1): void => {
    const day = this.#look && stepped(this.#look, step, sign);
    if (!day) return;
    const { locale } = this.#host.language;
    this.#parts.days.goTo(day);
    this.#host.announcer.announce(step === 'month' ? monthText(monthOf(day), locale) : weekText(day, locale));
  };

  readonly #onMore = (): void => {
    const { rows, ongoing } = this.#look!.opened;
    this.#paging.more(rows.length + ongoing.length);
  };

  #moveTo(day: PlainDate): void {
    this.#focused = day;
    this.#parts.days.goTo(day);
  }
}

function dayOf({ target }: Event): PlainDate | null {
  return (target as Element).closest('td')?.dataset['day'] ?? null;
}

/** Below the grid: that there is nothing in it, and what the line under a day means. */
function notes({ byDay, cursor, month }: CalendarLook, locale: Locale): TemplateResult {
  const words = calendarWords(locale);
  const hasEvents = (days: Days) => [...byDay.keys()].some((day) => isWithin(day, days));
  const isLined = (days: Days) => [...byDay].some(([day, { ongoing }]) => ongoing.length > 0 && isWithin(day, days));
  const [inMonth, inWeek] = [daysOfMonth(month), weekOf(cursor)];
  const classes = (isOfMonth: boolean, isOfWeek: boolean) => (isOfMonth && isOfWeek ? '' : isOfMonth ? 'of-month' : 'of-week');
  return html`
    ${hasEvents(inMonth) ? nothing : html`<p class="of-month muted" part="none">${words.noneInMonth(`${monthName(month, locale)} ${month.slice(0, 4)}`)}</p>`}
    ${hasEvents(inWeek) ? nothing : html`<p class="of-week muted" part="none">${words.noneInWeek(weekDays(cursor, locale))}</p>`}
    ${isLined(inMonth) || isLined(inWeek) ? html`<p class="legend muted small ${classes(isLined(inMonth), isLined(inWeek))}" part="legend">${words.severalDays}</p>` : nothing}
  `;
}
