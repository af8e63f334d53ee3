import type { TemplateResult } from 'lit';
import type { CheckedProblem } from '../../controllers/report-controller.js';
import type { ReportText } from '../../locale/report-text.js';
import { html } from '../html.js';
import { countOf } from './problem-groups.js';
import type { Level } from './problem-groups.js';

const LEVELS = ['error', 'warning'] as const;

/** The choice of what is shown: every problem (null), or those of one level. */
export function levelFilter(
  problems: readonly CheckedProblem[],
  chosen: Level | null,
  { element }: ReportText,
  onChoose: (level: Level | null) => void,
): TemplateResult {
  const option = (level: Level | null, text: string) => html`<option value=${level ?? ''} ?selected=${chosen === level}>${text}</option>`;
  const onChange = ({ target }: Event) => onChoose(LEVELS.find((level) => level === (target as HTMLSelectElement).value) ?? null);
  return html`
    <div class="control" part="filter">
      <label for="level">${element.filter}</label>
      <p class="muted small" id="hint">${element.filterHint}</p>
      <select id="level" aria-describedby="hint" @change=${onChange}>
        ${option(null, element.all(problems.length))} ${LEVELS.map((level) => option(level, element.ofLevel(level, countOf(problems, level))))}
      </select>
    </div>
  `;
}
