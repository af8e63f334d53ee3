import type { TemplateResult } from 'lit';
import type { CoreMessages } from '../../locale/messages.js';
import { listOf } from '../../model/lists.js';
import { html } from '../html.js';
import type { Layout } from './list-attributes.js';

/** As many rows as will come, of the usual height, so that the page below does not move. One node each, because a phone is busiest then. */
export function skeleton(rows: number, layout: Layout, { feed }: CoreMessages): TemplateResult {
  return html`
    <p class="muted" part="count">${feed.loading}</p>
    <div class="section" aria-hidden="true">
      <p class="title">&nbsp;</p>
      <div class=${layout}>${listOf(rows, () => html`<div class="bones"></div>`)}</div>
    </div>
  `;
}
