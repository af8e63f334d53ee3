import { css } from 'lit';

export default css`
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
  .figure [part='number'] {
    display: block;
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
    color: var(--_accent);
    background-color: transparent;
  }
  .figure [part='unit'] {
    font-weight: inherit;
    font-size: 0.875em;
  }
  /* Below the date, away from the figures. */
  [part='pause'] {
    order: 1;
    margin-block-start: var(--_space);
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
