import { css } from 'lit';

export default css`
  .count {
    font-variant-numeric: tabular-nums;
    margin-block-end: calc(var(--_space) * 4);
  }
  .stale,
  .empty,
  .failure {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
    margin-block-end: calc(var(--_space) * 4);
  }
  .failure button,
  .empty ul {
    margin-block-start: calc(var(--_space) * 3);
  }
  .base > :is(h2, h3, h4, h5, h6) {
    font-size: 1.375em;
    padding-block: calc(var(--_space) * 6) calc(var(--_space) * 2);
  }
  .count + :is(h2, h3, h4, h5, h6) {
    padding-block-start: 0;
  }
  .number {
    font-size: 0.6364em;
    font-weight: 400;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .event {
    display: grid;
    grid-template-columns: 4.5em minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 5);
    padding-block: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_border);
  }
  .events:last-of-type .event:last-child {
    border-block-end: 1px solid var(--_border);
  }
  .event:has(> img:not([hidden])) {
    grid-template-columns: 4.5em minmax(0, 1fr) max(8em, 25%);
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
  .main > :is(h2, h3, h4, h5, h6) {
    font-size: 1.125em;
  }
  s {
    text-decoration-thickness: 1px;
  }
  .when,
  .where {
    font-variant-numeric: tabular-nums;
  }
  .others {
    margin-inline-start: calc(var(--_space) * 2);
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
    margin-block-start: calc(var(--_space) * 1.5);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  img {
    align-self: start;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: var(--_radius);
    background-color: var(--_surface-quiet);
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: 2.25em;
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
  .details {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 2);
  }
  .bullets {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  .term,
  dt {
    font-weight: 600;
  }
  dl {
    display: grid;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(6em, 9em) minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 4);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
  }
  .actions a,
  dd a {
    display: inline-block;
    min-block-size: 1.75em;
  }
  .towns {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .more {
    display: block;
    margin-block-start: calc(var(--_space) * 5);
    inline-size: 100%;
  }
  .link {
    min-block-size: 0;
    padding: 0 var(--_space);
    border: 0;
    color: var(--_accent);
    background-color: var(--_surface);
    text-decoration: underline;
  }
  .bone {
    min-block-size: 1.5em;
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
  }
  .main > .bone {
    max-inline-size: 30em;
    margin-block-end: calc(var(--_space) * 2);
  }
  .date.bone {
    min-block-size: 5.25em;
  }
  @container (inline-size <= 30em) {
    .event,
    .event:has(> img:not([hidden])) {
      grid-template-columns: minmax(0, 1fr);
    }
    .event:has(> img:not([hidden])) > img {
      order: -1;
      max-inline-size: 16em;
      margin-block-end: calc(var(--_space) * 2);
    }
    .date {
      display: flex;
      justify-self: start;
      align-items: baseline;
      gap: 0.35em;
      padding: var(--_space) calc(var(--_space) * 3);
      margin-block-end: calc(var(--_space) * 2);
    }
    .day {
      font-size: 1.125em;
    }
    .date.bone {
      min-block-size: 2em;
      min-inline-size: 7em;
    }
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    summary::before {
      transition: none;
    }
  }
  @media print {
    .more,
    summary {
      display: none;
    }
    .event {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .date,
    .badge,
    .stale,
    .empty,
    .failure {
      border: 1px solid CanvasText;
    }
  }
`;
