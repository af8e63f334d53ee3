import { css } from 'lit';

export default css`
  .empty {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  [part='way'][aria-pressed='true'],
  [part='way'][aria-pressed='true']:hover {
    color: var(--_accent);
    background-color: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    border-color: currentColor;
    outline: 1px solid currentColor;
    outline-offset: -2px;
    font-weight: 600;
  }

  @media print {
    .ways {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [part='way'][aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background-color: Highlight;
    }
  }
`;
