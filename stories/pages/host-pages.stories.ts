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
  parameters: { docs: { story: { inline: false, iframeHeight: 600 }, canvas: { sourceState: 'none' } }, controls: { disable: true } },
};
export default meta;

/** Compte à rebours, filtre, liste et contact, dans quatre blocs qui partagent un programme et un choix. */
export const FourBlocks: StoryObj = { name: 'Quatre blocs', render: () => host('', blocks()) };

/** `html { font-size: 62.5% }`, comme dans bien des thèmes : nos éléments n’emploient jamais `rem`. */
export const SmallRootSize: StoryObj = {
  name: '62,5 %',
  render: () => host('html { font-size: 62.5% } .page { font-size: 1.6rem }', html`<div class="page">${blocks()}</div>`),
};

/** Un thème qui a des règles pour chaque balise : seules sa police, ses couleurs et sa largeur entrent. */
export const AggressiveStyles: StoryObj = {
  name: 'Styles envahissants',
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

/** Ce qu’un thème donne à tout son contenu, et que rien n’arrête à l’entrée d’un élément : alignement, retrait, capitales, lignes insécables. */
export const InheritedStyles: StoryObj = {
  name: 'Les styles dont les éléments héritent',
  render: () =>
    host(
      `.page { text-align: center; text-indent: 2em; text-transform: uppercase; line-height: 1; white-space: nowrap; word-break: break-all;
         letter-spacing: 0.05em; word-spacing: 0.1em; font: italic 300 1.1em/1 Georgia, serif; list-style: square; visibility: visible }`,
      html`<div class="page">${blocks()}</div>`,
    ),
};

/** Une remise à zéro qui retire tout à chaque balise : marges, bordures, puces, contours, apparence. */
export const Reset: StoryObj = {
  name: 'Remise à zéro',
  render: () =>
    host(
      `.page, .page *, .page *::before, .page *::after { all: unset; display: revert; box-sizing: border-box }
       .page { color: #222; background: #fff; font: 1rem/1.2 Verdana, sans-serif }
       .page style, .page script { display: none }`,
      html`<div class="page">${blocks()}</div>`,
    ),
};

/** Un site sombre sans `color-scheme` : les éléments le voient à la couleur du texte. */
export const DarkSite: StoryObj = {
  name: 'Site sombre',
  render: () => host('.page { color: #e6e9f0; background: #10131a }', html`<div class="page">${blocks()}</div>`),
};

/** Une page claire au pied sombre. */
export const DarkFooter: StoryObj = { name: 'Pied de page sombre', render: () => host('footer { color: #f2f2f2; background: #1f2a37 }', blocks()) };

/** Sombre par une classe seulement, que le site pose sur la page : les éléments suivent le bouton. */
export const DarkByClass: StoryObj = {
  name: 'Sombre par une classe',
  render: () =>
    host(
      'body:has(.site) { color: #1d1d1f; background: #fff } body:has(.site.night) { color: #e6e9f0; background: #10131a } .site button { font: inherit; padding: 0.4em 1em }',
      html`<div class="site night">
        <p class="cms-block"><button type="button" @click=${changeLight}>Jour ou nuit</button></p>
        ${blocks()}
      </div>`,
    ),
};

/** As sites do: the class, then a word of it on the body. */
function changeLight({ currentTarget }: Event): void {
  const isNight = (currentTarget as Element).closest('.site')!.classList.toggle('night');
  document.body.dataset['theme'] = isNight ? 'night' : 'day';
}

/** La plus étroite des colonnes : un encart de 200 pixels. */
export const Sidebar: StoryObj = {
  name: 'Colonne de 200 px',
  render: () => host('.sidebar { inline-size: 200px } .sidebar .cms-block { padding: 0 }', html`<div class="sidebar">${blocks()}</div>`),
};

/** Un écran très large, sans largeur maximale : les lignes ne s’étirent pas. */
export const Wide: StoryObj = {
  name: '1 900 px de large',
  parameters: { reflow: false },
  render: () => host('.wide { inline-size: 1900px }', html`<div class="wide">${blocks()}</div>`),
};

/** Dans une colonne latérale : les éléments suivent sa largeur, pas celle de la fenêtre. */
export const Column: StoryObj = {
  name: 'Colonne',
  render: () => host('.column { max-inline-size: 320px }', html`<div class="column">${blocks()}</div>`),
};

/** Les éléments suivent la page, mais la carte du territoire n’est pas inversée. */
export const RightToLeft: StoryObj = {
  name: 'De droite à gauche',
  render: () =>
    host(
      '',
      html`<div dir="rtl">
        ${blocks()}
        <div class="cms-block"><ess-town-filter appearance="map" now=${NOW}>${inlineFeed(FEED)}</ess-town-filter></div>
      </div>`,
    ),
};

/** Dans une rangée flex et dans une grille, où une boîte sans largeur à elle s’effondrerait. */
export const FlexAndGrid: StoryObj = {
  name: 'Flex et grille',
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
