import { css } from 'lit';

export default css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
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
  /* The bold name's width is always kept free, so that choosing moves nothing. */
  .chip .name {
    display: inline-grid;
  }
  .chip .name::after {
    content: attr(data-name) / '';
    font-weight: 600;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .chip[aria-pressed='true'],
  .chip[aria-pressed='true']:hover {
    color: var(--_accent);
    background-color: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    border: 2px solid currentColor;
    padding: calc(var(--_space) * 1.5 - 1px) calc(var(--_space) * 3 - 1px);
    font-weight: 600;
  }

  .tiles {
    --_gap: calc(var(--_space) * 1.5);
    --_tile: calc((min(100cqi, 24em) - 4 * var(--_gap)) / 5);
    position: relative;
    display: grid;
    grid-template-columns: repeat(5, var(--_tile));
    grid-auto-rows: minmax(var(--_tile), 1fr);
    gap: var(--_gap);
  }
  .tile {
    position: relative;
    flex-direction: column;
    justify-content: space-between;
    align-items: stretch;
    gap: 0;
    min-inline-size: 0;
    padding: 0.25em;
    line-height: 1.15;
  }
  .tile .name {
    font-size: 0.75em;
  }
  .hyphen::before {
    content: '\\AD';
  }
  .tile .count {
    font-weight: 600;
    text-align: end;
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
  .tile[aria-pressed='true'],
  .tile[aria-pressed='true']:hover {
    color: var(--_accent-text);
    background-color: var(--_accent);
    border: 1px solid var(--_accent);
    font-weight: 600;
  }
  :host([data-low-contrast~='tint']) :is(.chip, .tile:where([aria-pressed='false'])) {
    background-color: var(--_surface);
  }
  :host([data-low-contrast~='accent-fill']) .tile:where([aria-pressed='true']) {
    color: var(--_accent);
    background-color: var(--_surface);
    border: 2px solid currentColor;
    padding: calc(0.25em - 1px);
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
    font-size: 0.75em;
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
    stroke: var(--_border);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  @container (inline-size <= 24em) {
    .tiles {
      --_gap: var(--_space);
    }
    .chips {
      gap: var(--_space);
    }
    .tile {
      padding: 0.125em;
    }
    .tile .name {
      font-size: 0.6875em;
    }
  }
  /* Text so large that five names do not stand side by side: a list that wraps, in the same order. */
  @container (inline-size <= 15em) {
    .tiles {
      display: flex;
      flex-wrap: wrap;
    }
    svg,
    .seine {
      display: none;
    }
    .tile {
      flex-direction: row;
      align-items: center;
      gap: 0.5em;
      padding: 0.25em 0.5em;
    }
    .tile .name {
      font-size: 1em;
    }
  }

  @media (forced-colors: active) {
    [data-level='0'][aria-pressed='false']:not(:hover) > * {
      color: ButtonText;
      background-color: ButtonFace;
    }
    [aria-pressed='true']:is(.chip, .tile, .chip:hover, .tile:hover) {
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
