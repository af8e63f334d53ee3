import { css } from 'lit';

export default css`
  .base,
  .details,
  .list,
  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 8);
  }
  .base {
    row-gap: calc(var(--_space) * 3);
  }
  [part='name'] {
    font-size: 1.125em;
  }
  address {
    font-style: normal;
  }
  .row {
    display: flex;
    gap: calc(var(--_space) * 2.5);
  }
  .row > div,
  address {
    min-inline-size: 0;
  }
  .row > svg.icon {
    margin-block-start: 0.175em;
    stroke: var(--_text-muted);
  }
  .row a {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: max(1.5em, 24px);
  }
  ::slotted([slot='accessibility']) {
    margin: 0;
  }
  [hidden] {
    display: none;
  }
  /* As high as the line that it stands for; drawn without borders, which forced colours would show. */
  .bone {
    display: block;
    min-block-size: 1.5em;
    inline-size: 15em;
    max-inline-size: 100%;
    padding-block: 0.35em;
    background: var(--_surface-quiet) content-box;
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 6);
  }
  [part='actions'] > * {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.75em;
  }
  [part='actions'] button {
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    color: var(--_accent);
    background-color: var(--_surface);
    border: 0;
  }
  .bone[part='name'] {
    min-block-size: 1.3em;
  }
  [part='actions'] .bone {
    inline-size: 6em;
    padding-block: 1em;
  }
  .bone + .bone:last-child {
    inline-size: 12em;
  }
  @media print {
    [part='actions'],
    [part='actions'] > * {
      display: none;
    }
  }
  @container (inline-size <= 24em) {
    [part='actions'] {
      flex-direction: column;
      align-items: start;
    }
  }
  @container (inline-size >= 40em) {
    .details {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }
`;
