import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../src/index.js';
import { inlineFeed, many, NOW, ORDINARY, programme } from '../support/feeds.js';

const meta: Meta = {
  title: 'Pages/Cadres CSS',
  // Each in its own frame on the documentation page, because these style sheets are for a whole page.
  parameters: { docs: { story: { inline: false, iframeHeight: 600 }, canvas: { sourceState: 'none' } }, controls: { disable: true } },
};
export default meta;

const FEED = programme([...ORDINARY, ...many(12)]);

/** What a webmaster pastes into the blocks of such a page. */
const countdown = () => html`<ess-countdown now="2026-10-20T10:00" with-figures heading-level="2">${inlineFeed(FEED)}</ess-countdown>`;
const filter = (appearance: string) => html`<ess-town-filter now=${NOW} appearance=${appearance}>${inlineFeed(FEED)}</ess-town-filter>`;
const list = () => html`<ess-event-list now=${NOW} limit="6" with-print>${inlineFeed(FEED)}</ess-event-list>`;
const contact = () =>
  html`<ess-contact-block now=${NOW} email="contact@example.org" hours="Mo-Fr 09:00-17:00">${inlineFeed(FEED)}</ess-contact-block>`;
const report = () => html`<ess-feed-report now=${NOW}>${inlineFeed(FEED)}</ess-feed-report>`;

const MENU = ['Accueil', 'Démarches', 'Sortir', 'Contact'];

/** A page with the style sheet of a framework, from its package. */
function page(sheet: string, content: TemplateResult): TemplateResult {
  return html`<link rel="stylesheet" href=${sheet} />${content}`;
}

/** Barre de navigation, cartes, grille de douze colonnes, pied sombre. */
export const Bootstrap: StoryObj = {
  name: 'Bootstrap 5',
  render: () =>
    page(
      new URL('../../node_modules/bootstrap/dist/css/bootstrap.min.css', import.meta.url).href,
      html`
        <nav class="navbar bg-body-tertiary border-bottom mb-4" aria-label="Principale">
          <div class="container">
            <a class="navbar-brand" href="#bootstrap">Ville d’exemple</a>
            <ul class="nav">
              ${MENU.map((item) => html`<li class="nav-item"><a class="nav-link link-dark" href="#bootstrap">${item}</a></li>`)}
            </ul>
          </div>
        </nav>
        <div class="container" id="bootstrap">
          <h1 class="display-5">Le Mois de l’ESS</h1>
          <p class="lead">Ateliers, visites et rencontres, près de chez vous, en novembre.</p>
          <div class="row g-4">
            <div class="col-lg-8">${filter('chips')}${list()}</div>
            <div class="col-lg-4">
              <div class="card mb-4">
                <div class="card-body text-center text-uppercase">${countdown()}</div>
              </div>
              <div class="alert alert-secondary">${report()}</div>
            </div>
          </div>
        </div>
        <footer class="bg-dark text-white p-4 mt-4"><div class="container">${contact()}</div></footer>
      `,
    ),
};

/** Un bandeau de couleur, une boîte, des colonnes. */
export const Bulma: StoryObj = {
  name: 'Bulma',
  render: () =>
    page(
      new URL('../../node_modules/bulma/css/bulma.min.css', import.meta.url).href,
      html`
        <section class="hero is-link">
          <div class="hero-body">
            <p class="title">Le Mois de l’ESS</p>
            ${countdown()}
          </div>
        </section>
        <section class="section">
          <div class="container">
            <nav class="breadcrumb" aria-label="Vous êtes ici">
              <ul>
                ${MENU.slice(0, 3).map((item) => html`<li><a href="#bulma">${item}</a></li>`)}
              </ul>
            </nav>
            <div class="columns" id="bulma">
              <div class="column is-two-thirds content">
                <h1>Le programme</h1>
                ${filter('map')}${list()}
              </div>
              <div class="column"><div class="box">${report()}</div></div>
            </div>
          </div>
        </section>
        <footer class="footer has-text-centered">${contact()}</footer>
      `,
    ),
};

/** Une barre de titre, la grille « XY », des encarts. */
export const Foundation: StoryObj = {
  name: 'Foundation',
  render: () =>
    page(
      new URL('../../node_modules/foundation-sites/dist/css/foundation.min.css', import.meta.url).href,
      html`
        <div class="top-bar">
          <ul class="menu">
            ${MENU.map((item) => html`<li><a class="foundation-link" href="#foundation">${item}</a></li>`)}
          </ul>
        </div>
        <style>
          .foundation-link.foundation-link {
            color: #0b5c8a;
            background-color: #e6e6e6;
          }
        </style>
        <div class="grid-container" id="foundation">
          <h1>Le Mois de l’ESS</h1>
          <div class="grid-x grid-margin-x">
            <div class="cell large-8">${filter('select')}${list()}</div>
            <div class="cell large-4">
              <div class="callout secondary">${countdown()}</div>
              <div class="callout">${report()}</div>
            </div>
          </div>
          <div class="callout primary">${contact()}</div>
        </div>
      `,
    ),
};

/** Un style pour les balises elles-mêmes : titres, listes, boutons, `details`. */
export const Pico: StoryObj = {
  name: 'Pico',
  render: () =>
    page(
      new URL('../../node_modules/@picocss/pico/css/pico.min.css', import.meta.url).href,
      html`
        <style>
          .pico-nav {
            flex-wrap: wrap;
          }
        </style>
        <div class="container">
          <nav class="pico-nav" aria-label="Principale">
            <ul>
              <li><strong>Ville d’exemple</strong></li>
            </ul>
            <ul>
              ${MENU.slice(1).map((item) => html`<li><a href="#pico" class="contrast">${item}</a></li>`)}
            </ul>
          </nav>
          <hgroup>
            <h1 id="pico">Le Mois de l’ESS</h1>
            <p>Ateliers, visites et rencontres, en novembre.</p>
          </hgroup>
          <article>${countdown()}</article>
          ${filter('chips')}${list()}
          <article>${contact()}</article>
          <details>
            <summary>Pour les rédacteurs</summary>
            ${report()}
          </details>
        </div>
      `,
    ),
};

/** La remise à zéro de Tailwind : plus de titres, de puces, de bordures ni de marges, et des images en blocs. */
export const Tailwind: StoryObj = {
  name: 'Tailwind (preflight)',
  render: () =>
    page(
      new URL('../../node_modules/tailwindcss/preflight.css', import.meta.url).href,
      html`
        <style>
          /* As the classes of such a page would say. */
          .tw-page {
            max-width: 64rem;
            margin: 0 auto;
            padding: 1.5rem 0;
            color: #0f172a;
            font-family: ui-sans-serif, system-ui, sans-serif;
          }
          .tw-page > h1 {
            margin-bottom: 1rem;
            font-size: 2.25rem;
            font-weight: 800;
            letter-spacing: -0.025em;
          }
          .tw-card {
            margin-bottom: 2rem;
            padding: 1.5rem;
            border-radius: 1rem;
            background-color: #f1f5f9;
          }
          .tw-dark {
            color: #e2e8f0;
            background-color: #0f172a;
          }
        </style>
        <div class="tw-page">
          <h1>Le Mois de l’ESS</h1>
          <div class="tw-card">${countdown()}</div>
          ${filter('chips')}${list()}
          <div class="tw-card">${report()}</div>
          <footer class="tw-card tw-dark">${contact()}</footer>
        </div>
      `,
    ),
};
