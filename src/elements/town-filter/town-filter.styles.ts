import { css } from 'lit';

export default css`
  [part='hint'],
  [part='none'] {
    margin-block: 0 calc(var(--_space) * 2);
  }
  .select {
    position: relative;
    max-inline-size: 24em;
  }
  select {
    appearance: none;
    display: block;
    inline-size: 100%;
    padding-inline: calc(var(--_space) * 3) 2.25em;
    text-overflow: ellipsis;
  }
  .select::after,
  .others::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-block-start: -0.25em;
    border: solid;
    border-width: 0 0.125em 0.125em 0;
    transform: rotate(45deg);
  }
  .select::after {
    position: absolute;
    inset-block-start: calc(50% - 0.125em);
    inset-inline-end: 0.875em;
    pointer-events: none;
  }
  @media print {
    .select,
    [part='none'] {
      display: none;
    }
  }
  .failure {
    margin-block-end: calc(var(--_space) * 3);
    font-size: 0.875em;
  }
`;
