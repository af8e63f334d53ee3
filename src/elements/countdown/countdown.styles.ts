import { css } from 'lit';

export default css`
  .base {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
  }
  [part='name'] {
    font-size: 1.125em;
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
  .bone {
    display: inline-block;
    inline-size: 10em;
    max-inline-size: 100%;
    line-height: 1;
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
  }
  @container (inline-size <= 24em) {
    .figure {
      flex: 1;
      min-inline-size: 4em;
      padding-inline: calc(var(--_space) * 1);
    }
    .figures > .in {
      flex-basis: 100%;
    }
  }
  @media (forced-colors: active) {
    .figure {
      border: 1px solid CanvasText;
    }
  }
`;
