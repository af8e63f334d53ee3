import { css } from 'lit';

export default css`
  .dotted > * + *::before {
    content: '· ';
    content: '· ' / '';
  }

  .event {
    display: grid;
    grid-template-columns: var(--_date,) minmax(0, 1fr) var(--_image,);
    gap: 0 calc(var(--_space) * 5);
    padding-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }
  .event:has(> .date) {
    --_date: 4.5em;
  }
  .event:has(> img:not([hidden])) {
    --_image: max(8em, 25%);
  }
  .date {
    align-self: start;
    display: grid;
    justify-items: center;
    padding-block: calc(var(--_space) * 2);
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
    font-size: 0.875em;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }
  .day {
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.15;
  }
  .main {
    max-inline-size: 68ch;
  }
  [part='title'] {
    font-size: 1.125em;
    line-height: 1.3;
  }
  s {
    text-decoration-thickness: 1px;
  }
  [part='when'] {
    font-variant-numeric: tabular-nums;
  }
  .in-print {
    display: none;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 1.5);
    font-size: 0.875em;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    padding-inline: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .cancelled {
    color: var(--_cancelled);
    background-color: var(--_cancelled-surface);
    border-color: transparent;
    font-weight: 600;
  }
  .postponed {
    color: var(--_postponed);
    background-color: var(--_postponed-surface);
    border-color: transparent;
    font-weight: 600;
  }
  .sold-out {
    color: var(--_sold-out);
    background-color: var(--_sold-out-surface);
    border-color: transparent;
    font-weight: 600;
  }
  .online {
    color: var(--_online);
    background-color: var(--_online-surface);
    border-color: transparent;
  }
  .abstract {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    margin-block-start: calc(var(--_space) * 1.5);
  }
  /* Open, the whole text is there: the abstract at its length, or the description that a teaser begins. */
  .main:has(> [open]) > .abstract {
    display: block;
  }
  .main:has(> [open]) > .teaser {
    display: none;
  }
  img {
    align-self: start;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    margin-block-end: calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background-color: var(--_surface-quiet);
  }
  img[hidden] {
    display: none;
  }

  summary {
    inline-size: fit-content;
    /* Its ring stays clear of the line above. */
    margin-block-start: 0.375em;
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: 2.75em;
    color: var(--_accent);
    background-color: var(--_surface);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > span:first-child {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  summary::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    border-inline-end: 0.125em solid currentColor;
    border-block-end: 0.125em solid currentColor;
    rotate: 45deg;
    translate: 0 -0.1em;
    transition: rotate 120ms;
  }
  [open] > summary::before {
    rotate: 225deg;
    translate: 0 0.1em;
  }
  /* A closed event opens wherever a finger lands on it: by a listener, because a layer above the text would keep it from being selected. */
  .event:has(> .main > details:not([open])) {
    cursor: pointer;
  }
  .event:has(> .main > details:not([open])):hover [part='title'],
  summary:hover > span:first-child {
    text-decoration: underline;
    text-decoration-thickness: 0.125em;
    text-underline-offset: 0.15em;
  }

  @container (inline-size <= 34em) {
    .event:has(> img:not([hidden])) {
      --_image: initial;
    }
    .event > img {
      order: -1;
      grid-column: -2 / -1;
      max-inline-size: 16em;
    }
  }
  @container (inline-size <= 24em) {
    .event:has(> .date) {
      --_date: initial;
    }
    .date {
      direction: ltr;
      justify-self: start;
      display: flex;
      align-items: baseline;
      gap: 0.35em;
      padding: 0 calc(var(--_space) * 2);
      margin-block-end: calc(var(--_space) * 1.5);
      line-height: 1.75;
    }
    .day {
      font-size: 1em;
      line-height: inherit;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    summary::before {
      transition: none;
    }
  }
  @media print {
    summary {
      display: none;
    }
    .in-print {
      display: revert;
    }
    .abstract {
      display: block;
    }
    .event {
      break-inside: avoid;
      padding-block-end: calc(var(--_space) * 4);
    }
  }
  @media (forced-colors: active) {
    .date,
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;
