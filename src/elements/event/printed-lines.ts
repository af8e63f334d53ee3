import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { comingOf, postalAddress } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import type { Listing } from '../../model/query.js';
import { html } from '../html.js';

/** What opening an event would show, and paper cannot: its other dates to come, and the address. */
export function printedLines({ event, occurrence }: Listing, { dates }: Locale, now: number, lang: string | typeof nothing): TemplateResult {
  const others = event.isLongRunning ? [] : comingOf(event, now).filter((each) => each !== occurrence);
  const address = event.location && postalAddress(occurrence.location ?? event.location);
  return html`<div class="in-print">
    ${others.map((each) => html`<p>${dates.sentence(each, event.timeZone)}</p>`)} ${address ? html`<p lang=${lang}>${address}</p>` : nothing}
  </div>`;
}
