import { css } from 'lit';

export default css`
  .empty {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .empty a {
    display: inline-block;
    min-block-size: max(1.5em, 24px);
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
    box-shadow: inset 0 0 0 1px currentColor;
    font-weight: 600;
  }
  :host([data-low-contrast~='tint']) [part='way']:where([aria-pressed='true']) {
    background-color: var(--_surface);
  }

  @media print {
    .lead,
    .ways {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [part='way'][aria-pressed='true']:is(*, :hover) {
      forced-color-adjust: none;
      color: HighlightText;
      background-color: Highlight;
    }
  }
`;
