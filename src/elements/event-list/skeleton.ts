import { listOf } from '../../model/lists.js';
import type { TemplateResult } from 'lit';
import type { CoreMessages } from '../../locale/messages.js';
import { html } from '../html.js';

/** As many rows as will come, each as high as most will be, so that the page below does not move. One node each: it is drawn while a phone is busiest. */
export function skeleton(rows: number, { feed }: CoreMessages): TemplateResult {
  return html`
    <p class="muted" part="count">${feed.loading}</p>
    <div class="section" aria-hidden="true">
      <p class="title">&nbsp;</p>
      ${listOf(rows, () => html`<div class="bones"></div>`)}
    </div>
  `;
}
