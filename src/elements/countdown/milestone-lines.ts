/** What a countdown says of a milestone, line by line. */
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { countdownWords } from '../../locale/countdown-words.js';
import { foreignLanguage, machineDate } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import { heading } from '../heading.js';
import { html } from '../html.js';
import { marked } from '../marked.js';
import type { Milestone, Phase, Remaining } from './countdown-phase.js';
import { dateText, phaseText } from './countdown-text.js';

export interface MilestoneContext {
  readonly locale: Locale;
  /** Language of what the page's author wrote, when it is not the interface's. */
  readonly written: string | null;
  readonly headingLevel: number;
}

/** Its name, which also names the timer by the id `name`. */
export function nameHeading(milestone: Milestone, context: MilestoneContext) {
  const { name, url } = milestone;
  if (!name) return nothing;
  const lang = langOf(milestone, context) ?? nothing;
  return heading(
    context.headingLevel,
    url ? html`<a id="name" href=${url} lang=${lang}>${name}</a>` : html`<span id="name" lang=${lang}>${name}</span>`,
    'name',
  );
}

/** Ids of what names the timer: Orca says nothing of a timer but its name in Chromium, so the remaining time is part of it. */
export function timerLabel({ name }: Milestone): string {
  return name ? 'name remaining' : 'remaining';
}

/** The one large sentence. A timer is silent; a phase without one is a sentence like others. */
export function phaseSentence(phase: Phase, locale: Locale): TemplateResult {
  const text = phaseText(phase, locale);
  if (phase.name === 'before') {
    const { milestone, remaining } = phase;
    const label = timerLabel(milestone);
    if (remaining.count < 2 && remaining.unit !== 'hours')
      return html`<p id="remaining" class="sentence counting" part="sentence" role="timer" aria-labelledby=${label}>${text}</p>`;
    return html`<p class="numbered" part="sentence" role="timer" aria-labelledby=${label}>${largeNumber(text, remaining, locale)}</p>`;
  }
  const look = phase.name === 'called-off' ? `off ${phase.milestone.status}` : phase.name === 'during' ? 'counting ongoing' : 'settled';
  return html`<p class=${look} part="sentence">${text}</p>`;
}

/** The number is for the eye; screen readers hear one sentence. */
function largeNumber(text: string, { unit, count }: Remaining, locale: Locale): TemplateResult {
  const countdown = countdownWords(locale);
  const [number, word] = countdown.figure(unit, count).split('\u00a0');
  return html`
    <span id="remaining" class="visually-hidden">${text}</span>
    <span class="small" aria-hidden="true">${countdown.in}</span>
    <b part="number" aria-hidden="true">${number}</b>
    <b part="unit" aria-hidden="true">${word}</b>
  `;
}

/** The milestone that is over, below the next one. */
export function finishedLine(milestone: Milestone, context: MilestoneContext): TemplateResult {
  const { name } = milestone;
  return html`<p class="muted small" part="finished">${marked(countdownWords(context.locale).finished(name), name, langOf(milestone, context))}</p>`;
}

/** The absolute date. */
export function dateLine(milestone: Milestone, phase: Phase['name'], locale: Locale): TemplateResult {
  const { status } = milestone;
  const time = html`<time datetime=${machineDate(milestone, milestone.timeZone)}>${dateText(milestone, locale)}</time>`;
  const isOff = phase === 'called-off' && status !== 'MovedOnline';
  const note = phase === 'before' && (status === 'SoldOut' || status === 'Rescheduled') ? ` – ${locale.messages.list.status[status]}` : '';
  return html`<p class="muted" part="date">${isOff ? `${countdownWords(locale).planned} ` : nothing}${time}${note}</p>`;
}

/** Language of a name, when it is not the interface's. */
function langOf({ inLanguage }: Milestone, { locale, written }: MilestoneContext): string | null {
  return inLanguage ? foreignLanguage(inLanguage, locale) : written;
}
