import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import '../../src/index.js';
import { documentedTokens } from '../support/documented-tokens.js';
import { documentedParts } from '../support/documented-parts.js';
import { inlineFeed, NOW, ORDINARY, programme } from '../support/feeds.js';

const FEED = programme(ORDINARY);

const meta: Meta = { title: 'Thème/Variables et parties', parameters: { controls: { disable: true } } };
export default meta;

/** Every public custom property: what it decides, and its default. */
export const Variables: StoryObj = {
  render: () => html`
    <style>
      .tokens {
        border-collapse: collapse;
      }
      .tokens th,
      .tokens td {
        padding: 0.4em 0.8em 0.4em 0;
        border-block-end: 1px solid #8886;
        text-align: start;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
    </style>
    <table class="tokens">
      <caption>
        ${documentedTokens().length} variables
      </caption>
      <thead>
        <tr>
          <th scope="col">Variable</th>
          <th scope="col">Meaning</th>
          <th scope="col">Default</th>
        </tr>
      </thead>
      <tbody>
        ${documentedTokens().map(
          ({ name, meaning, initial }) => html`
            <tr>
              <th scope="row"><code>${name}</code></th>
              <td>${meaning}</td>
              <td><code>${initial}</code></td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `,
};

/** The five that matter: text, background, accent, corners, space. */
export const FiveVariables: StoryObj = {
  render: () => html`
    <style>
      .themed {
        --ess-color-text: #2b2140;
        --ess-color-surface: #faf7ff;
        --ess-color-accent: #5b2a86;
        --ess-radius: 0.75em;
        --ess-space: 0.3em;
      }
    </style>
    <div class="themed">
      <ess-countdown now=${NOW}>${inlineFeed(FEED)}</ess-countdown>
      <ess-town-filter appearance="chips" now=${NOW}>${inlineFeed(FEED)}</ess-town-filter>
      <ess-event-list limit="3" now=${NOW}>${inlineFeed(FEED)}</ess-event-list>
    </div>
  `,
};

/** Parts, for what no variable covers: here titles, dates and buttons. Each element's page lists its own. */
export const Parts: StoryObj = {
  render: () => html`
    <style>
      .parts ess-event-list::part(title) {
        font-family: Georgia, serif;
      }
      .parts ess-event-list::part(date) {
        background: transparent;
        border: 1px solid currentColor;
      }
      .parts ess-event-list::part(more) {
        border-radius: 2em;
      }
    </style>
    <div class="parts"><ess-event-list limit="3" now=${NOW}>${inlineFeed(FEED)}</ess-event-list></div>
  `,
};

/** Every part of every element. */
export const AllParts: StoryObj = {
  render: () => html`
    <style>
      .part-list dt {
        font-weight: 600;
      }
    </style>
    ${until(
      documentedParts().then((elements) =>
        elements.map(
          ({ tag, parts }) => html`
            <h2>&lt;${tag}&gt;</h2>
            <dl class="part-list">
              ${parts.map(
                ({ name, description }) => html`
                  <dt><code>::part(${name})</code></dt>
                  <dd>${description}</dd>
                `,
              )}
            </dl>
          `,
        ),
      ),
      '…',
    )}
  `,
};
