import { css } from 'lit';

export default css`
  .details {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding-block: var(--_space) calc(var(--_space) * 4);
    overflow-wrap: anywhere;
  }
  .description {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  .bullets {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  dl {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  dl > div {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 4);
  }
  dt {
    font-weight: 600;
  }
  dd a {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: max(1.5em, 24px);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 6);
  }
  .actions a {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.75em;
  }

  @container (inline-size <= 24em) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [open] > .details {
      animation: appear 120ms;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;
