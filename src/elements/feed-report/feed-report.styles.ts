import { css } from 'lit';

export default css`
  .base,
  .content,
  .source,
  .group,
  .problem {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    justify-items: start;
    gap: calc(var(--_space) * 3);
  }
  .source,
  .content {
    gap: calc(var(--_space) * 6);
  }
  [part='heading'] {
    font-size: 1.375em;
    overflow-wrap: anywhere;
  }
  [part='source-heading'] {
    font-size: 1.125em;
    overflow-wrap: anywhere;
  }
  [part='kind'] {
    font-size: 1.125em;
  }
  p,
  li {
    max-inline-size: 68ch;
  }
  p,
  ul,
  .source,
  .group,
  .problem,
  .control,
  .failure {
    inline-size: 100%;
  }
  .number {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  [part='summary'] {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .fine {
    color: var(--_accent);
    background-color: var(--_surface);
  }
  .content {
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 3);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .control {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space);
  }
  select {
    inline-size: 100%;
    max-inline-size: 24em;
  }
  .problem {
    gap: var(--_space);
    padding-block: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space) calc(var(--_space) * 3);
    font-variant-numeric: tabular-nums;
  }
  .event {
    font-weight: 600;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    padding-inline: calc(var(--_space) * 2);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    font-size: 0.875em;
    font-weight: 600;
    white-space: nowrap;
  }
  /* The colours that say « not taking place » and « take care » elsewhere in the family. */
  .badge.error {
    color: var(--_cancelled);
    background-color: var(--_cancelled-surface);
  }
  .badge.warning {
    color: var(--_postponed);
    background-color: var(--_postponed-surface);
  }
  .address {
    display: block;
    overflow-wrap: anywhere;
  }
  .term {
    font-weight: 600;
  }
  code,
  pre {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    /* What a stranger wrote turns no sentence of ours around. */
    unicode-bidi: isolate;
  }
  code {
    padding-inline: var(--_space);
    background-color: var(--_surface-quiet);
    color: var(--_text);
    border-radius: var(--_radius);
  }
  pre {
    margin: 0;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    background-color: var(--_surface-quiet);
    color: var(--_text);
    border-radius: var(--_radius);
  }
  pre code {
    padding: 0;
    background: none;
  }
  mark {
    color: var(--_cancelled);
    background-color: var(--_cancelled-surface);
    outline: 1px solid currentColor;
    font-weight: 600;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 12em;
    font: inherit;
    color: var(--_text);
    background-color: var(--_surface-quiet);
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 2);
  }
  .bone {
    display: block;
    inline-size: 100%;
    max-inline-size: 20em;
    block-size: 1.5em;
    padding-block: 0.35em;
    background: var(--_surface-quiet) content-box;
  }
  @media (forced-colors: active) {
    .badge {
      border-color: CanvasText;
    }
    mark {
      forced-color-adjust: none;
      color: HighlightText;
      background-color: Highlight;
    }
  }
`;
