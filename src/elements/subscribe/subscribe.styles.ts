import { css } from 'lit';

export default css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
  }
  .bone {
    inline-size: 15em;
    max-inline-size: 100%;
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
  }
  .button,
  .links {
    min-block-size: 2.75em;
  }
  /* Sentences in two lines, whatever the font, and links one below the other. */
  @container (inline-size < 34em) {
    .sentence,
    [part='count'] {
      min-block-size: 2lh;
    }
    .links {
      min-block-size: calc(3 * 2.75em + 2 * 2 * var(--_space));
    }
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
  }
  .actions > * {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.75em;
  }
  .actions span {
    min-inline-size: 0;
  }
  .actions button:not(.main) {
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    color: var(--_accent);
    background-color: var(--_surface);
    border: 0;
  }
  .actions .main {
    padding-inline: calc(var(--_space) * 4);
    font-weight: 600;
    text-decoration: none;
    color: var(--_accent-text);
    background-color: var(--_accent);
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  label {
    display: grid;
    font-weight: inherit;
  }
  input {
    max-inline-size: 100%;
    min-block-size: 2.75em;
    font: inherit;
  }
  /* What it offers needs a screen. */
  @media print {
    .base {
      display: none;
    }
  }
`;
