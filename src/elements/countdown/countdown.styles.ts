import { css } from 'lit';

export default css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space) 0.875em;
    justify-items: start;
  }
  .base:has(.numbered) {
    grid-template-columns: auto minmax(0, 1fr);
  }
  .base > * {
    grid-column: 1 / -1;
  }
  .numbered {
    line-height: 1.2;
    white-space: nowrap;
  }
  .numbered > :not(.visually-hidden) {
    display: block;
  }
  .numbered [part='number'] {
    color: var(--_accent);
    background-color: var(--_surface);
    font-size: 4.5em;
    font-weight: 700;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .numbered [part='unit'] {
    font-weight: 600;
  }
  .base:has(.numbered) > :is([part='date'], [part='finished']) {
    line-height: 1.4;
  }
  .base:has(.numbered) > [part='date'] {
    font-size: 0.9375em;
  }
  /* One line, where there is room. */
  .base:has(.ongoing) {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  .base:has(.ongoing) > :not([part='name'], .ongoing) {
    flex-basis: 100%;
  }
  .ongoing {
    font-weight: 600;
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
  .off {
    padding: 0 calc(var(--_space) * 2);
    font-weight: 600;
    border-radius: var(--_radius);
  }
  .Cancelled {
    color: var(--_cancelled);
    background-color: var(--_cancelled-surface);
  }
  .Postponed {
    color: var(--_postponed);
    background-color: var(--_postponed-surface);
  }
  .MovedOnline {
    color: var(--_online);
    background-color: var(--_online-surface);
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
    font-weight: 600;
  }
  /* What comes next, larger than what is over. */
  slot[name='after'] {
    display: block;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }
  .bone {
    display: inline-block;
    inline-size: 10em;
    max-inline-size: 100%;
    line-height: 1;
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
  }
  /* The number at the side of the name and the date, where neither breaks its words. */
  @container (inline-size > 15em) {
    .numbered {
      grid-area: 1 / 1 / 3 / 2;
      align-self: center;
      text-align: center;
    }
    .base:has(.numbered) > :is([part='name'], [part='date'], [part='finished']) {
      grid-column: 2;
    }
    .base:has([part='finished']) > .numbered {
      grid-row-end: 4;
    }
    .base:has(.numbered):has([part='finished']) > [part='date'] {
      grid-row: 2;
    }
    .base:has(.numbered) > [part='name'] {
      grid-row: 1;
      align-self: end;
    }
    .base:has(.numbered) > [part='date']:not([part='name'] ~ *) {
      grid-row: 1 / 3;
      align-self: center;
    }
  }
  @container (inline-size <= 34em) {
    .numbered [part='number'] {
      font-size: 3em;
    }
  }
  .two {
    inline-size: 2ch;
  }
  /* As high as tiles. */
  .tall {
    block-size: calc(var(--_space) * 5 + 3.6em);
  }

  @media (forced-colors: active) {
    .off {
      border: 1px solid;
    }
  }
`;
