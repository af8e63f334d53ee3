import { css } from 'lit';

export default css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  /* Firefox scrolls a row to the side that its first word is read to, French from left to right, not to the page's. */
  :host .chips {
    unicode-bidi: isolate;
  }
  .map {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: start;
  }
  .chip,
  .tile {
    display: inline-flex;
    min-inline-size: 2.75em;
    max-inline-size: 100%;
    text-align: start;
  }
  .chip {
    align-items: center;
    gap: 0.5em;
    padding-inline: calc(var(--_space) * 3);
  }
  .others {
    gap: 0.75em;
    border: 0;
  }
  .others[aria-expanded='false'] ~ .chip[aria-pressed='false'][tabindex='-1'] {
    display: none;
  }
  .others[aria-expanded='true']::after {
    margin-block-start: 0.25em;
    transform: rotate(-135deg);
  }
  /* One row while the counts are unknown, because most towns then leave it. */
  fieldset:disabled .chips {
    flex-wrap: nowrap;
    overflow: hidden;
  }
  /* Not the button: its edge is drawn in a share of its own colour. */
  [data-level='0'][aria-pressed='false']:not(:hover) > * {
    color: var(--_text-muted);
    background-color: transparent;
  }
  .count {
    flex: none;
    min-inline-size: 1ch;
    min-block-size: 1lh;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  /* The whole map in 60 % of the screen’s height, wherever the names leave room; wider than high, so that they stand unbroken. */
  .tiles {
    --_gap: 0.6em;
    --_widest: 6.5em;
    position: relative;
    display: grid;
    text-align: left;
    grid-template-columns: repeat(5, min((100cqi - 4 * var(--_gap)) / 5, var(--_widest)));
    grid-auto-rows: minmax(min(4.5em, (60svh - 7 * var(--_gap)) / 8), 1fr);
    gap: var(--_gap);
  }
  .tile {
    position: relative;
    display: block;
    min-inline-size: 0;
    min-block-size: 24px;
    padding: 0.125em 0.25em;
    font-size: max(0.75em, 12px);
    line-height: 1.1;
  }
  .tile[data-level='0'][aria-pressed='false']:not(:hover) {
    border-width: 0;
    padding: calc(0.125em + 1px) calc(0.25em + 1px);
  }
  /* Goes to the next line before it is cut. */
  .word {
    display: inline-block;
    max-inline-size: 100%;
  }
  .hyphen::before {
    content: '\\AD';
  }
  /* After the last syllable, where there is room. */
  .tile .count {
    margin-inline-start: 0.125em;
    font-weight: 600;
  }
  .tile:focus-visible {
    z-index: 1;
  }
  .tile[data-level='1'] {
    background-color: color-mix(in srgb, var(--_accent) 7%, var(--_surface));
  }
  .tile[data-level='2'] {
    background-color: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
  }
  .tile[data-level='3'] {
    background-color: color-mix(in srgb, var(--_accent) 27%, var(--_surface));
  }
  :is(.chip, .tile)[aria-pressed='true'] {
    color: var(--_accent-text);
    background-color: var(--_accent);
    border-color: var(--_accent);
  }
  :host([data-low-contrast~='tint']) [aria-pressed='false'] {
    background-color: var(--_surface);
  }
  :host([data-low-contrast~='accent-fill']) [aria-pressed='true'] {
    color: var(--_accent);
    background-color: var(--_surface);
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px;
  }
  /* Squares come in reading order, so that the column alone places them: a smaller one begins the next row. */
  .column-0 {
    grid-column: 1;
  }
  .column-1 {
    grid-column: 2;
  }
  .column-2 {
    grid-column: 3;
  }
  .column-3 {
    grid-column: 4;
  }
  .column-4 {
    grid-column: 5;
  }
  .seine {
    grid-area: 2 / 4 / 3 / 6;
    align-self: start;
    padding-inline-start: 0.25em;
    font-size: max(0.75em, 12px);
    font-style: italic;
  }
  svg {
    position: absolute;
    inset: calc(var(--_gap) / -2);
    inline-size: calc(100% + var(--_gap));
    block-size: calc(100% + var(--_gap));
    pointer-events: none;
  }
  path {
    fill: none;
    stroke: color-mix(in srgb, var(--_online) 35%, transparent);
    stroke-width: 0.5em;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  @container (inline-size <= 34em) {
    /* One row that scrolls, with room for the ring of the focus; on the end side, more would widen the page. */
    .chips {
      flex-wrap: nowrap;
      margin: -0.375em;
      margin-inline-end: 0;
      padding: 0.375em;
      overflow-x: auto;
      scroll-padding-inline: 2em;
      scrollbar-width: thin;
    }
    .chip {
      flex: none;
    }
    .tiles {
      --_gap: 0.5em;
    }
    .tile,
    .tile[data-level='0'][aria-pressed='false']:not(:hover) {
      padding: 1px 0.125em;
      line-height: 1.05;
    }
    path {
      stroke-width: 0.375em;
    }
  }
  @container (inline-size <= 22em) {
    .tiles {
      --_gap: var(--_space);
    }
    path {
      stroke-width: 0.25em;
    }
  }
  @media (max-height: 30em) {
    .tiles {
      --_widest: 9.5em;
    }
  }
  /* Text so large that five names do not stand side by side, nor two chips: both wrap, in the same order. */
  @container (inline-size <= 15em) {
    .tiles {
      display: flex;
      flex-wrap: wrap;
    }
    .chips {
      flex-wrap: wrap;
      overflow: visible;
    }
    svg,
    .seine {
      display: none;
    }
    .tile {
      padding: 0.25em 0.5em;
      font-size: 1em;
    }
  }

  @media (forced-colors: active) {
    [data-level='0'][aria-pressed='false']:not(:hover) > * {
      color: ButtonText;
      background-color: ButtonFace;
    }
    [aria-pressed='true']:is(*, :hover) {
      forced-color-adjust: none;
      color: HighlightText;
      background-color: Highlight;
      border-color: Highlight;
    }
    path {
      stroke: GrayText;
    }
  }
`;
