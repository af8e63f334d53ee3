import { css } from 'lit';

export default css`
  .bookmarks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    max-inline-size: 60em;
  }
  [part='bookmarks-toggle'] {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    justify-self: start;
    gap: 0 calc(var(--_space) * 2);
    max-inline-size: 100%;
    font-weight: 600;
  }
  [part='bookmarks-toggle'] > .number {
    font-size: 0.875em;
  }
  [part='bookmarks-toggle']::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.125em) rotate(45deg);
  }
  [part='bookmarks-toggle'][aria-expanded='true']::after {
    transform: translateY(0.125em) rotate(-135deg);
  }
  /* What is the visitor's own stands apart from the programme. */
  .bookmarks:has(> [aria-expanded='true']) {
    padding: 0 0 calc(var(--_space) * 4) calc(var(--_space) * 4);
    border-inline-start: 2px solid var(--_accent);
  }
  .bookmarks-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .bookmarks-actions > * {
    max-inline-size: 100%;
  }
  .bookmarks label {
    display: grid;
    font-weight: inherit;
  }
  .bookmarks input {
    max-inline-size: 100%;
    min-block-size: 2.75em;
    font: inherit;
  }
  @media print {
    .bookmarks {
      display: none;
    }
  }
`;
