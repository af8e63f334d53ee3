import { css } from 'lit';

/** After those of the row and of the details, whose parts it lays out anew. */
export default css`
  .top {
    display: grid;
    --_gap: calc(var(--_space) * 3.5);
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: auto 1fr;
  }
  .top > :not(.date) {
    grid-column: 2;
  }
  [part='title'] {
    font-family: var(--_font-heading);
    font-size: 1.25em;
    font-weight: var(--_weight-heading);
    text-wrap: balance;
  }
  /* A narrow column with large text. */
  .top .badge {
    white-space: normal;
  }
  .state {
    margin-block-start: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    max-inline-size: 60em;
    font-weight: 600;
    border-radius: var(--_radius);
  }
  .state:is(.past, .ongoing) {
    background-color: var(--_surface-quiet);
  }
  .state.missed {
    color: var(--_cancelled);
    background-color: var(--_cancelled-surface);
  }
  .details,
  .text,
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(var(--_space) * 4);
  }
  .details {
    padding-block: calc(var(--_space) * 4) 0;
  }
  .text {
    max-inline-size: 38em;
  }
  .text:not(:has(> :not(slot), .filled)) {
    display: none;
  }
  figure {
    margin: 0;
  }
  /* A poster is read to its edges: never cut. Upright ones have the quiet surface beside them. */
  figure img {
    display: block;
    inline-size: 100%;
    max-block-size: 30em;
    margin: 0;
    aspect-ratio: auto;
    object-fit: contain;
  }
  figure.unsized img {
    aspect-ratio: var(--_image-ratio);
  }
  figure img[hidden],
  img[hidden] + p {
    display: none;
  }
  figure p {
    margin-block-start: var(--_space);
  }
  /* The turned chevron is wider than its box. */
  .details .actions [aria-expanded] {
    padding-inline-end: 0.15em;
  }
  .bone {
    display: block;
    min-block-size: 1.5em;
    inline-size: 24em;
    max-inline-size: 100%;
    padding-block: 0.35em;
    background: var(--_surface-quiet) content-box;
  }
  .date.bone {
    inline-size: 2.75em;
    min-block-size: 3.6em;
    padding: 0;
  }
  .facts > .bone {
    inline-size: 18em;
  }

  @container (inline-size <= 15em) {
    .top {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: none;
    }
    .top > .date {
      grid-row: auto;
      inline-size: auto;
      display: flex;
      align-items: baseline;
      gap: 0.3em;
      line-height: 1.5;
    }
    .top > :not(.date) {
      grid-column: 1;
    }
    .top .day {
      font-size: 1em;
    }
    .date.bone {
      min-block-size: 1.5em;
    }
  }
  @container (inline-size >= 40em) {
    .top {
      --_gap: calc(var(--_space) * 5);
    }
    .top > .date {
      inline-size: 3.5em;
      padding-block-start: 0.25em;
    }
    [part='title'] {
      font-size: 1.75em;
      line-height: 1.2;
    }
    .state {
      inline-size: fit-content;
    }
  }
  /* Two columns where there is something to read or to look at. */
  @container (inline-size >= 48em) {
    .details:has(figure, .description, .filled) {
      grid-template-columns: minmax(0, 38em) minmax(0, 20em);
      column-gap: calc(var(--_space) * 8);
    }
    .text:has(figure, .description, .filled) + .facts {
      padding-inline-start: calc(var(--_space) * 8);
      border-inline-start: 1px solid var(--_border);
    }
    .text:has(figure, .description, .filled) + .facts dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .text:has(figure, .description, .filled) + .facts .actions {
      flex-direction: column;
      align-items: start;
      row-gap: 0;
    }
    .text:has(figure, .description, .filled) + .facts :is(.panel, .main) {
      inline-size: 100%;
    }
    .text:has(figure, .description, .filled) + .facts .main {
      justify-content: center;
      margin-block-end: var(--_space);
    }
  }
  @media print {
    .bone {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .state {
      border: 1px solid CanvasText;
    }
  }
`;
