import { css } from 'lit';

export default css`
  .base {
    --_step: 2.75em;
    --_row: 6.5em;
  }
  .month,
  .bones {
    position: relative;
    max-inline-size: 60em;
  }
  [part='hint'] {
    margin-block-end: calc(var(--_space) * 2);
  }
  /* On the line of the caption, which has to be the first in its table. */
  .steps {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: flex;
    gap: calc(var(--_space) * 2);
  }
  .step {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.625em;
    min-inline-size: var(--_step);
    min-block-size: var(--_step);
    padding-inline: calc(var(--_space) * 3);
  }
  .previous::before,
  .next::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0.125em 0 0 0.125em;
    rotate: -45deg;
  }
  .next::after {
    rotate: 135deg;
  }
  :host(:dir(rtl)) .previous::before,
  :host(:dir(rtl)) .next::after {
    scale: -1;
  }
  .step[aria-disabled='true'] {
    color: var(--_text-muted);
    background-color: var(--_surface);
    border-color: var(--_border);
  }

  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    caption-side: top;
    empty-cells: show;
    font: inherit;
    color: inherit;
    background-color: inherit;
    font-variant-numeric: tabular-nums;
  }
  caption {
    min-block-size: var(--_step);
    padding-block: 0.45em;
    padding-inline-end: 18em;
    text-align: inherit;
    font-family: var(--_font-heading);
    font-weight: var(--_weight-heading);
    line-height: 1.3;
  }
  caption > span {
    font-size: 1.25em;
    text-wrap: balance;
  }
  th,
  td {
    padding: 0;
    text-align: inherit;
    vertical-align: top;
  }
  th {
    padding-block: calc(var(--_space) * 1.5);
    padding-inline-start: calc(var(--_space) * 2);
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_text-muted);
    background-color: var(--_surface);
  }
  .letter {
    display: none;
  }
  td {
    position: relative;
    block-size: var(--_row);
    border-block-start: 1px solid var(--_border);
  }
  tbody > tr:last-child > td {
    border-block-end: 1px solid var(--_border);
  }
  td.outside > * {
    visibility: hidden;
  }

  /* The whole day is the button, but for the ring of the focus; titles lie on it. */
  td > button {
    --_ring: min(0.25em, 4px);
    position: absolute;
    inset: var(--_ring);
    display: block;
    inline-size: calc(100% - 2 * var(--_ring));
    block-size: calc(100% - 2 * var(--_ring));
    min-block-size: 24px;
    padding: 0;
    border: 0;
  }
  td > button:hover {
    background-color: var(--_surface-quiet);
  }
  .number {
    position: absolute;
    inset-block-start: calc(var(--_space) * 2);
    inset-inline-start: calc(var(--_space) * 2);
    line-height: 1.5;
    white-space: nowrap;
    color: var(--_text-muted);
    background-color: transparent;
  }
  button > .number {
    inset-block-start: calc(var(--_space) * 2 - var(--_ring));
    inset-inline-start: calc(var(--_space) * 2 - var(--_ring));
    color: inherit;
    background-color: transparent;
  }
  .busy > * > .number {
    font-weight: 600;
  }
  .busy > button:not([aria-pressed='true']) {
    color: var(--_accent);
    background-color: var(--_surface);
  }
  .busy > button[aria-pressed='false']:hover {
    background-color: var(--_surface-quiet);
  }
  [aria-current='date'] > .number {
    text-decoration: underline;
    text-decoration-thickness: 0.15em;
    text-underline-offset: 0.25em;
  }
  .count {
    position: absolute;
    inset-block-start: var(--_space);
    inset-inline-end: var(--_space);
    min-inline-size: 1.75em;
    padding-inline: 0.45em;
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.75;
    text-align: center;
    border: 1px solid currentColor;
    border-radius: 1em;
  }
  .titles {
    position: relative;
    padding: calc(var(--_space) * 9) calc(var(--_space) * 2) var(--_space);
    pointer-events: none;
  }
  .titles > li {
    overflow: hidden;
    font-size: 0.8125em;
    line-height: 1.4;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  /* Days in a row make one line. */
  .ongoing::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0.25em;
    border-block-end: 2px solid var(--_border-control);
    pointer-events: none;
  }
  .legend {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  .legend::before {
    content: '';
    flex: none;
    inline-size: 1.5em;
    border-block-end: 2px solid var(--_border-control);
  }
  [part='none'],
  .legend {
    margin-block-start: calc(var(--_space) * 2);
  }

  .in-range {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  td > button[aria-pressed='true'] {
    color: var(--_accent-text);
    background-color: var(--_accent);
  }
  td:has(> [aria-pressed='true'])::after {
    border-color: var(--_accent-text);
  }
  td:has(> [aria-pressed='true']) > .titles {
    color: var(--_accent-text);
    background-color: transparent;
  }
  :host([data-low-contrast~='accent-fill']) td > button[aria-pressed='true'] {
    color: var(--_accent);
    background-color: var(--_surface);
    box-shadow: inset 0 0 0 3px;
  }
  :host([data-low-contrast~='accent-fill']) td:has(> [aria-pressed='true'])::after {
    border-color: var(--_border-control);
  }
  :host([data-low-contrast~='accent-fill']) td:has(> [aria-pressed='true']) > .titles {
    color: inherit;
    background-color: transparent;
  }
  td:is(:focus-visible, :has(> :focus-visible)) {
    z-index: 1;
  }
  td:focus-visible {
    outline-offset: -0.1875em;
  }

  .opened {
    max-inline-size: 60em;
    margin-block-start: calc(var(--_space) * 5);
  }
  .opened [part='heading'] {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block-end: calc(var(--_space) * 2);
    font-size: 1.25em;
  }
  .opened [part='heading'] > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .opened [part='lane'] {
    padding-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
  }
  .total {
    font-size: 0.7em;
    font-weight: 400;
  }
  .more {
    display: block;
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 4);
  }
  [part='stale'] {
    margin-block-start: calc(var(--_space) * 3);
  }

  /* Sentence, caption, weekdays, five weeks. */
  .bones {
    block-size: calc(1.8125em + var(--_step) + 2.0625em + 5 * var(--_row));
    background:
      linear-gradient(var(--_surface-quiet) 0 0) no-repeat 0 0.15em / min(22em, 100%) 1em,
      linear-gradient(var(--_surface-quiet) 0 0) no-repeat 0 2.4em / 9em 1.6em,
      linear-gradient(var(--_surface-quiet) 0 0) no-repeat 0 6.625em / 100% 100%;
  }

  .of-week:is(*, .step, .legend) {
    display: none;
  }
  @container (inline-size < 48em) {
    .base > * {
      --_row: 4.375em;
    }
    .titles {
      display: none;
    }
    td > .number,
    td > button > .number {
      inset-inline: 0;
    }
    th {
      padding-inline: 0;
    }
    th,
    .number {
      text-align: center;
    }
    .count {
      inset-block: auto calc(var(--_space) * 3.5);
      inset-inline: 50% auto;
      translate: -50%;
      min-inline-size: 1.6em;
      padding-inline: 0.3em;
      line-height: 1.5;
    }
    :host(:dir(rtl)) .count {
      translate: 50%;
    }
  }

  /* A week in a row. */
  @container (inline-size < 34em) {
    .of-month:is(*, .step, .legend),
    tbody > tr:not(.shown) {
      display: none;
    }
    .of-week:is(*, .step, .legend) {
      display: revert;
    }
    .of-week:is(.step, .legend) {
      display: flex;
    }
    caption {
      padding-inline-end: calc(2 * var(--_step) + 1em);
    }
    caption > span {
      font-size: 1.0625em;
    }
    tbody > tr.shown > td {
      border-block-end: 1px solid var(--_border);
    }
    td.outside > * {
      visibility: visible;
    }
    .bones {
      block-size: calc(1.8125em + var(--_step) + 2.0625em + var(--_row));
    }
  }
  /* Text so large that the days have room for a letter. */
  @container (inline-size < 15em) {
    .steps {
      position: static;
      justify-content: space-between;
    }
    caption {
      padding-inline-end: 0;
    }
    .short {
      display: none;
    }
    .letter {
      display: inline;
    }
    .count {
      border-color: transparent;
    }
  }
  @media print {
    .month,
    .bones,
    .opened {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .ongoing::after,
    .legend::before {
      border-color: CanvasText;
    }
    .step[aria-disabled='true'] {
      color: GrayText;
      background-color: ButtonFace;
      border-color: GrayText;
    }
    td > button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background-color: Highlight;
    }
    td:has(> [aria-pressed='true'])::after,
    td:has(> [aria-pressed='true']) > .titles {
      forced-color-adjust: none;
      color: HighlightText;
      background-color: transparent;
      border-color: HighlightText;
    }
    td > .in-range {
      border: 2px solid Highlight;
    }
  }
`;
