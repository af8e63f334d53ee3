import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckedProblem } from '../../controllers/report-controller.js';
import type { Advice, ReportText } from '../../locale/report-text.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import { badge, mendLine } from './advice.js';
import type { ProblemGroup, SourceProblems } from './problem-groups.js';

/** Problems of a group that are shown at first, and that « Afficher plus » adds. */
export const PAGE_SIZE = 20;

export interface ProblemListContext {
  readonly text: ReportText;
  /** Of the feeds; none for a text in the page. */
  readonly addresses: readonly string[];
  readonly headingLevel: number;
  /** Language of quotes from the feed, when it is not the interface's. */
  readonly lang: string | null;
  /** How many problems of a group are shown. */
  readonly shownOf: (group: ProblemGroup) => number;
  readonly onMore: (group: ProblemGroup, button: HTMLElement) => void;
}

/** The problems of one feed, under its address when the page has several. */
export function sourceProblems({ source, groups }: SourceProblems, context: ProblemListContext): TemplateResult {
  const [first, ...others] = context.addresses;
  // Parts of a feed have their own addresses, which the page's author has not written.
  const isNamed = others.length > 0 || (first !== undefined && first !== source);
  const level = context.headingLevel + 1;
  return html`<div class="source">
    ${isNamed ? heading(level, source, 'source-heading') : nothing} ${groups.map((group) => problemGroup(group, isNamed ? level + 1 : level, context))}
  </div>`;
}

function problemGroup(group: ProblemGroup, level: number, context: ProblemListContext): TemplateResult {
  const { code, problems } = group;
  const { text, shownOf, onMore } = context;
  const { element } = text;
  const shown = problems.slice(0, shownOf(group));
  const advices = shown.map((problem) => text.problem(problem));
  const [first] = advices as [Advice];
  // Advice that all have in common is shown once.
  const common = {
    what: advices.every(({ what }) => what === first.what),
    mend: advices.every(({ mend }) => mend === first.mend),
  };
  const left = problems.length - shown.length;
  const number = problems.length > 1 ? html` <span class="number">(${element.times(problems.length)})</span>` : nothing;
  return html`
    <div class="group">
      ${heading(level, html`${text.kind(code)}${number}`, 'kind')}
      ${common.what ? html`<p>${first.what}</p>` : nothing} ${common.mend ? mendLine(first, text) : nothing}
      <ul role="list">
        ${repeat(
          shown,
          (_, index) => index,
          (problem, index) => problemItem(problem, advices[index]!, common, context),
        )}
      </ul>
      ${
        left > 0
          ? html`<button type="button" part="more" @click=${({ currentTarget }: Event) => onMore(group, currentTarget as HTMLElement)}>
              ${element.more(Math.min(PAGE_SIZE, left))}
            </button>`
          : nothing
      }
    </div>
  `;
}

function problemItem(
  problem: CheckedProblem,
  advice: Advice,
  common: Readonly<Record<keyof Advice, boolean>>,
  { text, lang }: ProblemListContext,
): TemplateResult {
  const { terms, colon } = text.element;
  const { code, level, event, path } = problem;
  // The value of an absent feed is the code of the cause, which the sentence says; that of a repeated event is its name.
  const value = code === 'feed-unavailable' || problem.value === event ? '' : problem.value;
  const place = text.place(problem);
  return html`
    <li class="problem" part="problem">
      <p class="line">
        ${badge(level, text)}
        <span>${place}</span>
        ${event ? html`<span class="event" lang=${lang ?? nothing}>${event}</span>` : nothing}
      </p>
      ${common.what ? nothing : html`<p>${advice.what}</p>`}
      ${value ? html`<p><span class="term">${terms.value}${colon}</span><code part="value" lang=${lang ?? nothing}>${value}</code></p>` : nothing}
      ${common.mend ? nothing : mendLine(advice, text)}
      ${path.includes('/') && path !== place ? html`<p class="muted small">${terms.path}${colon}<code>${path}</code></p>` : nothing}
    </li>
  `;
}
