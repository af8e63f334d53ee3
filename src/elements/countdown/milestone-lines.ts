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
import { dateText, phaseText, remainingText } from './countdown-text.js';

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

/** The one large sentence. A timer is silent; a phase without one is a sentence like others. */
export function phaseSentence(phase: Phase, locale: Locale): TemplateResult {
  const text = phaseText(phase, locale);
  if (phase.name === 'before')
    return html`<p class="sentence counting" part="sentence" role="timer" aria-labelledby=${phase.milestone.name ? 'name' : nothing}>${text}</p>`;
  return html`<p class="sentence ${phase.name === 'during' ? 'counting' : 'settled'}" part="sentence">${text}</p>`;
}

/** What comes after a milestone that is over. */
export function nextLine({ milestone, remaining }: { readonly milestone: Milestone; readonly remaining: Remaining }, context: MilestoneContext) {
  const { locale } = context;
  const text = countdownWords(locale).next(milestone.name, remainingText(remaining, milestone, locale));
  return html`<p part="next">${marked(text, milestone.name, langOf(milestone, context))}</p>`;
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
