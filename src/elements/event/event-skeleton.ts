import type { TemplateResult } from 'lit';
import type { CoreMessages } from '../../locale/messages.js';
import { listOf } from '../../model/lists.js';
import { loadingSentence } from '../feed-failure.js';
import { html } from '../html.js';

/** The lines of an event that takes place once and has no picture, so that little moves when it comes. */
export function eventSkeleton(messages: CoreMessages): TemplateResult {
  const bones = (count: number) => listOf(count, () => html`<span class="bone"></span>`);
  return html`
    ${loadingSentence(messages)}
    <div class="top" aria-hidden="true"><span class="date bone"></span><span class="bone" part="title"></span><span class="bone"></span></div>
    <div class="details" aria-hidden="true">
      <div class="text">${bones(3)}</div>
      <div class="facts">${bones(5)}</div>
    </div>
  `;
}
