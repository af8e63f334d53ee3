import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import type { FeedError, ReadyView } from '../../controllers/programme-controller.js';
import { ReportController } from '../../controllers/report-controller.js';
import type { CheckedReport } from '../../controllers/report-controller.js';
import { foreignLanguage } from '../../locale/event-text.js';
import { reportText } from '../../locale/report-text.js';
import type { ReportText } from '../../locale/report-text.js';
import { control } from '../../styles/control.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import { icon } from '../icon.js';
import { ProgrammeElement } from '../programme-element.js';
import { addressLines, badge } from './advice.js';
import styles from './feed-report.styles.js';
import { levelFilter } from './level-filter.js';
import { countOf, grouped } from './problem-groups.js';
import type { Level, ProblemGroup } from './problem-groups.js';
import { PAGE_SIZE, sourceProblems } from './problem-list.js';
import type { ProblemListContext } from './problem-list.js';
import { ReportActions } from './report-actions.js';
import { fine } from './signs.js';
import { unreadableFeed } from './unreadable-feed.js';

/**
 * For a feed's editors, not for visitors: what is wrong in it, line by line, and how to mend it. Put it in a page that only editors see, alone or beside the
 * list. It reads the same feed as the other elements of the page, and checks everything in it.
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

  /** Whether the editor waits for the result of another check. */
  #isAwaited = false;

  readonly #actions = new ReportActions(this);
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

  #renderReport(view: ReadyView) {
    const { report, error } = this.#report;
    // The text of the programme has gone since it was read.
    if (!report) return error ? this.#renderFailure(error) : this.#renderSkeleton();
    const { element } = this.#text;
    const { problems, eventCount, format } = report;
    const sources = grouped(problems, this.level);
    return html`
      ${this.#renderStaleness(view)}
      <p part="summary">${problems.length === 0 ? html`<span class="fine">${icon(fine)}</span> ` : nothing}${this.#text.summary(report)}</p>
      ${eventCount === 0 && problems.length === 0 ? html`<p>${element.noEvent.what} ${element.noEvent.mend}</p>` : nothing}
      <p class="muted small">${addressLines(this.#report.addresses, this.#text)}<span class="address">${element.format(format)}</span></p>
      ${this.#actions.render(report, this.#report.addresses, this.#text, this.#renderAgain())}
      ${problems.length > 0 ? levelFilter(problems, this.level, this.#text, this.#onLevel) : nothing}
      ${
        problems.length > 0 && sources.length === 0
          ? html`<p>${element.noneOfLevel}</p>`
          : html`<div class="content">${sources.map((source) => sourceProblems(source, this.#listContext))}</div>`
      }
    `;
  }

  #renderFailure(error: FeedError) {
    return unreadableFeed(error, this.#report.addresses.length === 0, this.#text, this.#renderAgain());
  }

  #renderStaleness({ programme: { timeZone }, stale, loadedAt }: ReadyView) {
    if (!stale) return nothing;
    const { dates } = this.language.locale;
    const { what, mend } = this.#text.failure(stale);
    const when = dates.moment(loadedAt, Date.now(), timeZone);
    return html`<p part="stale">${badge('warning', this.#text)} ${this.#text.element.stale(when)} ${what} ${mend}</p>`;
  }

  #renderAgain() {
    const { isReloading } = this.#programme;
    const { again, checking } = this.#text.element;
    return html`<button type="button" part="retry" aria-disabled=${isReloading} @click=${this.#onAgain}>${isReloading ? checking : again}</button>`;
  }

  readonly #onAgain = (): void => {
    if (this.#programme.isReloading) return;
    this.#isAwaited = true;
    this.#actions.forgetCopy();
    this.#programme.retry();
    this.announcer.announce(this.#text.element.checking);
  };

  #onChecked(report: CheckedReport): void {
    this.#actions.forgetCopy();
    if (!this.#isAwaited) return;
    this.#isAwaited = false;
    this.announcer.announce(this.#text.element.checked(this.#text.summary(report)));
  }

  readonly #onLevel = (level: Level | null): void => {
    this.level = level;
    const problems = this.#report.report?.problems ?? [];
    this.announcer.announce(this.#text.element.shown(level ? countOf(problems, level) : problems.length));
  };

  /** The focus goes to the first added problem (RGAA 7.3). */
  #onMore(group: ProblemGroup, button: HTMLElement): void {
    const list = button.previousElementSibling;
    const before = this.#shownOf(group);
    const total = group.problems.length;
    const after = Math.min(before + PAGE_SIZE, total);
    this.shown = new Map(this.shown).set(group.key, after);
    this.#focus.moveTo(() => list?.children[before]);
    this.announcer.announce(this.#text.element.added(after - before, after, total));
  }

  get #listContext(): ProblemListContext {
    return {
      text: this.#text,
      addresses: this.#report.addresses,
      headingLevel: this.headingLevel || 2,
      lang: foreignLanguage(this.#programme.programme?.inLanguage ?? null, this.language.locale),
      shownOf: (group) => this.#shownOf(group),
      onMore: (group, button) => this.#onMore(group, button),
    };
  }

  #shownOf({ key }: ProblemGroup): number {
    return this.shown.get(key) ?? PAGE_SIZE;
  }

  get #text(): ReportText {
    return reportText(this.language.locale);
  }
}
