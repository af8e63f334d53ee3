import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { detailsWords } from '../../locale/details-words.js';
import { placeName } from '../../locale/event-text.js';
import type { Occurrence } from '../../model/programme.js';
import { webUrl } from '../../model/safe-url.js';
import { slugOf } from '../../model/towns.js';
import { plainDate } from '../../model/zoned-time.js';
import { calendarLinks } from '../../output/calendar-links.js';
import type { CalendarService } from '../../output/calendar-links.js';
import { calendarOf } from '../../output/icalendar.js';
import { uriText } from '../../output/uri-text.js';
import { html } from '../html.js';
import { canSendFiles, sendFile } from '../web-share.js';
import { buttonAction, linkAction } from './event-action.js';
import type { OpenedEvent } from './event-action.js';

export { default as styles } from './calendar-panel.styles.js';

export interface CalendarChoice {
  /** Those that can still be saved; never empty. */
  readonly sessions: readonly Occurrence[];
  readonly session: Occurrence;
  readonly onChoose: (session: Occurrence) => void;
}

const TYPE = 'text/calendar';
const SERVICES: readonly CalendarService[] = ['google', 'outlook', 'office365', 'yahoo'];

/** Offers one session as a file and in web calendars; with several, a choice among them and a file of all. A chunk. See ADR 0057. */
export function calendarPanel(opened: OpenedEvent, { sessions, session, onChoose }: CalendarChoice): TemplateResult {
  const { event, details, locale } = opened;
  const words = detailsWords(locale);
  const links = calendarLinks({ event, occurrence: session, details }, locale);
  const isOne = event.occurrences.length === 1;
  const file = calendarFile([session], opened);
  const hosted = details.calendarUrl;
  return html`
    ${
      sessions.length > 1
        ? html`<label>
            <span>${words.session}</span>
            <select @change=${({ target }: Event) => onChoose(sessions[(target as HTMLSelectElement).selectedIndex]!)}>
              ${sessions.map((each) => html`<option .selected=${each === session}>${sessionText(each, opened)}</option>`)}
            </select>
          </label>`
        : nothing
    }
    <ul role="list">
      <li>${isOne && hosted ? linkAction(hosted, words.services.file, opened) : fileLink(file, words.services.file, opened)}</li>
      ${SERVICES.map((service) => html`<li>${linkAction(links[service], words.services[service], opened)}</li>`)}
      ${sessions.length > 1 ? html`<li>${hosted ? linkAction(hosted, words.allSessions(event.occurrences.length), opened) : fileLink(calendarFile(sessions, opened), words.allSessions(sessions.length), opened)}</li>` : nothing}
      ${canSendFiles(TYPE) && !(isOne && hosted) ? html`<li>${buttonAction(() => sendFile(file.name, TYPE, file.text), words.sendFile, opened)}</li>` : nothing}
    </ul>
  `;
}

function sessionText(session: Occurrence, { event, locale }: OpenedEvent): string {
  const { status, isAllDay, start } = session;
  const zone = isAllDay ? '' : locale.dates.zoneNote(start, event.timeZone);
  const state = status === event.status ? '' : locale.messages.list.status[status];
  return [locale.dates.sentence(session, event.timeZone), zone, session.name, placeName(session.location), state].filter(Boolean).join(', ');
}

/** An address that holds the file itself, because `blob:` fails in several browsers on an iPhone (reports in ADR 0057). */
function fileLink({ name, text }: { name: string; text: string }, words: string, opened: OpenedEvent): TemplateResult {
  const { event, lang } = opened;
  return html`<a href="data:${TYPE};charset=utf-8,${uriText(text)}" download=${name} part="action">
    <span>${words}<span class="visually-hidden"> – <span lang=${lang}>${event.name}</span></span></span>
  </a>`;
}

function calendarFile(sessions: readonly Occurrence[], { event, details, locale, now }: OpenedEvent): { name: string; text: string } {
  const day = event.occurrences.length > 1 && sessions.length === 1 ? `-${plainDate(sessions[0]!.start, event.timeZone)}` : '';
  return {
    name: `${slugOf(event.name).slice(0, 60) || 'agenda'}${day}.ics`,
    text: calendarOf(
      sessions.map((occurrence) => ({ event, occurrence, details })),
      // The page's host makes an id unique where the event has no address. A frame from `srcdoc` and a file have none: their origin is « null ».
      { name: '', now, url: event.url ?? webUrl(location.origin), locale },
    ),
  };
}
