/** The three appearances of one choice. Templates only: what they show is in `TownControl`, what is done with a click is the element's. */

import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Messages } from '../../locale/messages.js';
import { SEINE, syllables, TILE_GRID } from './tile-grid.js';
import type { TownChoice } from './town-choices.js';

export interface TownControl {
  readonly texts: Messages['townFilter'];
  readonly choices: readonly TownChoice[];
  /** Events of all towns and of none; null while the feed is on its way: the same control, disabled and without counts, so that nothing moves later. */
  readonly total: number | null;
  /** `Town.key`; null for all towns. */
  readonly selected: string | null;
  /** Which button the Tab key reaches: a `Town.key`, '' for all towns. */
  readonly tabStop: string;
  readonly onChoose: (key: string | null) => void;
}

const HYPHEN = html`<span class="hyphen"></span>`;

export function townSelect({ texts, choices, total, selected, onChoose }: TownControl): TemplateResult {
  const text = (name: string, count: number) => (total === null ? name : texts.option(name, count));
  return html`
    <select id="select" part="select" aria-describedby="hint" ?disabled=${total === null} @change=${({ target }: Event) => onChoose((target as HTMLSelectElement).value || null)}>
      <option value="" .selected=${live(!selected)}>${text(texts.all, total ?? 0)}</option>
      ${choices.map(({ town, count }) => html`<option value=${town.key} .selected=${live(town.key === selected)}>${text(town.name, count)}</option>`)}
    </select>
  `;
}

export function townChips(control: TownControl): TemplateResult {
  return html`${button(control, null)} ${control.choices.map((choice) => button(control, choice))}`;
}

/** The tiles of the territory; below, as chips, the towns that only the feed names. */
export function townMap(control: TownControl): TemplateResult {
  const others = new Map(control.choices.map((choice) => [choice.town.key, choice]));
  const tiles = TILE_GRID.map(([key, column]) => {
    const choice = others.get(key)!;
    others.delete(key);
    return button(control, choice, column);
  });
  return html`
    ${button(control, null)}
    <div class="tiles" dir="ltr">
      ${svg`<svg viewBox="0 0 5 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d=${SEINE} /></svg>`}
      <span class="seine muted" aria-hidden="true">Seine</span> ${tiles}
    </div>
    ${others.size ? html`<div class="chips">${[...others.values()].map((choice) => button(control, choice))}</div>` : ''}
  `;
}

/** A chip, or a tile of the map when it has a column; all towns without a choice. Pressed again it gives all towns back. */
function button({ texts, total, selected, tabStop, onChoose }: TownControl, choice: TownChoice | null, column?: number): TemplateResult {
  const key = choice?.town.key ?? '';
  const name = choice?.town.name ?? texts.all;
  const count = choice ? choice.count : (total ?? 0);
  const isPressed = key === (selected ?? '');
  return html`
    <button
      type="button"
      part="option"
      value=${key}
      class=${column === undefined ? 'chip' : `tile column-${column}`}
      data-level=${choice?.level ?? 3}
      aria-label=${total === null ? name : texts.choice(name, count)}
      aria-pressed=${isPressed}
      tabindex=${key === tabStop ? 0 : -1}
      @click=${() => onChoose(isPressed ? null : key || null)}
    >
      <span class="name" data-name=${name}>${column === undefined ? name : syllables(name).map((part, index) => html`${index ? HYPHEN : ''}${part}`)}</span>
      <span class="count">${total === null ? '' : count}</span>
    </button>
  `;
}
