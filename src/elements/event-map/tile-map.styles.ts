import { css } from 'lit';

export default css`
  /* What Leaflet 2.0 needs of its leaflet.css for tiles and markers; the map runs from left to right in any page. */
  .leaflet-pane,
  .leaflet-tile,
  .leaflet-marker-icon,
  .leaflet-tile-container,
  .leaflet-layer {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
  }
  .leaflet-tile,
  .leaflet-marker-icon {
    user-select: none;
    -webkit-user-drag: none;
  }
  .leaflet-pane {
    z-index: 400;
  }
  .leaflet-tile-pane {
    z-index: 200;
  }
  .leaflet-marker-pane {
    z-index: 600;
  }
  .leaflet-container .leaflet-tile {
    max-inline-size: none !important;
    max-block-size: none !important;
    margin: 0;
    padding: 0;
    aspect-ratio: auto;
    border-radius: 0;
    background: none;
    object-fit: fill;
    visibility: hidden;
    /* Else the page shows through the seams of the tiles. */
    mix-blend-mode: plus-lighter;
  }
  .leaflet-container .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }
  .leaflet-zoom-anim .leaflet-tile,
  .leaflet-pan-anim .leaflet-tile {
    transition: none;
  }

  .tiles {
    cursor: grab;
    /* One finger scrolls the page. */
    touch-action: pan-x pan-y;
  }
  .tiles:active {
    cursor: grabbing;
  }
  :host([data-scheme='dark']) .leaflet-tile-pane {
    filter: brightness(0.82);
  }
  /* The accent, which is seen on light images as on the page; else black on white. */
  .view {
    --_pin: var(--_accent);
    --_on-pin: var(--_accent-text);
  }
  :host(:is([data-low-contrast~='accent-fill'], [data-low-contrast~='accent'])) .view {
    --_pin: #1b1f1d;
    --_on-pin: #fff;
  }
  /* A point: its button lies around it. */
  .mark {
    inline-size: 0;
    block-size: 0;
  }
  .mark:hover,
  .mark:focus-within,
  .mark:has([aria-pressed='true']) {
    z-index: 10000 !important;
  }
  /* Two rings, light and dark: one of them is seen on any map. */
  .mark > button {
    position: absolute;
    display: grid;
    place-content: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    min-block-size: 24px;
    padding: 0;
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    color: var(--_on-pin);
    background-color: var(--_pin);
    border: 2px solid var(--_on-pin);
    box-shadow: 0 0 0 1px var(--_pin);
    border-radius: 50%;
  }
  /* Its point is that of the place. */
  .pin {
    translate: -50% calc(-100% - 0.5em);
  }
  .pin::after {
    content: '';
    position: absolute;
    inset-block-start: calc(100% - 1px);
    inset-inline-start: 50%;
    margin-inline-start: -0.375em;
    border: 0.375em solid transparent;
    border-block-start: 0.5625em solid var(--_pin);
    border-block-end: 0;
  }
  .mark > .cluster {
    translate: -50% -50%;
    inline-size: 2.75em;
    block-size: 2.75em;
    box-shadow:
      0 0 0 1px var(--_pin),
      0 0 0 3px var(--_on-pin),
      0 0 0 4px var(--_pin);
  }
  .mark > button:hover,
  .mark > [aria-pressed='true'] {
    color: var(--_pin);
    background-color: var(--_on-pin);
    border-color: var(--_pin);
    box-shadow: 0 0 0 1px var(--_on-pin);
  }
  /* Of the colours of the map, not of the page. */
  .mark > :focus-visible,
  .scale > :focus-visible {
    outline: 3px solid #1b1f1d;
    outline-offset: 2px;
    box-shadow: 0 0 0 2px #fff;
  }
  @media (forced-colors: active) {
    .mark > button:is(*, :hover) {
      forced-color-adjust: none;
      color: ButtonText;
      background-color: ButtonFace;
      border-color: ButtonText;
      box-shadow: none;
    }
    .pin::after {
      border-block-start-color: ButtonText;
    }
    .mark > .cluster:is(*, :hover) {
      border: 5px double ButtonText;
      box-shadow: none;
    }
    .mark > button[aria-pressed='true']:is(*, :hover) {
      color: HighlightText;
      background-color: Highlight;
      border-color: HighlightText;
    }
    .pin[aria-pressed='true']::after {
      border-block-start-color: Highlight;
    }
    .mark > :focus-visible {
      outline-color: Highlight;
    }
  }
`;
