import { css } from 'lit';

/**
 * Replaces colours that are too near their background: the theme controller measures, and sets `data-low-contrast`. It reads the requested colours from two
 * pseudo-elements that draw nothing; replacements are set below `.base`, so that they are not measured in turn.
 */
export const contrast = css`
  .base::before {
    content: none;
    color: var(--_text);
    background-color: var(--_surface-quiet);
    border-block-color: var(--_text-muted) var(--_border-control);
    border-inline-start-color: var(--_accent-text);
    outline-color: var(--_accent);
  }
  .base::after {
    content: none;
    color: var(--_cancelled);
    background-color: var(--_cancelled-surface);
    border-block-color: var(--_postponed) var(--_postponed-surface);
    border-inline-color: var(--_sold-out) var(--_sold-out-surface);
    outline-color: var(--_online);
    column-rule-color: var(--_online-surface);
  }
  :host([data-low-contrast~='muted']) .base > * {
    --_text-muted: color-mix(in srgb, currentColor 88%, transparent);
  }
  :host([data-low-contrast~='muted-text']) .base > * {
    --_text-muted: currentColor;
  }
  :host([data-low-contrast~='accent']) .base > * {
    --_accent: currentColor;
  }
  :host([data-low-contrast~='border']) .base > * {
    --_border-control: currentColor;
  }
  :host([data-low-contrast~='quiet']) .base > * {
    --_surface-quiet: transparent;
  }
  @media (prefers-contrast: more) {
    .base > * {
      --_text-muted: currentColor;
      --_border-control: currentColor;
      --_border: currentColor;
    }
  }
`;
