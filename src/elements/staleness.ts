import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LoadedProgramme } from '../controllers/programme-controller.js';
import type { Locale } from '../locale/locale.js';

/** Since when the programme could not be updated, where nobody is offered to try again: a list of the page does. */
export function staleness(
  { programme: { timeZone }, staleBecause, loadedAt }: LoadedProgramme,
  now: number,
  { dates, messages }: Locale,
): TemplateResult | typeof nothing {
  if (!staleBecause) return nothing;
  return html`<p class="muted small" part="stale">${messages.feed.stale(dates.moment(loadedAt, now, timeZone))}</p>`;
}
