import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { foreignLanguage } from '../../locale/event-text.js';
import { reportText } from '../../locale/report-text.js';
import type { Advice, ReportText } from '../../locale/report-text.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import type { FeedError, Ready } from '../../controllers/programme-controller.js';
import { ReportController, UnreadableFeed } from '../../controllers/report-controller.js';
import type { CheckedProblem, CheckedReport, TextFault } from '../../controllers/report-controller.js';
import { control } from '../../styles/control.js';
import { heading } from '../heading.js';
import { icon } from '../icon.js';
import { ProgrammeElement } from '../programme-element.js';
import { saveFile } from '../save-file.js';
import { countOf, grouped } from './problem-groups.js';
import type { Level, ProblemGroup, SourceProblems } from './problem-groups.js';
import { plainReport, tableOfReport } from './report-file.js';
import * as signs from './signs.js';
import styles from './feed-report.styles.js';

const PAGE_SIZE = 20;

/**
 * For whoever edits a feed, not for visitors: what is wrong in it, line by line, and how to mend it. Put it in a page that only editors see, beside nothing
 * else or beside the list. It reads the same feed as the other elements of the page, with a reader that looks at everything.
 *
 * @summary What is wrong in a feed, line by line, for those who edit it.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart summary - How many events were read, how many were left out, what is to be checked.
 * @csspart actions - The buttons: check again, copy, download.
 * @csspart filter - The choice of what is shown.
 * @csspart source-heading - The address of a feed, when there are several.
 * @csspart kind - Heading of the problems of one kind.
 * @csspart problem - One problem.
 * @csspart badge - How severe it is, in a word.
 * @csspart value - What is written in the feed.
 * @csspart more - The button that shows more problems of a kind.
 * @csspart stale - Since when the feed could not be read again.
 * @csspart failure - Why the feed cannot be read, where, and what to do.
 * @csspart excerpt - The line of the feed in which it stops making sense.
 * @csspart retry - The button that asks for the feed again.
 */
