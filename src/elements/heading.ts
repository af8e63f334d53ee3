import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { warnOf } from '../warn/warn-of.js';
import { html } from './html.js';

/** A native heading of a level that the webmaster chooses; never `h1`, and `h6` for all that is deeper (RGAA 9.1). `lang`: of a content in another language than the interface. */
export function heading(
  level: number | null | undefined,
  content: unknown,
  part: string | typeof nothing = 'heading',
  lang: string | typeof nothing = nothing,
): TemplateResult {
  // An attribute that is taken away gives null or 0. The headings inside may be two levels deeper than the first one.
  if (level != null && level !== 0 && !(level >= 2 && level <= 8)) warnOf('heading-level', level);
  switch (Math.min(Math.max(Math.trunc(level ?? 2) || 2, 2), 6)) {
    case 2:
      return html`<h2 part=${part} lang=${lang}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} lang=${lang}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} lang=${lang}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} lang=${lang}>${content}</h5>`;
    default:
      return html`<h6 part=${part} lang=${lang}>${content}</h6>`;
  }
}
