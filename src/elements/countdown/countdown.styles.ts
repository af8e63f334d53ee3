import { css } from 'lit';

export default css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    justify-items: start;
  }
  .base > * {
    max-inline-size: 100%;
  }
  [part='name'] {
    font-size: 1.125em;
    line-height: 1.3;
  }
  [part='name'] a {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: 24px;
    color: inherit;
    background-color: inherit;
  }
  .sentence {
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
    text-wrap: balance;
  }
  .counting {
    color: var(--_accent);
    background-color: var(--_surface);
  }
  .settled {
    font-size: 1.375em;
  }
  .bone {
    display: inline-block;
    inline-size: 10em;
    max-inline-size: 100%;
    line-height: 1;
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
  }
  /* As high as tiles. */
  .tall {
    block-size: calc(var(--_space) * 5 + 3.6em);
  }
`;
