import { css } from 'lit';

export default css`
  .layout,
  .bones {
    max-inline-size: 60em;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    align-items: start;
  }
  /* The same for the drawing and the map, so that nothing moves: as high as the territory is, and never higher than the screen. */
  .view,
  .bones {
    position: relative;
    aspect-ratio: 4 / 5;
    inline-size: min(100%, max(15em, 64svh));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_surface-quiet);
  }
  .view {
    overflow: clip;
    isolation: isolate;
  }
  .sketch,
  .tiles {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    direction: ltr;
  }
  .tiles {
    z-index: 0;
    overflow: hidden;
    border-radius: inherit;
    isolation: isolate;
  }
  .tiles:focus-visible {
    outline-offset: -0.1875em;
  }
  .sketch > svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .sketch circle {
    fill: var(--_accent);
    fill-opacity: 0.8;
  }
  .sketch text {
    fill: currentColor;
    font-size: 0.8125em;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .sketch .river {
    fill: var(--_text-muted);
    font-style: italic;
  }
  .sketch path {
    fill: none;
    stroke: color-mix(in srgb, var(--_online) 35%, transparent);
    stroke-width: 0.5em;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .ask {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
    margin-block-start: calc(var(--_space) * 3);
    max-inline-size: 30em;
  }
  .show {
    font-weight: 600;
    color: var(--_accent-text);
    background-color: var(--_accent);
    border-color: var(--_accent);
  }
  .show[aria-disabled='true'],
  :host([data-low-contrast~='accent-fill']) .show {
    color: inherit;
    background-color: var(--_surface);
    border-color: var(--_border-control);
  }
  .credit {
    margin-block-start: var(--_space);
    overflow-wrap: anywhere;
  }
  .fingers {
    display: none;
  }
  @media (any-pointer: coarse) {
    .fingers {
      display: revert;
    }
  }

  /* On the images, which are light in every theme. */
  .scale {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(var(--_space) * 2);
    inset-inline-end: calc(var(--_space) * 2);
    display: grid;
    gap: var(--_space);
  }
  .scale > button {
    display: grid;
    place-content: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    padding: 0;
    color: #1b1f1d;
    background-color: #fff;
    border: 1px solid #5d6461;
  }
  .scale > button:hover {
    background-color: #e8ece9;
  }

  .beside {
    container-type: inline-size;
  }
  .beside [part='heading'] {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block-end: calc(var(--_space) * 2);
    font-size: 1.25em;
  }
  .beside [part='heading'] > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [part='heading'] > .total {
    font-size: 0.7em;
    font-weight: 400;
  }
  .town {
    display: block;
    padding-block: calc(var(--_space) * 3) var(--_space);
    font-size: 0.875em;
    font-weight: 600;
    border-block-start: 1px solid var(--_border);
  }
  .places > li:has(> .town) > .place {
    padding-block-start: var(--_space);
    min-block-size: 2.25em;
  }
  .places > .later,
  .behind {
    display: none;
  }
  .place {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 1em;
    inline-size: 100%;
    min-block-size: 2.5em;
    padding: calc(var(--_space) * 2) 0;
    text-align: start;
    border: 0;
    border-radius: 0;
  }
  .place > .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .place::after {
    content: '';
    flex: none;
    align-self: center;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.25em;
    border: solid var(--_accent);
    border-width: 0.125em 0.125em 0 0;
    rotate: 45deg;
  }
  :host(:dir(rtl)) .place::after {
    rotate: -135deg;
  }
  .place:hover > .name {
    text-decoration: underline;
    text-decoration-thickness: 0.125em;
    text-underline-offset: 0.15em;
  }
  .place > .total {
    flex: none;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .absent {
    margin-block-end: calc(var(--_space) * 2);
  }
  .opened img {
    aspect-ratio: var(--_image-ratio);
  }
  /* The heading says it. */
  .named .where {
    display: none;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.625em;
    margin-block-end: calc(var(--_space) * 3);
  }
  .back::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0.125em 0 0 0.125em;
    rotate: -45deg;
  }
  :host(:dir(rtl)) .back::before {
    rotate: 45deg;
  }
  .more {
    display: block;
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 4);
  }
  [part='stale'],
  .failed {
    margin-block-start: calc(var(--_space) * 3);
  }

  @container (inline-size >= 48em) {
    .layout {
      grid-template-columns: minmax(0, 30em) minmax(0, 1fr);
      gap: calc(var(--_space) * 8);
    }
    .bones {
      inline-size: min(50%, 64svh);
    }
  }
  /* Paper has the list of the places. */
  @media print {
    .plan,
    .opened,
    .bones {
      display: none;
    }
    .behind {
      display: revert;
    }
    .layout {
      display: block;
    }
    .places {
      columns: 16em;
    }
    .places > li {
      break-inside: avoid;
    }
    .places > .later {
      display: list-item;
    }
    .places .place {
      display: flex !important;
      min-block-size: 0;
      padding-block: calc(var(--_space) * 1.5);
    }
    .place::after {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .sketch circle {
      fill: LinkText;
    }
    .sketch path {
      stroke: GrayText;
    }
    .scale > button {
      color: ButtonText;
      background-color: ButtonFace;
      border-color: ButtonBorder;
    }
    .show[aria-disabled='true'] {
      color: GrayText;
      background-color: ButtonFace;
      border-color: GrayText;
    }
  }
`;
