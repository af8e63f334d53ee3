import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NarrowingController } from '../controllers/narrowing-controller.js';
import type { FeedError, ProgrammeController } from '../controllers/programme-controller.js';
import type { CoreMessages } from '../locale/messages.js';
import { html } from './html.js';

/** What those hear who do not see that lines are kept free. */
export function loadingSentence({ feed }: CoreMessages): TemplateResult {
  return html`<p class="visually-hidden">${feed.loading}</p>`;
}

/** Whether the feed is being asked for again, and how to. */
type Retry = Pick<ProgrammeController, 'isReloading' | 'retry'>;

/** Names the button's element: four elements in a page would otherwise have buttons of the same name. */
type Subject = keyof CoreMessages['feed']['subject'];

/** A failure: one calm sentence with its cause, a retry, and the host's own children. */
export function feedFailure(error: FeedError, subject: Subject, messages: CoreMessages, retry: Retry): TemplateResult {
  return html`${retryable('failure', messages.feed.failed(error.code), subject, messages, retry)}<slot></slot>`;
}

/** The visitor's choices, where the file that follows them could not be loaded. */
export function unfilteredNotice({ isLost, retry }: NarrowingController, subject: Subject, messages: CoreMessages): TemplateResult | typeof nothing {
  return isLost ? retryable('unfiltered', messages.feed.unfiltered, subject, messages, { isReloading: false, retry }) : nothing;
}

/** A sentence about a failure, and a retry. The button stays during the retry, and keeps the focus. */
export function retryable(part: string, sentence: string, subject: Subject, { feed }: CoreMessages, { isReloading, retry }: Retry): TemplateResult {
  return html`
    <div class="failure" part=${part}>
      <p>${sentence}</p>
      <button type="button" part="retry" aria-disabled=${isReloading} @click=${retry}>
        ${isReloading ? feed.retrying : feed.retry}<span class="visually-hidden"> – ${feed.subject[subject]}</span>
      </button>
    </div>
  `;
}
