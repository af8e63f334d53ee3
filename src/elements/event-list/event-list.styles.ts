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

  .section + .section {
    margin-block-start: calc(var(--_space) * 6);
  }
  [part='heading'],
  .section > .title {
    margin-block-end: calc(var(--_space) * 2);
    font-size: 1.375em;
    line-height: 1.3;
    /* Balanced lines would begin with the dot. */
    text-wrap: wrap;
  }
  .number {
    font-size: 0.6364em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  /* Below the first frame; drawn after it. */
  .event:empty {
    block-size: 12.8em;
  }

  .more {
    display: block;
    margin-block-start: calc(var(--_space) * 6);
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }

  .bones {
    --_bone: linear-gradient(var(--_surface-quiet) 0 0) no-repeat;
    block-size: 12.8em;
    border-block-start: 1px solid var(--_border);
    background:
      var(--_bone) 0 1em / 4.5em 4.9em,
      var(--_bone) 5.75em 1.1em / min(24em, 100%) 1.3em,
      var(--_bone) 5.75em 2.9em / min(18em, 100%) 1em,
      var(--_bone) 5.75em 6.1em / 100% 1em,
      var(--_bone) 5.75em 7.6em / 100% 1em;
  }
  :host(:dir(rtl)) .bones {
    transform: scaleX(-1);
  }

  @container (inline-size <= 24em) {
    .bones {
      block-size: 17.7em;
      background:
        var(--_bone) 0 1em / min(10em, 100%) 1.3em,
        var(--_bone) 0 3em / 100% 2.6em,
        var(--_bone) 0 6.4em / min(16em, 100%) 1em,
        var(--_bone) 0 10.2em / 100% 2.6em;
    }
  }

  @media print {
    [part='heading'] {
      break-after: avoid;
    }
  }
`;
