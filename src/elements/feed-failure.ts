import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedError } from '../controllers/programme-controller.js';
import type { CoreMessages } from '../locale/messages.js';

/** What those hear who do not see that lines are kept free. */
export function loadingSentence({ feed }: CoreMessages): TemplateResult {
  return html`<p class="visually-hidden">${feed.loading}</p>`;
}

/** Nothing can be shown: one calm sentence with its cause, a way to try again, and the host's own children. */
export function feedFailure(error: FeedError, messages: CoreMessages, onRetry: () => void): TemplateResult {
  return html`${retryable('failure', messages.feed.failed(error.code), messages, onRetry)}<slot></slot>`;
}

/** A sentence on what could not be read, and a way to try again. */
export function retryable(part: string, sentence: string, { feed }: CoreMessages, onRetry: () => void): TemplateResult {
  return html`
    <div class="failure" part=${part}>
      <p>${sentence}</p>
      <button type="button" part="retry" @click=${onRetry}>${feed.retry}</button>
    </div>
  `;
}
