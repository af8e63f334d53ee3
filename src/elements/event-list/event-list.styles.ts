import { css } from 'lit';

export default css`
  [part='stale'],
  [part='count'] {
    margin-block-end: calc(var(--_space) * 3);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  [part='stale'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  * + [part='stale'] {
    margin-block-start: calc(var(--_space) * 4);
  }
  .failure {
    margin-block-end: calc(var(--_space) * 4);
  }
  .empty {
    margin-block-end: calc(var(--_space) * 4);
  }

  /* Its place is there before its chunk. */
  .bookmarks {
    min-block-size: 2.75em;
    margin-block-end: calc(var(--_space) * 4);
  }

  /* Lines that the eye can follow. */
  .section:not(:has(> .cards)),
  .more {
    max-inline-size: 60em;
  }
  .section + .section {
    margin-block-start: calc(var(--_space) * 6);
  }
  [part='heading'],
  .section > .title {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block-end: calc(var(--_space) * 2);
    font-size: 1.25em;
    line-height: 1.3;
  }
  [part='heading'] > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .number {
    font-size: 0.7em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  /* Below the first frame; drawn after it. */
  .event:empty,
  .bones {
    block-size: var(--_row);
  }
  .list {
    --_row: 7em;
  }
  .compact {
    --_row: 4em;
  }
  .cards {
    --_row: 10em;
  }

  .print {
    margin-block-start: calc(var(--_space) * 4);
  }
  .more {
    display: block;
    margin-block-start: calc(var(--_space) * 6);
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }

  .bones {
    --_bone: linear-gradient(var(--_surface-quiet) 0 0) no-repeat;
    border-block-start: 1px solid var(--_border);
    background:
      var(--_bone) 0 0.9em / 2.75em 3.6em,
      var(--_bone) 3.625em 0.9em / min(20em, 100%) 1.3em,
      var(--_bone) 3.625em 2.6em / min(14em, 100%) 1em;
  }
  .compact > .bones {
    background: var(--_bone) 0 0.6em / min(30em, 100%) 1.3em;
  }
  :host(:dir(rtl)) .bones {
    transform: scaleX(-1);
  }

  @container (inline-size >= 40em) {
    .compact {
      --_row: 2.6em;
    }
  }
  @container (inline-size >= 48em) {
    .list {
      --_row: 6em;
    }
    .list > .bones {
      background:
        var(--_bone) 0 1em / 3.5em 3.6em,
        var(--_bone) 4.75em 1em / 7em 1.3em,
        var(--_bone) 14.5em 1em / min(20em, 100%) 1.3em,
        var(--_bone) 14.5em 2.6em / min(14em, 100%) 1em;
    }
  }

  @media print {
    /* The paper's columns, whatever the screen's. */
    .base {
      container-type: normal;
      columns: 20em 2;
      column-gap: 2em;
    }
    [part='heading'] {
      break-after: avoid;
    }
    .cards {
      display: block;
    }
  }
`;
