/** The pieces that a problem and a feed that cannot be read have in common. */
import type { TemplateResult } from 'lit';
import type { Advice, ReportText } from '../../locale/report-text.js';
import { html } from '../html.js';
import { icon } from '../icon.js';
import type { Level } from './problem-groups.js';
import * as signs from './signs.js';

export function badge(level: Level, text: ReportText): TemplateResult {
  return html`<span class="badge ${level}" part="badge">${icon(signs[level])}${text.level(level)}</span>`;
}

export function mendLine({ mend }: Advice, { element: { terms, colon } }: ReportText): TemplateResult {
  return html`<p><span class="term">${terms.mend}${colon}</span>${mend}</p>`;
}

/** The feeds' addresses; none stands for a text in the page. */
export function addressLines(addresses: readonly string[], { element: { terms, colon, textInPage } }: ReportText): TemplateResult | TemplateResult[] {
  if (addresses.length === 0) return html`<span>${terms.source}${colon}${textInPage}</span>`;
  return addresses.map((address) => html`<span class="address">${terms.source}${colon}${address}</span>`);
}
