import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../src/index.js';
import { inlineFeed, many, NOW, ORDINARY, programme } from '../support/feeds.js';

const FEED = programme([...ORDINARY, ...many(12)]);

/** Four blocks far apart, as a webmaster pastes them. Each contains the feed, so that the story requests nothing. */
const blocks = (): TemplateResult => html`
  <div class="cms-block"><ess-countdown now=${NOW}>${inlineFeed(FEED)}</ess-countdown></div>
  <div class="cms-block"><ess-town-filter now=${NOW}>${inlineFeed(FEED)}</ess-town-filter></div>
  <div class="cms-block"><ess-event-list limit="6" now=${NOW}>${inlineFeed(FEED)}</ess-event-list></div>
  <footer class="cms-block"><ess-contact-block now=${NOW}>${inlineFeed(FEED)}</ess-contact-block></footer>
`;

/** The host's own style sheet, as long as the story is on screen. */
const host = (styles: string, page: TemplateResult): TemplateResult => html`
  <style>
    .cms-block {
      padding: 1em;
    }
    ${styles}
  </style>
  ${page}
`;

const meta: Meta = {
  title: 'Pages/Pages hôtes',
  // Each in its own frame on the documentation page, because a host style sheet applies to a whole page.
  parameters: { docs: { story: { inline: false, iframeHeight: 600 } }, controls: { disable: true } },
};
export default meta;

/** Countdown, filter, list and contact, in four blocks that share one programme and one choice. */
export const FourBlocks: StoryObj = { render: () => host('', blocks()) };

/** `html { font-size: 62.5% }`, as in many themes: our elements never use `rem`. */
export const SmallRootSize: StoryObj = {
  render: () => host('html { font-size: 62.5% } .page { font-size: 1.6rem }', html`<div class="page">${blocks()}</div>`),
};

/** A theme with rules for every tag: only its font, colours and width reach inside. */
export const AggressiveStyles: StoryObj = {
  render: () =>
    host(
      `.page * { box-sizing: content-box !important; letter-spacing: normal }
       .page a { color: #b30000 !important; text-transform: uppercase !important; float: left }
       .page button, .page select { all: unset; background: #ff0 !important; height: 12px !important }
       .page ul, .page li { list-style: square !important; margin: 3em !important; display: block !important }
       .page h2, .page h3 { font: italic 40px serif !important; position: absolute }
       .page details, .page summary, .page img, .page svg { display: none !important }
       .page { font-family: Georgia, serif }`,
      html`<div class="page">${blocks()}</div>`,
    ),
};

/** A dark site without `color-scheme`: the elements notice by the inherited text colour. */
export const DarkSite: StoryObj = {
  render: () => host('.page { color: #e6e9f0; background: #10131a }', html`<div class="page">${blocks()}</div>`),
};

/** A light page with a dark footer. */
export const DarkFooter: StoryObj = {
  render: () => host('footer { color: #f2f2f2; background: #1f2a37 }', blocks()),
};

/** In a sidebar: the elements follow the width of their column, not of the window. */
export const Column: StoryObj = {
  render: () => host('.column { max-inline-size: 320px }', html`<div class="column">${blocks()}</div>`),
};

/** Right to left: the elements follow the page, but the map of the territory is not mirrored. */
export const RightToLeft: StoryObj = {
  render: () =>
    host(
      '',
      html`<div dir="rtl">
        ${blocks()}
        <div class="cms-block"><ess-town-filter appearance="map" now=${NOW}>${inlineFeed(FEED)}</ess-town-filter></div>
      </div>`,
    ),
};

/** In a flex row and in a grid, where a container without its own width would collapse. */
export const FlexAndGrid: StoryObj = {
  render: () =>
    host(
      '.row { display: flex; flex-wrap: wrap; gap: 1em } .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr)); gap: 1em }',
      html`
        <div class="row">
          <ess-countdown now=${NOW}>${inlineFeed(FEED)}</ess-countdown>
          <ess-contact-block now=${NOW}>${inlineFeed(FEED)}</ess-contact-block>
        </div>
        <div class="grid">
          <ess-town-filter now=${NOW}>${inlineFeed(FEED)}</ess-town-filter>
          <ess-event-list limit="3" now=${NOW}>${inlineFeed(FEED)}</ess-event-list>
        </div>
      `,
    ),
};
