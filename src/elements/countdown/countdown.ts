import { nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import { countdownWords } from '../../locale/countdown-words.js';
import { control } from '../../styles/control.js';
import { unawaited } from '../../warn/guarded.js';
import { feedFailure, loadingSentence } from '../feed-failure.js';
import { html } from '../html.js';
import { LazyPart } from '../lazy-part.js';
import { ProgrammeElement } from '../programme-element.js';
import { staleness } from '../staleness.js';
import type * as figuresPart from './countdown-figures.js';
import { countdownPhase } from './countdown-phase.js';
import type { Milestone, Phase } from './countdown-phase.js';
import { saysItsEnd } from './countdown-text.js';
import styles from './countdown.styles.js';
import { dateLine, finishedLine, nameHeading, phaseSentence, timerLabel } from './milestone-lines.js';
import type { MilestoneContext } from './milestone-lines.js';
import { programmeMilestones, writtenMilestone } from './milestones.js';

/** When the countdown to `start` was stopped. */
interface Pause {
  readonly start: number;
  readonly at: number;
}

/**
 * How long it is until the programme, a date or an event: « dans 12 jours », then that it is on, then that it is over and what comes next. Days are calendar
 * days where it takes place. The text changes once a minute at the most, and nothing is announced. With `to`, no programme is requested.
 *
 * @summary Countdown to the programme, to a date or to an event.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @slot after - Shown below when all is over: « Rendez-vous en novembre 2027 ».
 * @csspart base - Everything.
 * @csspart name - The heading: what it counts to.
 * @csspart sentence - « dans 12 jours », « En ce moment », « Annulé ».
 * @csspart number - The large number, in the sentence or in a tile.
 * @csspart unit - Its unit: « jours ».
 * @csspart figure - One tile of figures.
 * @csspart date - The absolute date.
 * @csspart finished - What is over, below what comes next.
 * @csspart stale - Since when the programme could not be updated.
 * @csspart pause - The button that stops the seconds.
 * @csspart failure - The sentence and the button when the feed cannot be read.
 * @csspart retry - The button that asks for the feed again.
 */
export class Countdown extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, styles];

  /** What to count to, whatever the programme: a day, `2026-11-06`, or an instant, `2026-11-06T18:30`; without an offset, in Paris. */
  @property() to = '';

  /** When that ends: a day, which counts to its last minute, or an instant. */
  @property() until = '';

  /** Name of that date; or another name for the event, or for the programme. */
  @property() label = '';

  /** An event of the programme to count to, by its `@id` or `url` in the feed: its next session. Without it and `to`: the programme’s own dates. */
  @property() event = '';

  /** Days, hours and minutes in tiles, instead of one sentence. */
  @property({ type: Boolean, attribute: 'with-figures' }) withFigures = false;

  /** Tiles with seconds, and a button that stops them. Visitors who asked for less motion see none. */
  @property({ type: Boolean, attribute: 'with-seconds' }) withSeconds = false;

  /** Set while the seconds are stopped. */
  @state() private paused: Pause | null = null;

  /** If it cannot be loaded, words replace it. */
  readonly #figures: LazyPart<typeof figuresPart> = new LazyPart(this, () => import('./countdown-figures.js'));

  readonly #programme = new ProgrammeController(this, {
    isNeeded: () => !writtenMilestone(this),
    isEmpty: (programme) => programmeMilestones(programme, this, 0).length === 0,
    wanted: () => ({ query: this.event ? null : undefined, now: 0 }),
    town: () => this.town,
  });

  constructor() {
    super();
    new FocusController(this, ['[part="sentence"]:not([role])', '[part="name"]', '[part="sentence"]', 'p']);
  }

  /** Also waits for the figures. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#figures.pending;
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    if (this.withFigures || this.withSeconds) unawaited(this.#figures.want(), this);
  }

  override render() {
    return html`<div class="base" part="base" lang=${this.language.foreign}>${this.#renderView()}</div>`;
  }

  #renderView() {
    const { view } = this.#programme;
    switch (view.status) {
      case 'unneeded':
        return this.#renderPhase([writtenMilestone(this)!], this.clock.now());
      case 'unserved':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderSkeleton();
      case 'failed':
        return feedFailure(view.error, 'countdown', this.language.locale.messages, this.#programme);
      case 'empty':
        return html`<p>${this.event ? this.#texts.noEvent : this.#texts.noDate}</p>`;
      case 'ready': {
        const now = this.clock.now(view.programme.timeZone);
        return html`${this.#renderPhase(programmeMilestones(view.programme, this, now), now)}${staleness(view, this.language.locale)}`;
      }
    }
  }

  #renderPhase(milestones: readonly Milestone[], now: number) {
    const reached = countdownPhase(milestones, now)!;
    const finished = reached.name === 'after' && reached.next ? reached.milestone : null;
    const phase: Phase = reached.name === 'after' && reached.next ? { name: 'before', ...reached.next, changesAt: reached.changesAt } : reached;
    const { milestone, name } = phase;
    this.clock.wakeAt(phase.changesAt);
    const context: MilestoneContext = { locale: this.language.locale, written: this.language.written, headingLevel: this.headingLevel };
    return html`
      ${nameHeading(milestone, context)}
      ${name === 'before' && this.#isTiled ? this.#renderFigures(milestone, now) : phaseSentence(phase, context.locale)}
      ${name === 'during' && saysItsEnd(milestone) ? nothing : dateLine(milestone, name, context.locale)}
      ${finished ? finishedLine(finished, context) : nothing}
      ${name === 'after' ? html`<slot name="after"></slot>` : nothing}
    `;
  }

  #renderFigures(milestone: Milestone, now: number) {
    const part = this.#figures.value;
    if (!part) return this.#renderComingFigures();
    const { start } = milestone;
    const { content, changesAt } = part.countdownFigures({
      milestone,
      now,
      withSeconds: this.withSeconds,
      pausedAt: this.paused?.start === start ? this.paused.at : null,
      texts: this.#texts,
      label: timerLabel(milestone),
      onPause: (at) => (this.paused = at === null ? null : { start, at }),
    });
    this.clock.wakeAt(changesAt);
    return content;
  }

  #renderComingFigures() {
    return html`<div class="bone tall" aria-hidden="true"></div>`;
  }

  /** As many lines as the countdown, so that nothing moves when it arrives. */
  #renderSkeleton() {
    const bone = html`<span class="bone">&nbsp;</span>`;
    return html`
      ${loadingSentence(this.language.locale.messages)}
      <div part="name" aria-hidden="true">${bone}</div>
      ${
        this.#isTiled
          ? this.#renderComingFigures()
          : html`<div class="numbered" aria-hidden="true"><span class="small">&nbsp;</span><b part="number"><span class="bone two">&nbsp;</span></b><b part="unit">&nbsp;</b></div>`
      }
      <div part="date" aria-hidden="true">${bone}</div>
    `;
  }

  get #isTiled(): boolean {
    return (this.withFigures || this.withSeconds) && this.#figures.value !== false;
  }

  get #texts() {
    return countdownWords(this.language.locale);
  }
}
