import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { provideNarrowing } from '../../controllers/narrowing-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { calendarWords } from '../../locale/calendar-words.js';
import * as narrowingPart from '../../model/narrowing.js';
import { control } from '../../styles/control.js';
import rowStyles from '../event/event-row.styles.js';
import { feedFailure, loadingSentence } from '../feed-failure.js';
import { html } from '../html.js';
import { ProgrammeElement } from '../programme-element.js';
import { staleness } from '../staleness.js';
import { CalendarContent } from './calendar-content.js';
import { CalendarDays } from './calendar-days.js';
import styles from './calendar.styles.js';

/**
 * The days of a month, each with its number of events; in a narrow column, those of a week. Choosing a day shows its events below, and the lists of the page
 * that read the same feed and group show that day too; choosing it again takes the choice back. Follows the town and the filters that are chosen. Stands
 * beside a list, never instead of it.
 *
 * @summary Month of events as a table of days, a week on a phone; a day opens its events.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @fires {FilterEvent} ess-filter - A visitor chooses a day, or takes the choice back: `selection.date`. Cancelable.
 * @fires {SelectEvent} ess-select - A visitor opened an event: `event`.
 * @csspart base - The whole element.
 * @csspart hint - The sentence that says that the list updates by itself.
 * @csspart previous - The button of the month before, in a narrow column of the week before.
 * @csspart next - The button of the month after, or of the week.
 * @csspart grid - The table of the days.
 * @csspart caption - Its month, or its week.
 * @csspart column - The name of a weekday, above its days.
 * @csspart option - A day with events: a button.
 * @csspart option-pressed - The chosen day.
 * @csspart option-today - Today, if it has events.
 * @csspart option-number - The number of a day with events.
 * @csspart option-count - Its number of events.
 * @csspart option-title - The title of one of them, in a wide column.
 * @csspart none - The sentence that says that a month, a week or a day has no event.
 * @csspart legend - What the line below some days means.
 * @csspart section - The chosen day, with its events.
 * @csspart heading - Its name.
 * @csspart heading-count - Its number of events, in that heading.
 * @csspart lane - The heading above the events that go on over several days.
 * @csspart list - The events.
 * @csspart event - One event.
 * @csspart summary - Its row, which opens and closes its details: a grid of the parts that follow.
 * @csspart date - Its date block.
 * @csspart weekday - The weekday in it.
 * @csspart day - The day of the month in it.
 * @csspart month - The month in it.
 * @csspart title - Its title.
 * @csspart when - The line of its hours and place.
 * @csspart time - Its hours, in that line.
 * @csspart where - Its place, in that line.
 * @csspart others - How many other dates it has, in that line.
 * @csspart badge - What is exceptional about it, in a word.
 * @csspart badge-cancelled - The badge of a cancelled event.
 * @csspart badge-postponed - The badge of a postponed event.
 * @csspart badge-rescheduled - The badge of an event with a new date.
 * @csspart badge-sold-out - The badge of an event that is sold out.
 * @csspart badge-online - The badge of an event that is online, or online too.
 * @csspart badge-free - The badge of a free event among others.
 * @csspart badge-paid - The badge of an event that is not free.
 * @csspart badge-registration - The badge of an event by registration.
 * @csspart abstract - Its line of text, in a wide column.
 * @csspart image - Its picture.
 * @csspart details - Its details.
 * @csspart session-count - How many dates it has, and the next one, in the details.
 * @csspart sessions - The list of all its dates, in the details.
 * @csspart actions - Links and buttons at the end of its details.
 * @csspart action - One of them.
 * @csspart action-main - The first of them, to register or to join.
 * @csspart panel - What one of these buttons opens.
 * @csspart more - The button that shows more events of the day.
 * @csspart empty - The sentence when there is no event at all.
 * @csspart stale - Since when the programme could not be updated.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class Calendar extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, rowStyles, styles];

  /** The month that is shown first: `2026-11`. Default: that of the first day to come with an event. */
  @property() month = '';

  /** Which events are counted: `upcoming` | `all` | `past`. Write this and the next four as on the list beside. */
  @property() when = 'upcoming';

  /** Counts the events of this organizer only. */
  @property() organizer = '';

  /** Counts the events with one of these keywords only; commas between them. */
  @property() keyword = '';

  /** First day with events: `2026-11-06`. */
  @property() from = '';

  /** Last day with events. */
  @property() to = '';

  readonly #programme: ProgrammeController = new ProgrammeController(this, {
    isEmpty: (programme) => this.#days.isEmpty(programme),
    wanted: (programme) => ({ query: this.#days.query(programme), now: this.#days.now(programme) }),
    town: () => this.#days.townName,
  });
  readonly #selection: SelectionController = new SelectionController(this, this.#programme);
  readonly #days: CalendarDays = new CalendarDays(this, this.#selection);
  readonly #content = new CalendarContent(this, {
    days: this.#days,
    selection: this.#selection,
    focus: new FocusController(this, [':is(td, td > *)[tabindex="0"]', '.steps button', '[part="empty"]', '[part="failure"] p']),
  });

  constructor() {
    super();
    provideNarrowing(narrowingPart);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#content.updated();
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.language.foreign}>${this.#renderView()}</div>`;
  }

  #renderView(): unknown {
    const { view } = this.#programme;
    const { locale } = this.language;
    switch (view.status) {
      case 'unneeded':
      case 'unserved':
        return html`<slot></slot>`;
      case 'loading':
        return html`${loadingSentence(locale.messages)}<div class="bones" aria-hidden="true"></div>`;
      case 'failed':
        return feedFailure(view.error, 'calendar', locale.messages, this.#programme);
      case 'empty':
        return html`<p part="empty">${calendarWords(locale).none}</p>
          ${staleness(view, locale)}`;
      case 'ready':
        return html`${this.#content.render(view.programme)}${staleness(view, locale)}`;
    }
  }
}