export class FeedReportElement extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, styles];

  /** What the editor wants to see; null for everything. */
  @state() private level: Level | null = null;

  /** How many problems of a group are shown, by its key, where there are more than at first. */
  @state() private shown: ReadonlyMap<string, number> = new Map();

  /** What has become of the copy: made, or to be made by hand out of this text. */
  @state() private copied: true | string | null = null;

  /** Whether the editor waits for the result of another check. */
  #isAwaited = false;

  readonly #focus = new FocusController(this, ['[part="heading"]']);
  readonly #report = new ReportController(this, (report) => this.#onChecked(report));

  readonly #programme = new ProgrammeController(this, {
    isEmpty: () => !this.#report.report?.problems.length,
    // The last report stays while the feed is checked again.
    isWaiting: (ready) => this.#report.isComing(ready) && !this.#report.report,
    town: () => this.town,
    saysOutcome: true,
  });

  protected override render(): TemplateResult {
    return html`
      <div class="base" part="base" lang=${this.language.foreign}>
        ${heading(this.headingLevel, this.#text.element.heading)}
        ${this.#renderView()}
      </div>
    `;
  }

  #renderView() {
    const { view } = this.#programme;
    switch (view.status) {
      case 'unneeded':
      case 'unserved':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderSkeleton();
      case 'failed':
        return this.#renderFailure(this.#report.why(view.error));
      case 'empty':
      case 'ready':
        return this.#renderReport(view);
    }
  }

  #renderSkeleton() {
    const bone = html`<span class="bone"></span>`;
    return html`<p>${this.#text.element.checking}</p>
      <div class="content" aria-hidden="true">${bone}${bone}${bone}</div>`;
  }

  #renderReport(loaded: Pick<Ready, 'programme' | 'stale' | 'loadedAt'>) {
    const { report, error } = this.#report;
    // The programme is there and its text is not: it went while the script was on its way.
    if (!report) return error ? this.#renderFailure(error) : this.#renderSkeleton();
    const { element } = this.#text;
    const { problems, eventCount, format } = report;
    const sources = grouped(problems, this.level);
    return html`
      ${this.#renderStaleness(loaded)}
      <p part="summary">${problems.length === 0 ? html`<span class="fine">${icon(signs.fine)}</span> ` : nothing}${this.#text.summary(report)}</p>
      ${eventCount === 0 && problems.length === 0 ? html`<p>${element.noEvent.what} ${element.noEvent.mend}</p>` : nothing}
      <p class="muted small">${this.#renderAddresses(this.#report.addresses)}<span class="address">${element.format(format)}</span></p>
      ${this.#renderActions(report)} ${problems.length > 0 ? this.#renderFilter(report) : nothing}
      ${
        problems.length > 0 && sources.length === 0
          ? html`<p>${element.noneOfLevel}</p>`
          : html`<div class="content">${sources.map((source) => this.#renderSource(source))}</div>`
      }
    `;
  }

  #renderAddresses(addresses: readonly string[]) {
    const { terms, colon, textInPage } = this.#text.element;
    if (addresses.length === 0) return html`<span>${terms.source}${colon}${textInPage}</span>`;
    return addresses.map((address) => html`<span class="address">${terms.source}${colon}${address}</span>`);
  }

  #renderStaleness({ programme: { timeZone }, stale, loadedAt }: Pick<Ready, 'programme' | 'stale' | 'loadedAt'>) {
    if (!stale) return nothing;
    const { dates } = this.language.locale;
    const { what, mend } = this.#text.failure(stale);
    const when = dates.moment(loadedAt, Date.now(), timeZone);
    return html`<p part="stale">${this.#renderBadge('warning')} ${this.#text.element.stale(when)} ${what} ${mend}</p>`;
  }

  #renderActions(report: CheckedReport) {
    const { element } = this.#text;
    return html`
      <div class="actions" part="actions">
        ${this.#renderAgain()}
        ${
          report.problems.length > 0
            ? html`<button type="button" @click=${() => this.#onCopy(report)}>${element.copy}</button>
                <button type="button" @click=${() => this.#onDownload(report)}>${element.download}</button>`
            : nothing
        }
      </div>
      ${this.copied === true ? html`<p class="small">${element.copied}</p>` : nothing}
      ${
        typeof this.copied === 'string'
          ? html`<label class="control"><span>${element.copyFailed}</span><textarea readonly rows="10" .value=${this.copied}></textarea></label>`
          : nothing
      }
    `;
  }

  #renderFilter({ problems }: CheckedReport) {
    const { element } = this.#text;
    const option = (level: Level | null, text: string) => html`<option value=${level ?? ''} ?selected=${this.level === level}>${text}</option>`;
    return html`
      <div class="control" part="filter">
        <label for="level">${element.filter}</label>
        <p class="muted small" id="hint">${element.filterHint}</p>
        <select id="level" aria-describedby="hint" @change=${this.#onLevel}>
          ${option(null, element.all(problems.length))}
          ${(['error', 'warning'] as const).map((level) => option(level, element.ofLevel(level, countOf(problems, level))))}
        </select>
      </div>
    `;
  }

  #renderSource({ source, groups }: SourceProblems) {
    const [first, ...others] = this.#report.addresses;
    // Also of a feed in parts, where the parts are not what is written in the page.
    const title = others.length === 0 && (!first || first === source) ? nothing : heading(this.#level + 1, source, 'source-heading');
    return html`<div class="source">${title} ${groups.map((group) => this.#renderGroup(group, this.#level + (title === nothing ? 1 : 2)))}</div>`;
  }

  #renderGroup({ key, code, problems }: ProblemGroup, level: number) {
    const { element } = this.#text;
    const shown = problems.slice(0, this.shown.get(key) ?? PAGE_SIZE);
    const advices = shown.map((problem) => this.#text.problem(problem));
    const [first] = advices as [Advice];
    // What all have in common is said once.
    const common = {
      what: advices.every(({ what }) => what === first.what),
      mend: advices.every(({ mend }) => mend === first.mend),
    };
    const left = problems.length - shown.length;
    return html`
      <div class="group">
        ${heading(level, html`${this.#text.kind(code)}${problems.length > 1 ? html` <span class="number">(${element.times(problems.length)})</span>` : nothing}`, 'kind')}
        ${common.what ? html`<p>${first.what}</p>` : nothing} ${common.mend ? this.#renderMend(first) : nothing}
        <ul role="list">
          ${repeat(
            shown,
            (_, index) => index,
            (problem, index) => this.#renderProblem(problem, advices[index]!, common),
          )}
        </ul>
        ${
          left > 0
            ? html`<button type="button" part="more" @click=${({ currentTarget }: Event) => this.#onMore(key, problems.length, currentTarget as HTMLElement)}>
                ${element.more(Math.min(PAGE_SIZE, left))}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #renderProblem(problem: CheckedProblem, advice: Advice, common: Readonly<Record<keyof Advice, boolean>>) {
    const { element } = this.#text;
    const { code, level, event, path } = problem;
    // Of a feed that is not there, the value is the code of the cause, which the sentence says; of an event that stands twice, its name.
    const value = code === 'feed-unavailable' || problem.value === event ? '' : problem.value;
    const place = this.#text.place(problem);
    return html`
      <li class="problem" part="problem">
        <p class="line">
          ${this.#renderBadge(level)}
          <span>${place}</span>
          ${event ? html`<span class="event" lang=${this.#lang}>${event}</span>` : nothing}
        </p>
        ${common.what ? nothing : html`<p>${advice.what}</p>`}
        ${value ? html`<p><span class="term">${element.terms.value}${element.colon}</span><code part="value" lang=${this.#lang}>${value}</code></p>` : nothing}
        ${common.mend ? nothing : this.#renderMend(advice)}
        ${path.includes('/') && path !== place ? html`<p class="muted small">${element.terms.path}${element.colon}<code>${path}</code></p>` : nothing}
      </li>
    `;
  }

  #renderMend({ mend }: Advice) {
    const { terms, colon } = this.#text.element;
    return html`<p><span class="term">${terms.mend}${colon}</span>${mend}</p>`;
  }

  #renderBadge(level: Level) {
    return html`<span class="badge ${level}" part="badge">${icon(signs[level])}${this.#text.level(level)}</span>`;
  }

  #renderFailure(error: FeedError) {
    const { element } = this.#text;
    const fault = error instanceof UnreadableFeed ? error.fault : null;
    const advice = this.#text.failure({ code: error.code, status: error.status, fault });
    return html`
      <div class="failure" part="failure">
        <p class="line">${this.#renderBadge('error')} <span class="event">${element.failed}</span></p>
        <p>${advice.what}</p>
        ${fault ? this.#renderFault(fault) : nothing} ${this.#renderMend(advice)}
        <p class="muted small">${this.#renderAddresses(this.#report.addresses.length > 0 && error.url ? [error.url] : [])}</p>
        ${this.#renderAgain()}
      </div>
      <slot></slot>
    `;
  }

  #renderFault({ position, excerpt, mark }: TextFault) {
    const { terms, colon } = this.#text.element;
    const place = this.#text.place({ path: '', position });
    const [letter = '\u00a0'] = excerpt.slice(mark);
    return html`
      <p><span class="term">${terms.place}${colon}</span>${place}</p>
      ${
        excerpt
          ? html`<p class="term">${terms.excerpt}${colon}</p>
              <pre part="excerpt"><code>${excerpt.slice(0, mark)}<mark>${letter}</mark>${excerpt.slice(mark + letter.length)}</code></pre>`
          : nothing
      }
    `;
  }

  readonly #onAgain = (): void => {
    if (this.#programme.isReloading) return;
    this.#isAwaited = true;
    this.copied = null;
    this.#programme.retry();
    this.announcer.announce(this.#text.element.checking);
  };

  #renderAgain() {
    const { isReloading } = this.#programme;
    const { again, checking } = this.#text.element;
    return html`<button type="button" part="retry" aria-disabled=${isReloading} @click=${this.#onAgain}>${isReloading ? checking : again}</button>`;
  }

  #onChecked(report: CheckedReport): void {
    this.copied = null;
    if (!this.#isAwaited) return;
    this.#isAwaited = false;
    this.announcer.announce(this.#text.element.checked(this.#text.summary(report)));
  }

  async #onCopy(report: CheckedReport): Promise<void> {
    const text = plainReport(report, this.#report.addresses, this.#text);
    try {
      // Not in a page without https, nor where a frame forbids it.
      await navigator.clipboard.writeText(text);
      this.copied = true;
      this.announcer.announce(this.#text.element.copied);
    } catch {
      this.copied = text;
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
    }
  }

  #onDownload(report: CheckedReport): void {
    saveFile(`${this.#text.element.fileName}.csv`, 'text/csv', tableOfReport(report, this.#text));
  }

  readonly #onLevel = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    this.level = value === 'error' || value === 'warning' ? value : null;
    const problems = this.#report.report?.problems ?? [];
    this.announcer.announce(this.#text.element.shown(this.level ? countOf(problems, this.level) : problems.length));
  };

  /** The focus goes to the first that was not there (RGAA 7.3). */
  #onMore(key: string, total: number, button: HTMLElement): void {
    const list = button.previousElementSibling;
    const before = this.shown.get(key) ?? PAGE_SIZE;
    const after = Math.min(before + PAGE_SIZE, total);
    this.shown = new Map(this.shown).set(key, after);
    this.#focus.moveTo(() => list?.children[before]);
    this.announcer.announce(this.#text.element.added(after - before, after, total));
  }

  /** Of the first heading; an attribute that is taken away gives null. */
  get #level(): number {
    return this.headingLevel || 2;
  }

  /** Of what is quoted from the feed, where it is not that of the interface. */
  get #lang() {
    return foreignLanguage(this.#programme.programme?.inLanguage ?? null, this.language.locale) ?? nothing;
  }

  get #text(): ReportText {
    return reportText(this.language.locale);
  }
}
