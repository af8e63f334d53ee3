import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { html } from '../html.js';
import type * as buttonsPart from './town-buttons.js';
import { townSelect } from './town-select.js';
import type { TownControl } from './town-select.js';

export type Appearance = 'select' | 'chips' | 'map';

/** The choice under its label and hint. `buttons`: draws chips and the map; null until it arrives, false when a select has to do. */
export function labelledControl(
  control: TownControl,
  label: string,
  appearance: Appearance,
  buttons: Pick<typeof buttonsPart, 'townButtons'> | false | null,
): TemplateResult {
  const { texts, isReady, total } = control;
  // The select and the toolbar are described by the hint: only the toolbar's can also be read by itself.
  const hint = (isHidden: boolean) => html`<p id="hint" class="muted small" part="hint" aria-hidden=${isHidden || nothing}>${texts.hint}</p>`;
  const none = total === 0 ? html`<p part="none">${texts.none}</p>` : nothing;
  if (appearance === 'select' || buttons === false) {
    return html`<label for="select" part="label">${label}</label>${hint(true)}${none}${townSelect(control)}`;
  }
  return html`
    <fieldset ?disabled=${!isReady}>
      <legend id="label" part="label">${label}</legend>
      ${hint(false)} ${none} ${buttons?.townButtons(control, appearance, label)}
    </fieldset>
  `;
}
