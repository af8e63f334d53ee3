import { css } from 'lit';

export default css`
  [part='hint'] {
    margin-block: 0 calc(var(--_space) * 2);
  }
  select {
    display: block;
    inline-size: 100%;
    max-inline-size: 24em;
    text-overflow: ellipsis;
  }
  .failure {
    margin-block-end: calc(var(--_space) * 3);
    font-size: 0.875em;
  }
`;
