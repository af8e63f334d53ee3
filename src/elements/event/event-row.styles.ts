import { css } from 'lit';

export default css`
  .event {
    border-block-start: 1px solid var(--_border);
  }
  /* A grid whose cells are the parts themselves. The last row takes the height of a date block that is taller than the text. */
  summary {
    display: grid;
    --_gap: calc(var(--_space) * 3.5);
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    grid-template-rows: auto auto 1fr;
    padding-block: calc(var(--_space) * 3);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > :not(.date, img) {
    grid-column: 2;
  }
  .date {
    grid-row: 1 / -1;
    inline-size: 2.75em;
    margin-inline-end: var(--_gap);
    display: grid;
    justify-items: center;
    align-content: start;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .date > .muted {
    font-size: 0.8125em;
  }
  .day {
    font-size: 1.5em;
    font-weight: 600;
    color: var(--_accent);
    background-color: var(--_surface);
  }
  [part='title'] {
    font-family: inherit;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: pretty;
  }
  s {
    text-decoration-thickness: 1px;
  }
  .when {
    margin-block-start: 0.2em;
    font-size: 0.9375em;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  /* At the end of a line, never at its start; a box needs no dot. */
  .dotted > :not(:last-child, .boxed, :has(+ .boxed))::after {
    content: '\\00a0·';
    content: '\\00a0·' / '';
  }
  .when > time {
    font-weight: 600;
  }
  .others,
  .badge {
    white-space: nowrap;
  }
  .boxed {
    display: inline-block;
    padding-inline: 0.4em;
    border-radius: var(--_radius);
    font-size: 0.9333em;
    font-weight: 600;
  }
  .cancelled {
    color: var(--_cancelled);
    background-color: var(--_cancelled-surface);
  }
  .postponed,
  .rescheduled {
    color: var(--_postponed);
    background-color: var(--_postponed-surface);
  }
  .sold-out {
    color: var(--_sold-out);
    background-color: var(--_sold-out-surface);
  }
  .online {
    color: var(--_online);
    background-color: var(--_online-surface);
  }
  .abstract {
    display: none;
  }
  img {
    grid-column: 3;
    grid-row: 1 / -1;
    inline-size: 4.5em;
    margin-inline-start: var(--_gap);
    aspect-ratio: 1;
    block-size: auto;
    object-fit: cover;
    border-radius: var(--_radius);
    background-color: var(--_surface-quiet);
  }
  img[hidden] {
    display: none;
  }
  /* The chevron. */
  summary::after {
    content: '';
    grid-column: 4;
    grid-row: 1;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-block-start: 0.4em;
    margin-inline: var(--_gap) 0.25em;
    border: solid var(--_accent);
    border-width: 0 0.125em 0.125em 0;
    rotate: 45deg;
    transition: rotate 120ms;
  }
  [open] > summary::after {
    rotate: 225deg;
    translate: 0 0.25em;
  }
  summary:hover > [part='title'] {
    text-decoration: underline;
    text-decoration-thickness: 0.125em;
    text-underline-offset: 0.15em;
  }
  .in-print {
    display: none;
  }

  @container (inline-size >= 48em) {
    .list summary {
      --_gap: calc(var(--_space) * 5);
      grid-template-columns: auto calc(8.5em + var(--_gap)) minmax(0, 1fr) auto auto;
      grid-template-rows: repeat(4, auto) 1fr;
      grid-auto-flow: row dense;
      padding-block: calc(var(--_space) * 4);
    }
    .list .date {
      inline-size: 3.5em;
    }
    /* Its parts stand in the grid of the row: hours at the left, place below the title. */
    .list .when {
      display: contents;
    }
    .list .dotted > *::after {
      content: none;
    }
    .list .when > * {
      grid-column: 2;
      justify-self: start;
      margin-inline-end: var(--_gap);
      font-size: 0.9375em;
      line-height: 1.4;
    }
    .list time {
      grid-row: 1;
    }
    .list .when:not(:has(.others, .badge)) > time {
      grid-row: 1 / span 3;
    }
    .list .others {
      grid-row: 2;
    }
    .list summary > :is([part='title'], .abstract),
    .list .when > .where {
      grid-column: 3;
      margin-inline-end: 0;
    }
    .list [part='title'] {
      grid-row: 1;
    }
    .list img {
      grid-column: 4;
      inline-size: 8em;
      aspect-ratio: var(--_image-ratio);
    }
    .list summary::after {
      grid-column: 5;
    }
    .list .abstract {
      display: block;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
      font-size: 0.9375em;
    }
    /* The details have the whole text. */
    .list [open] .abstract {
      display: none;
    }
  }

  /* A column of twice the text size on a phone: the date above the title. */
  @container (inline-size <= 15em) {
    .list summary {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .list .date {
      grid-area: auto;
      inline-size: auto;
      display: flex;
      align-items: baseline;
      gap: 0.3em;
      line-height: 1.5;
    }
    .list .day {
      font-size: 1em;
    }
    .list summary > :not(img) {
      grid-column: 1;
    }
    .list img {
      grid-column: 1;
      grid-row: auto;
      margin-inline-start: 0;
    }
    .list summary::after {
      grid-column: 2;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    summary::after {
      transition: none;
    }
  }
  @media print {
    summary {
      padding-block-end: 0;
    }
    summary::after,
    img {
      display: none;
    }
    .in-print {
      display: revert;
      padding-inline-start: calc(2.9333em + var(--_space) * 3.7333);
      padding-block-end: calc(var(--_space) * 3);
      font-size: 0.9375em;
      line-height: 1.35;
    }
    .event {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .boxed {
      border: 1px solid CanvasText;
    }
  }
`;
