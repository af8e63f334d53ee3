import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.js';

/** As many rows as will come, each as high as most will be: the page below must not move. */
export function skeleton(rows: number, { feed }: Messages): TemplateResult {
  const bone = html`<span class="bone">&nbsp;</span>`;
  const row = html`
    <li class="event">
      <div class="date"><span>&nbsp;</span> <span class="day">&nbsp;</span> <span>&nbsp;</span></div>
      <div class="main">
        <p class="title">${bone}</p>
        <p>${bone}</p>
        <p class="badges">${bone}</p>
        <p class="abstract">${bone}<br />${bone}</p>
        <p class="summary">&nbsp;</p>
      </div>
    </li>
  `;
  return html`
    <p class="muted" part="count">${feed.loading}</p>
    <div class="section" aria-hidden="true">
      <p class="title">${bone}</p>
      <ul>
        ${Array.from({ length: rows }, () => row)}
      </ul>
    </div>
  `;
}
