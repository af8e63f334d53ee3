import type { TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.js';
import type { TownChoice } from './town-choices.js';
import { html } from '../html.js';

/** What each appearance of the choice shows, and what is done with a click. */
export interface TownControl {
  readonly texts: Messages['townFilter'];
  readonly choices: readonly TownChoice[];
  /** false while the feed is on its way: the same control, disabled and without counts, so that nothing moves later. */
  readonly isReady: boolean;
  /** Events of all towns and of none; null where some are not known yet. */
  readonly total: number | null;
  /** `Town.key`; null for all towns. */
  readonly selected: string | null;
  /** Which button the Tab key reaches: a `Town.key`, '' for all towns. */
  readonly tabStop: string;
  readonly onChoose: (key: string | null) => void;
  /** A button got the focus, or the last one lost it. */
  readonly onFocus: (key: string | null) => void;
}

/** Its owner sets the value once the options are there. */
export function townSelect({ texts, choices, isReady, total, onChoose }: TownControl): TemplateResult {
  const text = (name: string, count: number | null) => (count === null ? name : texts.option(name, count));
  return html`
    <select id="select" part="select" aria-describedby="hint" ?disabled=${!isReady} @change=${({ target }: Event) => onChoose((target as HTMLSelectElement).value || null)}>
      <option value="">${text(texts.all, total)}</option>
      ${choices.map(({ town, count }) => html`<option value=${town.key}>${text(town.name, count)}</option>`)}
    </select>
  `;
}
