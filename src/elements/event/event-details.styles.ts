import { css } from 'lit';

export default css`
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
    padding-block: var(--_space) calc(var(--_space) * 4);
    overflow-wrap: anywhere;
  }
  .description {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  /* In running text, a ring further out would cross the words beside it. */
  .description a:focus-visible {
    outline-offset: 0;
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
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
  }
  .actions :is(a, button) {
    min-inline-size: 0;
    max-inline-size: 100%;
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.75em;
  }
  .actions :is(a, button) > span {
    min-inline-size: 0;
  }
  .details button {
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    color: var(--_accent);
    background-color: var(--_surface);
    border: 0;
  }
  .actions .main {
    padding-inline: calc(var(--_space) * 4);
    font-weight: 600;
    text-decoration: none;
    color: var(--_accent-text);
    background-color: var(--_accent);
    border-radius: var(--_radius);
  }
  .actions [aria-expanded]::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.125em) rotate(45deg);
  }
  .actions [aria-expanded='true']::after {
    transform: translateY(0.125em) rotate(-135deg);
  }
  .panel {
    flex-basis: 100%;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 2px solid var(--_border);
  }
  .panel ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 6);
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
  @media (forced-colors: active) {
    .actions .main {
      border: 1px solid LinkText;
    }
  }
`;
