import type { TemplateResult } from 'lit';
import type { CoreMessages } from '../../locale/messages.js';
import { listOf } from '../../model/lists.js';
import { loadingSentence } from '../feed-failure.js';
import { html } from '../html.js';

/** As many lines as the built-in programme's contact has, so that nothing moves when it arrives. */
export function contactSkeleton(messages: CoreMessages): TemplateResult {
  const bones = (count: number) => listOf(count, () => html`<span class="bone"></span>`);
  return html`
    ${loadingSentence(messages)}
    <span class="bone" part="name" aria-hidden="true"></span>
    <div class="details" aria-hidden="true">
      <div>${bones(4)}</div>
      <div class="list">${bones(2)}</div>
    </div>
    <p part="actions" aria-hidden="true">${bones(2)}</p>
  `;
}
