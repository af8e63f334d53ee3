/** The countdown as tiles. A chunk, loaded with the first countdown that shows figures. */

import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { mediaQuery } from '../../controllers/page-observer.js';
import type { Messages } from '../../locale/messages.js';
import { html } from '../html.js';
import type { Milestone } from './countdown-phase.js';
import { figuresUntil } from './figures.js';

export { default as styles } from './countdown-figures.styles.js';

export interface FiguresControl {
  readonly milestone: Milestone;
  readonly now: number;
  readonly withSeconds: boolean;
  /** When a visitor stopped the seconds; null while they run. */
  readonly pausedAt: number | null;
  readonly texts: Messages['countdown'];
  /** Ids of the elements that name the timer; `remaining` is here. */
  readonly label: string;
  readonly onPause: (pausedAt: number | null) => void;
}

const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;

/** Tiles, and when they change. Seconds can be stopped (WCAG 2.2.2), and visitors who prefer less motion see none. */
export function countdownFigures(control: FiguresControl): { readonly content: TemplateResult; readonly changesAt: number } {
  const { milestone, now, texts, label, onPause } = control;
  const withSeconds = control.withSeconds && !mediaQuery('(prefers-reduced-motion: reduce)')?.matches;
  const pausedAt = withSeconds ? control.pausedAt : null;
  const isPaused = pausedAt !== null;
  const figures = figuresUntil(milestone, pausedAt ?? now, withSeconds);
  const units = UNITS.filter((unit) => figures[unit] !== null && (unit !== 'days' || figures.days > 0));
  // Tiles are for the eye; screen readers hear one sentence.
  const content = html`
    <p class="figures" part="sentence" role="timer" aria-labelledby=${label}>
      <span id="remaining" class="visually-hidden">${texts.inFigures(units.map((unit) => texts.figure(unit, figures[unit]!)))}</span>
      <span class="in" aria-hidden="true">${texts.in}</span>
      ${units.map((unit) => html`<span class="figure" part="figure" aria-hidden="true"><b part="number">${figures[unit]}</b> <span part="unit">${texts.unit(unit, figures[unit]!)}</span></span> `)}
    </p>
    ${withSeconds ? html`<button type="button" part="pause" @click=${() => onPause(isPaused ? null : now)}>${isPaused ? texts.resume : texts.pause}</button>` : nothing}
  `;
  // A stopped countdown still changes at the start.
  return { content, changesAt: isPaused ? milestone.start : figures.changesAt };
}
