import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedError } from '../../controllers/programme-controller.js';
import { UnreadableFeed } from '../../controllers/report-controller.js';
import type { TextFault } from '../../controllers/report-controller.js';
import type { ReportText } from '../../locale/report-text.js';
import { html } from '../html.js';
import { addressLines, badge, mendLine } from './advice.js';

/** Why a feed cannot be read, where in its text, and what to do. `again`: the button that checks again. */
export function unreadableFeed(error: FeedError, isInPage: boolean, text: ReportText, again: TemplateResult): TemplateResult {
  const fault = error instanceof UnreadableFeed ? error.fault : null;
  const advice = text.failure({ code: error.code, status: error.status, fault });
  return html`
    <div class="failure" part="failure">
      <p class="line">${badge('error', text)} <span class="event">${text.element.failed}</span></p>
      <p>${advice.what}</p>
      ${fault ? faultInText(fault, text) : nothing} ${mendLine(advice, text)}
      <p class="muted small">${addressLines(!isInPage && error.url ? [error.url] : [], text)}</p>
      ${again}
    </div>
    <slot></slot>
  `;
}

function faultInText({ position, excerpt, mark }: TextFault, text: ReportText): TemplateResult {
  const { terms, colon } = text.element;
  const [letter = '\u00a0'] = excerpt.slice(mark);
  return html`
    <p><span class="term">${terms.place}${colon}</span>${text.place({ path: '', position })}</p>
    ${
      excerpt
        ? html`<p class="term">${terms.excerpt}${colon}</p>
            <pre part="excerpt"><code>${excerpt.slice(0, mark)}<mark>${letter}</mark>${excerpt.slice(mark + letter.length)}</code></pre>`
        : nothing
    }
  `;
}
