import { css } from 'lit';

export default css`
  .base {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
  }
  [part='name'] {
    font-size: 1.125em;
    line-height: 1.3;
  }
  [part='name'] a {
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
  .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  .figure {
    min-inline-size: 5em;
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    text-align: center;
    white-space: nowrap;
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
  }
  .figure b {
    display: block;
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
    color: var(--_accent);
    background-color: transparent;
  }
  .figure span {
    font-size: 0.875em;
  }
  /* Below the date, away from the figures. */
  [part='pause'] {
    order: 1;
    margin-block-start: var(--_space);
  }
  .bone {
    display: inline-block;
    inline-size: 10em;
    max-inline-size: 100%;
    line-height: 1;
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
  }
  @container (inline-size <= 24em) {
    .figures {
      justify-self: stretch;
    }
    .figure {
      flex: 1;
      min-inline-size: fit-content;
    }
    .figures > .in {
      flex-basis: 100%;
    }
    .in + .figure:nth-last-child(4),
    .in + .figure:nth-last-child(4) ~ .figure {
      flex-basis: 40%;
    }
  }
  @media (forced-colors: active) {
    .figure {
      border: 1px solid CanvasText;
    }
  }
`;
