import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../src/elements/event-list/index.js';
import { inlineFeed, NOW, PICTURED, programme } from '../support/feeds.js';
import { SKINS } from '../support/skins.js';

const meta: Meta = {
  title: 'Thème/Trois habillages',
  // Each in its own frame on the documentation page, because a style sheet applies to the whole of it.
  parameters: { docs: { story: { inline: false, iframeHeight: 600 }, canvas: { sourceState: 'none' } }, controls: { disable: true } },
};
export default meta;

const FEED = programme(PICTURED, { description: 'Pour les habillages' });

/** The list in a skin, and below it the style sheet to copy: public properties and parts only. */
function skin(key: string, withoutImages = false): TemplateResult {
  const { css, layout } = SKINS[key]!;
  return html`
    <style>
      ${css}
    </style>
    <ess-event-list now=${NOW} group-by="none" layout=${layout} ?without-images=${withoutImages}>${inlineFeed(FEED)}</ess-event-list>
    <details>
      <summary>La feuille de style à copier</summary>
      <pre tabindex="0" role="group" aria-label="Feuille de style à copier"><code>${css}</code></pre>
    </details>
  `;
}

/** Grandes dates, sérif, filets : comme la page d’un journal. */
export const Newspaper: StoryObj = { name: 'Journal', render: () => skin('journal', true) };

/** Une ligne par événement, comme l’agenda d’un théâtre. */
export const Agenda: StoryObj = { name: 'Agenda d’une ligne', render: () => skin('agenda') };

/** Une grille de photographies. */
export const Photographs: StoryObj = { name: 'Grille d’images', render: () => skin('images') };
