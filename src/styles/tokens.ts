import { css } from 'lit';

/**
 * Every public custom property, each read once into a private one on the inner wrapper, so that a host page can set the public name anywhere above and
 * cannot reach past it. Names are decisions, not colours. Without `light-dark()` (browsers before 2024) a colour is invalid where it is used, and the
 * host's own text colour stands in.
 *
 * The comment above each line is its documentation: the theming page of Storybook and docs are made from it.
 */
export const tokens = css`
  :host {
    /* Space below each element, so that two pasted one after the other are two. 0 where the page has its own. */
    --_margin: var(--ess-margin, 1.5em);
  }
  .base {
    /* Text. Under theme="auto": the page's own. */
    --_text: var(--ess-color-text, currentColor);
    /* Links, pressed chips, focus, the countdown. 4.5:1 on the page's background. By default the colour of the page's own links. */
    --_accent: var(--ess-color-accent, var(--_page-link, light-dark(#14613b, #8fd3ad)));
    /* Text on a surface of the accent colour. */
    --_accent-text: var(--ess-color-accent-text, light-dark(#fff, #0d1f15));
    /* Secondary lines: hours, places, notes. */
    --_text-muted: var(--ess-color-text-muted, color-mix(in srgb, currentColor 76%, transparent));
    /* Background behind text. Transparent under theme="auto": the page's own. */
    --_surface: var(--ess-color-surface, transparent);
    /* Background of quiet areas: date block, tiles, skeleton. */
    --_surface-quiet: var(--ess-color-surface-quiet, color-mix(in srgb, currentColor 6%, transparent));
    /* Hairlines between events. */
    --_border: var(--ess-color-border, color-mix(in srgb, currentColor 22%, transparent));
    /* Edges of controls: 3:1 on the page's background. */
    --_border-control: var(--ess-color-border-control, color-mix(in srgb, currentColor 62%, transparent));
    /* Words for a cancelled event. */
    --_cancelled: var(--ess-color-cancelled, light-dark(#8c1d18, #ffb4ab));
    /* Background of the words for a cancelled event. */
    --_cancelled-surface: var(--ess-color-cancelled-surface, light-dark(#fbe9e7, #4a1512));
    /* Words for a postponed or rescheduled event. */
    --_postponed: var(--ess-color-postponed, light-dark(#6b4300, #ffd08a));
    /* Background of the words for a postponed or rescheduled event. */
    --_postponed-surface: var(--ess-color-postponed-surface, light-dark(#fff0d6, #463000));
    /* Words for a sold-out event. */
    --_sold-out: var(--ess-color-sold-out, light-dark(#4a4458, #d8cff0));
    /* Background of the words for a sold-out event. */
    --_sold-out-surface: var(--ess-color-sold-out-surface, light-dark(#ece6f5, #37304a));
    /* Words for an online event; the Seine on the map of towns. */
    --_online: var(--ess-color-online, light-dark(#0b4f7a, #9fd3f7));
    /* Background of the words for an online event. */
    --_online-surface: var(--ess-color-online-surface, light-dark(#e3f1fb, #123a55));
    /* Corners of controls, date blocks and badges. */
    --_radius: var(--ess-radius, 0.375em);
    /* The step of all distances. */
    --_space: var(--ess-space, 0.25em);
    /* Space around an element with a background of its own. */
    --_padding: var(--ess-padding, 1em);
    /* Font of headings. By default that of the page's own headings. */
    --_font-heading: var(--ess-font-heading, var(--_page-heading-font, inherit));
    /* Weight of headings. By default that of the page's own headings. */
    --_weight-heading: var(--ess-weight-heading, var(--_page-heading-weight, 600));
    /* Width to height of pictures. */
    --_image-ratio: var(--ess-image-ratio, 4 / 3);
  }
`;
