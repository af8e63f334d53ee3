import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ReadyView } from '../controllers/programme-controller.js';
import type { Locale } from '../locale/locale.js';
import { staleText } from '../locale/stale-text.js';
import { html } from './html.js';

/** When a stale programme was received. Without a retry: the page's list has one. */
export function staleness(view: ReadyView, locale: Locale): TemplateResult | typeof nothing {
  return view.stale ? html`<p class="muted small" part="stale">${staleText(view, locale)}</p>` : nothing;
}
