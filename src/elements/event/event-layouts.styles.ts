import { css } from 'lit';

/** `layout="compact"` and `layout="cards"`; the list is in event-row.styles.ts. */
export default css`
  .compact summary {
    padding-block: calc(var(--_space) * 2);
  }
  /* Title, then date, hours and place. */
  .compact summary > [part='title'] {
    grid-column: 1 / 3;
    grid-row: 1;
  }
  .compact .date {
    --_gap: 0.5em;
    grid-area: 2 / 1;
    white-space: nowrap;
  }
  .compact .when {
    grid-area: 2 / 2;
  }
  .compact .date,
  .cards .date {
    grid-row: auto;
    inline-size: auto;
    display: flex;
    align-items: baseline;
    gap: 0.3em;
    line-height: 1.5;
  }
  :is(.compact, .cards) .date > * {
    font-size: inherit;
  }
  .compact [part='title'],
  .compact .when {
    font-size: 1em;
    line-height: 1.5;
    margin: 0;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: calc(var(--_space) * 5);
  }
  .cards .event {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
  }
  /* Details need the whole width. */
  .cards .event:has(> [open]) {
    grid-column: 1 / -1;
  }
  .cards details,
  .cards summary {
    block-size: 100%;
  }
  .cards [open],
  .cards [open] > summary {
    block-size: auto;
  }
  .cards summary {
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-rows: repeat(3, auto) 1fr;
    padding: 0 calc(var(--_space) * 4) calc(var(--_space) * 4);
  }
  .cards summary > * {
    grid-column: 1;
  }
  .cards .date {
    grid-row: 2;
    margin-block-start: calc(var(--_space) * 3);
    font-size: 0.9375em;
  }
  .cards [part='title'] {
    grid-row: 3;
    margin-block-start: var(--_space);
  }
  .cards .when {
    grid-row: 4;
  }
  .cards summary::after {
    grid-area: 2 / 2;
    margin-block-start: 1.15em;
  }
  .cards img {
    grid-area: 1 / 1 / auto / -1;
    inline-size: calc(100% + var(--_space) * 8);
    margin-inline: calc(var(--_space) * -4);
    aspect-ratio: var(--_image-ratio);
    border-radius: 0;
  }
  .cards .details {
    padding-inline: calc(var(--_space) * 4);
  }

  /* Title, date, then hours and place below each other. */
  @container (inline-size <= 20em) {
    .compact .date {
      grid-column: 1 / 3;
    }
    .compact .when {
      grid-area: 3 / 1 / auto / 3;
    }
  }
  /* One line an event: date, hours, title, badges, place. What has no room there goes below, the place first. */
  @container (inline-size >= 40em) {
    .compact summary {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 1em;
      padding-inline-end: 2em;
    }
    .compact .when {
      display: contents;
    }
    .compact .dotted > *::after {
      content: none;
    }
    .compact .date {
      flex: 0 0 6.75em;
      margin: 0;
    }
    .compact .when > time {
      flex: 0 0 8.5em;
      order: 1;
    }
    .compact [part='title'] {
      flex: 1 1 10em;
      order: 2;
    }
    .compact .when > * {
      order: 3;
    }
    .compact .when > .where {
      flex: 0 0 8em;
      order: 4;
      margin-inline-start: auto;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .compact summary::after {
      position: absolute;
      inset-block-start: 0.4em;
      inset-inline-end: 0.25em;
      margin-inline: 0;
    }
  }
  @container (inline-size >= 54em) {
    .compact .when > .where {
      flex-basis: 14em;
    }
  }
`;
