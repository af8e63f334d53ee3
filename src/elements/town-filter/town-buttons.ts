/** The choice as chips or a map. A chunk, loaded with the first filter that is not a select. */

import { nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { html } from '../html.js';
import { focusAfter } from './roving-focus.js';
import { SEINE, syllables, TILE_GRID } from './tile-grid.js';
import type { TownChoice } from './town-choices.js';
import type { TownControl } from './town-select.js';

export { default as styles } from './town-buttons.styles.js';

/** No town’s key: stands for the button of the others. */
const OTHERS = '…';

/** How much of the next chip is seen, in pixels. */
const PEEP = 32;

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
  const buttons = [...toolbar.querySelectorAll('button')].filter((button) => button.checkVisibility());
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  const isRtl = getComputedStyle(toolbar).getPropertyValue('direction') === 'rtl';
  const arrangement = toolbar.classList.contains('map') ? 'map' : 'line';
  const next = focusAfter(event.key, buttons.indexOf(event.target as HTMLButtonElement), boxes, arrangement, isRtl);
  if (next === null) return;
  event.preventDefault();
  buttons[next]?.focus();
}

/** What each row of chips was last scrolled for. */
const shown = new WeakMap<ParentNode, string>();

/** Brings the chosen chip into the row that scrolls, once a choice; the page itself stays where it is. */
export function showPressed(root: ParentNode, choice: string): void {
  if (shown.get(root) === choice) return;
  shown.set(root, choice);
  const pressed = root.querySelector('.chip[aria-pressed="true"]');
  const [row, chip] = [pressed?.parentElement, pressed?.getBoundingClientRect()];
  if (!row || !chip) return;
  const { left, right } = row.getBoundingClientRect();
  row.scrollLeft += Math.min(0, chip.left - PEEP - left) + Math.max(0, chip.right + PEEP - right);
}

/** The style sheet shows the towns behind it. */
function toggle({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement;
  button.ariaExpanded = String(button.ariaExpanded !== 'true');
}

/** Towns with events, then a button that shows the others behind it. */
function chips(control: TownControl): TemplateResult {
  const { choices, texts, tabStop } = control;
  const isEmpty = ({ count }: TownChoice) => count === 0;
  const others = choices.filter(isEmpty);
  return html`
    ${button(control, null)} ${choices.map((choice) => (isEmpty(choice) ? nothing : button(control, choice)))}
    ${
      others.length > 0
        ? html`<button type="button" class="chip others" part="others" value=${OTHERS} aria-expanded="false" tabindex=${tabStop === OTHERS ? 0 : -1} @click=${toggle}>${texts.others(
            others.length,
            others.length === choices.length,
          )}</button>`
        : nothing
    }
    ${others.map((choice) => button(control, choice))}
  `;
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
  const isEmpty = choice?.count === 0;
  const isTile = column !== undefined;
  return html`
    <button
      type="button"
      part="option ${isPressed ? 'option-pressed' : ''} ${isEmpty ? 'option-empty' : ''}"
      value=${key}
      class=${isTile ? `tile column-${column}` : 'chip'}
      data-level=${choice?.level ?? 3}
      aria-label=${count === null || total === 0 ? name : texts.choice(name, count)}
      aria-pressed=${isPressed}
      tabindex=${key === tabStop ? 0 : -1}
      @click=${() => onChoose(isPressed ? null : key || null)}
    >
      <span class="name">${isTile ? syllables(name).map(word) : name}</span>
      ${count === 0 ? nothing : html`<span class="count">${count === null ? '' : texts.count(count)}</span>`}
    </button>
  `;
}

function word(syllables: readonly string[]): unknown {
  if (syllables.length === 1) return syllables[0];
  return html`<span class="word">${syllables.map((part, index) => html`${index ? HYPHEN : ''}${part}`)}</span>`;
}
