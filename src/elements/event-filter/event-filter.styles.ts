import { css } from 'lit';

export default css`
  .controls,
  .facets {
    display: grid;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
  }
  .facets {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    align-items: start;
  }
  .toggle,
  .show {
    display: none;
  }
  .toggle {
    align-items: center;
    justify-content: center;
    gap: 0.75em;
  }
  .toggle[aria-expanded='true']::after {
    margin-block-start: 0.25em;
    transform: rotate(-135deg);
  }
  .field {
    display: grid;
    gap: var(--_space);
    max-inline-size: 34em;
  }
  input:not([type='checkbox']) {
    font: inherit;
    color: inherit;
    background-color: var(--_surface);
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius);
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    letter-spacing: inherit;
  }
  .select {
    position: relative;
  }
  select {
    appearance: none;
    display: block;
    inline-size: 100%;
    padding-inline: calc(var(--_space) * 3) 2.25em;
    text-overflow: ellipsis;
  }
  .select::after,
  .toggle::after,
  .others::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-block-start: -0.25em;
    border: solid;
    border-width: 0 0.125em 0.125em 0;
    transform: rotate(45deg);
  }
  .select::after {
    position: absolute;
    inset-block-start: calc(50% - 0.125em);
    inset-inline-end: 0.875em;
    pointer-events: none;
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .day {
    flex: 1 1 8em;
  }
  .choice {
    display: flex;
    align-items: baseline;
    gap: calc(var(--_space) * 2);
    min-block-size: 24px;
    padding-block: var(--_space);
    font-weight: inherit;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    accent-color: var(--_accent);
    translate: 0 0.125em;
  }
  /* The number follows the last word of a name that wraps. */
  .choice .text {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .choice:has(:checked) .name {
    font-weight: 600;
  }
  .count,
  .none {
    color: var(--_text-muted);
    background-color: var(--_surface);
    font-variant-numeric: tabular-nums;
  }
  /* Not muted twice. */
  .none .count {
    color: inherit;
    background-color: inherit;
  }
  .others {
    display: inline-flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 2.25em;
    padding-inline: 0;
    border: 0;
  }
  .active,
  .active ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    max-inline-size: 100%;
    min-block-size: 2.25em;
    padding-block: var(--_space);
    padding-inline: calc(var(--_space) * 3);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .cross {
    font-size: 1.25em;
    line-height: 1;
  }
  .clear {
    min-block-size: 2.25em;
    padding: var(--_space) calc(var(--_space) * 2);
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .bone {
    block-size: 11em;
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
  }
  .failure {
    margin-block-end: calc(var(--_space) * 3);
    font-size: 0.875em;
  }
  @container (inline-size <= 34em) {
    .toggle {
      display: flex;
    }
    .open .show {
      display: block;
    }
    .facets:not(.open) {
      display: none;
    }
  }
  @media print {
    .controls {
      display: none;
    }
  }
  @media (forced-colors: active) {
    input:not([type='checkbox']) {
      border-color: ButtonBorder;
    }
    .clear {
      border-color: ButtonBorder;
    }
    .none {
      color: CanvasText;
      background-color: Canvas;
    }
  }
`;
