import { css } from 'lit';

/** The base of every element: the page's font and colours, its own container, readable lines. */
export const host = css`
  :host {
    display: block;
    flex: 1 1 auto;
    box-sizing: border-box;
    min-inline-size: min(100%, 14em);
    margin-block-end: var(--_margin);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  :host([data-scheme='light']) {
    color-scheme: light;
  }
  :host([data-scheme='dark']) {
    color-scheme: dark;
  }
  /* French or English in a page that runs from right to left: each line in its own order, on the page's side. */
  :host(:dir(rtl)) {
    text-align: right;
  }
  :host(:dir(rtl)) * {
    unicode-bidi: plaintext;
  }
  .base {
    container-type: inline-size;
    color: var(--_text);
    background-color: var(--_surface);
    line-height: 1.5;
    overflow-wrap: break-word;
    /* What a theme says of its menus and headings. Spacing of letters and words is the visitor's too (WCAG 1.4.12). */
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-break: normal;
  }
  /* Before what a server has drawn, while that is better. */
  :host(:not([data-state='failed'])) .base:not(:last-of-type) {
    display: none;
  }
  :host([data-surface]) .base {
    padding: var(--_padding);
  }
  :host([theme='light']) .base {
    --_text: var(--ess-color-text, #1b1f1d);
    --_surface: var(--ess-color-surface, #fff);
  }
  :host([theme='dark']) .base {
    --_text: var(--ess-color-text, #e8ece9);
    --_surface: var(--ess-color-surface, #161a18);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--_font-heading);
    font-size: inherit;
    font-weight: var(--_weight-heading);
    line-height: 1.3;
    text-wrap: balance;
  }
  ul {
    list-style: none;
  }
  a {
    color: var(--_accent);
    background-color: var(--_surface);
    text-underline-offset: 0.15em;
  }
  svg.icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.2em;
  }
  :focus-visible {
    outline: 0.1875em solid var(--_accent);
    outline-offset: 0.125em;
    scroll-margin-block: 6em;
  }
  .muted {
    color: var(--_text-muted);
    background-color: var(--_surface);
  }
  .small {
    font-size: 0.875em;
  }
`;
