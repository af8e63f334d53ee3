import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedError } from '../controllers/programme-controller.js';
import type { CoreMessages } from '../locale/messages.js';

/** Nothing can be shown: one calm sentence with its cause, a way to try again, and the host's own children. */
export function feedFailure(error: FeedError, messages: CoreMessages, onRetry: () => void): TemplateResult {
  return html`
    <div class="failure" part="failure">
      <p>${messages.feed.failed(error.code)}</p>
      <button type="button" part="retry" @click=${onRetry}>${messages.feed.retry}</button>
    </div>
    <slot></slot>
  `;
}
