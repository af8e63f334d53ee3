import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/index.js';
import { event, inlineFeed, NOW, PICTURED, programme } from '../support/feeds.js';
import { located } from '../support/places.js';

const meta: Meta = {
  title: 'Pages/La famille',
  parameters: { docs: { story: { inline: false, iframeHeight: 900 }, canvas: { sourceState: 'none' } }, controls: { disable: true } },
};
export default meta;

const WEEK = {
  '@type': 'Festival',
  name: 'Semaine de l’économie circulaire',
  startDate: '2026-12-07',
  endDate: '2026-12-11',
  subEvent: [event({ name: 'Visite d’un atelier', startDate: '2026-12-08T14:00:00+01:00', endDate: '2026-12-08T16:00:00+01:00' })],
};
const FEED = programme(located([...PICTURED, WEEK]), { name: 'Mois de l’ESS 2026' });
/** As an editor's feed is before it is mended. */
const DRAFT = programme([...PICTURED, event({ name: 'Bal de quartier', startDate: '31/11/2026' })], { name: 'Mois de l’ESS 2026' });

/** Les dix éléments sur une page : neuf pour les visiteurs, un pour les rédacteurs. */
export const Family: StoryObj = {
  name: 'Les dix éléments',
  render: () => html`
    <style>
      .family {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr));
        gap: 1em 3em;
        max-inline-size: 80em;
      }
      .family > .main {
        grid-row: span 2;
      }
      .family figcaption {
        margin-block-end: 1em;
        padding-block-end: 0.25em;
        border-block-end: 1px solid #8888;
        font-size: 0.8125em;
      }
      .family figure {
        margin: 0 0 1.5em;
      }
    </style>
    <div class="family">
      <div class="main">
        <figure>
          <figcaption><code>&lt;ess-town-filter&gt;</code></figcaption>
          <ess-town-filter appearance="chips" now=${NOW}>${inlineFeed(FEED)}</ess-town-filter>
        </figure>
        <figure>
          <figcaption><code>&lt;ess-event-filter&gt;</code></figcaption>
          <ess-event-filter facets="search date" now=${NOW}>${inlineFeed(FEED)}</ess-event-filter>
        </figure>
        <figure>
          <figcaption><code>&lt;ess-calendar&gt;</code></figcaption>
          <ess-calendar now=${NOW}>${inlineFeed(FEED)}</ess-calendar>
        </figure>
        <figure>
          <figcaption><code>&lt;ess-event-map&gt;</code></figcaption>
          <ess-event-map now=${NOW}>${inlineFeed(FEED)}</ess-event-map>
        </figure>
        <figure>
          <figcaption><code>&lt;ess-event-list&gt;</code></figcaption>
          <ess-event-list group-by="date" limit="5" now=${NOW}>${inlineFeed(FEED)}</ess-event-list>
        </figure>
      </div>
      <div>
        <figure>
          <figcaption><code>&lt;ess-countdown&gt;</code></figcaption>
          <ess-countdown now="2026-10-20T10:00">${inlineFeed(FEED)}</ess-countdown>
        </figure>
        <figure>
          <figcaption><code>&lt;ess-contact-block&gt;</code></figcaption>
          <ess-contact-block hours="Mo-Fr 09:00-17:00" now=${NOW}>${inlineFeed(FEED)}</ess-contact-block>
        </figure>
        <figure>
          <figcaption><code>&lt;ess-subscribe&gt;</code></figcaption>
          <ess-subscribe calendar="https://example.org/programme.ics" now=${NOW}>${inlineFeed(FEED)}</ess-subscribe>
        </figure>
        <figure>
          <figcaption><code>&lt;ess-event&gt;</code></figcaption>
          <ess-event event="https://example.org/e/2" now=${NOW}>${inlineFeed(FEED)}</ess-event>
        </figure>
        <figure>
          <figcaption><code>&lt;ess-feed-report&gt;</code></figcaption>
          <ess-feed-report now=${NOW}>${inlineFeed(DRAFT)}</ess-feed-report>
        </figure>
      </div>
    </div>
  `,
};
