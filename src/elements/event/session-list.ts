import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { detailsWords } from '../../locale/details-words.js';
import { comingOf } from '../../locale/event-text.js';
import type { Occurrence } from '../../model/programme.js';
import { html } from '../html.js';
import type { OpenedEvent } from './event-action.js';

/** An event may have a date every day of a year; visitors need the next ones. */
const MOST_SESSIONS = 12;

/** Whether all dates of a long run are shown. */
export interface SessionsShown {
  readonly areAll: boolean;
  readonly onToggle: () => void;
}

/** The number of sessions, the next one, then all; of a long run, only the next ones and a button for the rest. `shown`: null without script, so no button. */
export function sessionList(opened: OpenedEvent, shown: SessionsShown | null, session: (occurrence: Occurrence) => TemplateResult): TemplateResult {
  const { event, locale, now } = opened;
  const { occurrences } = event;
  const words = detailsWords(locale);
  const isLong = occurrences.length > MOST_SESSIONS;
  const listed = isLong && !shown?.areAll ? comingOf(event, now).slice(0, MOST_SESSIONS) : occurrences;
  const left = occurrences.length - listed.length;
  const next = occurrences.find(({ until, status }) => until > now && status !== 'Cancelled' && status !== 'Postponed');
  const others = () =>
    html`<button type="button" class="plain" aria-expanded=${left ? 'false' : 'true'} @click=${shown!.onToggle}>${words.allDates(occurrences.length)}</button>`;
  return html`
    <p part="session-count">${words.sessions(occurrences.length, next ? locale.dates.sentence({ ...next, end: null }, event.timeZone) : '')}</p>
    <ul role="list" part="sessions">
      ${listed.map((occurrence) => html`<li>${session(occurrence)}</li>`)} ${left && !shown ? html`<li class="muted">${locale.messages.list.otherDates(left)}</li>` : nothing}
    </ul>
    ${isLong && shown ? others() : nothing}
  `;
}
