import { css } from 'lit';

export default css`
  .panel label {
    display: grid;
    grid-template-columns: minmax(0, max-content);
  }
  .panel select,
  .panel input {
    max-inline-size: 100%;
    font-weight: 400;
  }
`;
