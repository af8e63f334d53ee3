import { css } from 'lit';

export default css`
  .base {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .bone {
    inline-size: 10em;
    max-inline-size: 100%;
    background-color: var(--_surface-quiet);
    border-radius: var(--_radius);
  }
`;
