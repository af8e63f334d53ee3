/** The choice as chips or a map. A chunk, loaded with the first filter that is not a select. */

import { svg } from 'lit';
import type { TemplateResult } from 'lit';
import { html } from '../html.js';
import { focusAfter } from './roving-focus.js';
import { SEINE, syllables, TILE_GRID } from './tile-grid.js';
import type { TownChoice } from './town-choices.js';
import type { TownControl } from './town-select.js';

export { default as styles } from './town-buttons.styles.js';

const HYPHEN = html`<span class="hyphen"></span>`;

/** One tab stop; arrow keys move the focus, and only a press chooses. */
export function townButtons(control: TownControl, appearance: 'chips' | 'map', label: string): TemplateResult {
  const { onFocus, texts } = control;
  return html`
    <div
      class=${appearance}
      part="options"
      role="toolbar"
      aria-label=${texts.choices(label)}
      aria-describedby="hint keys"
      @keydown=${moveFocus}
      @focusin=${({ target }: FocusEvent) => onFocus((target as HTMLButtonElement).value)}
      @focusout=${() => onFocus(null)}
    >
      ${appearance === 'map' ? map(control) : chips(control)}
    </div>
    <span id="keys" hidden>${texts.keys}</span>
  `;
}

function moveFocus(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const toolbar = event.currentTarget as HTMLElement;
  const buttons = [...toolbar.querySelectorAll('button')];
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  const isRtl = getComputedStyle(toolbar).getPropertyValue('direction') === 'rtl';
  const arrangement = toolbar.className === 'map' ? 'map' : 'line';
  const next = focusAfter(event.key, buttons.indexOf(event.target as HTMLButtonElement), boxes, arrangement, isRtl);
  if (next === null) return;
  event.preventDefault();
  buttons[next]?.focus();
}

function chips(control: TownControl): TemplateResult {
  return html`${button(control, null)} ${control.choices.map((choice) => button(control, choice))}`;
}

/** The territory's tiles; below them, chips for towns that only the feed names. */
function map(control: TownControl): TemplateResult {
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

/** A tile if it has a column, else a chip; « Toutes les villes » without a choice. A second press chooses all towns. */
function button({ texts, total, selected, tabStop, onChoose }: TownControl, choice: TownChoice | null, column?: number): TemplateResult {
  const key = choice?.town.key ?? '';
  const name = choice?.town.name ?? texts.all;
  const count = choice ? choice.count : total;
  const isPressed = key === (selected ?? '');
  return html`
    <button
      type="button"
      part="option"
      value=${key}
      class=${column === undefined ? 'chip' : `tile column-${column}`}
      data-level=${choice?.level ?? 3}
      aria-label=${count === null ? name : texts.choice(name, count)}
      aria-pressed=${isPressed}
      tabindex=${key === tabStop ? 0 : -1}
      @click=${() => onChoose(isPressed ? null : key || null)}
    >
      <span class="name" data-name=${name}>${column === undefined ? name : syllables(name).map((part, index) => html`${index ? HYPHEN : ''}${part}`)}</span>
      <span class="count">${count === null ? '' : texts.count(count)}</span>
    </button>
  `;
}
