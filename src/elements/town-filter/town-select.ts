import type { TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.js';
import { html } from '../html.js';
import type { TownChoice } from './town-choices.js';

export interface TownControl {
  readonly texts: Messages['townFilter'];
  readonly choices: readonly TownChoice[];
  /** false while the feed loads: the control is then disabled and without counts, so that nothing moves later. */
  readonly isReady: boolean;
  /** Number of events in all towns and in none; null while unknown. */
  readonly total: number | null;
  /** `Town.key`; null for all towns. */
  readonly selected: string | null;
  /** The button that the Tab key reaches: a `Town.key`, '' for all towns. */
  readonly tabStop: string;
  readonly onChoose: (key: string | null) => void;
  /** A button has received the focus; null: the last one has lost it. */
  readonly onFocus: (key: string | null) => void;
}

/** The element sets the value after the options are drawn. */
export function townSelect({ texts, choices, isReady, total, onChoose }: TownControl): TemplateResult {
  const text = (name: string, count: number | null) => {
    if (count === null || total === 0) return name;
    // « Arcueil (33) (1) » would be two brackets in a row.
    return name.endsWith(')') ? texts.choice(name, count) : texts.option(name, count);
  };
  return html`
    <div class="select"><select id="select" part="select" aria-describedby="hint" ?disabled=${!isReady} @change=${({ target }: Event) => onChoose((target as HTMLSelectElement).value || null)}>
      <option value="">${text(texts.all, total)}</option>
      ${choices.map(({ town, count }) => html`<option value=${town.key}>${text(town.name, count)}</option>`)}
    </select></div>
  `;
}
