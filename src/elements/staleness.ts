import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Ready } from '../controllers/programme-controller.js';
import type { Locale } from '../locale/locale.js';
import { html } from './html.js';

/** Since when the programme could not be updated, where nobody is offered to try again: a list of the page does. */
export function staleness(
  { programme: { timeZone }, stale, loadedAt }: Pick<Ready, 'programme' | 'stale' | 'loadedAt'>,
  now: number,
  { dates, messages }: Locale,
): TemplateResult | typeof nothing {
  if (!stale) return nothing;
  return html`<p class="muted small" part="stale">${messages.feed.stale(dates.moment(loadedAt, now, timeZone))}</p>`;
}
