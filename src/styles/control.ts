import { css } from 'lit';

/** Native buttons and selects in the page's font, large enough for fingers; and the layout of `feedFailure()`. */
export const control = css`
  button,
  select {
    font: inherit;
    color: inherit;
    background-color: var(--_surface);
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius);
    min-block-size: 2.75em;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 4);
    cursor: pointer;
    letter-spacing: inherit;
    text-transform: none;
  }
  /* WebKit lets the text of a long option reach out of the select, unseen, and widens the page by it. */
  select {
    contain: paint;
  }
  button:hover {
    border-color: var(--_accent);
    color: var(--_accent);
    background-color: var(--_surface);
  }
  label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .failure {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
  }
  button[aria-disabled='true'] {
    cursor: default;
  }
  /* Paper has no controls, whatever lays them out on screen. */
  @media print {
    button,
    select,
    textarea,
    label,
    legend,
    [part='actions'],
    [part='hint'],
    [part='options'] {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    button,
    select {
      border-color: ButtonBorder;
    }
  }
`;
