import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import '../../src/index.js';
import { documentedElements } from '../support/documented.js';
import type { Described, DocumentedElement } from '../support/documented.js';
import { inlineFeed, NOW, ORDINARY, programme } from '../support/feeds.js';

const FEED = programme(ORDINARY);

const meta: Meta = { title: 'Thème/Variables et parties', parameters: { controls: { disable: true } } };
export default meta;

/** What it says in French, and in English below. */
const meaning = ({ description, french, english }: Described) =>
  french && french !== english ? html`${french}<br /><i lang="en">${english}</i>` : html`<span lang="en">${english ?? description}</span>`;

/** The tags whose look a custom property changes. */
function readers(name: string, elements: readonly DocumentedElement[]): string {
  const tags = elements.filter(({ cssProperties }) => cssProperties.some((property) => property.name === name)).map(({ tagName }) => tagName);
  return tags.length === elements.length ? 'tous' : tags.join(', ');
}

/** Toutes les variables publiques : ce qu’elles décident, où, et leur valeur par défaut. */
export const Variables: StoryObj = {
  name: 'Variables',
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
      .tokens caption {
        text-align: start;
      }
    </style>
    ${until(
      documentedElements().then((elements) => {
        const tokens = [...new Map(elements.flatMap(({ cssProperties }) => cssProperties).map((token) => [token.name, token])).values()];
        return html`<table class="tokens">
          <caption>
            ${tokens.length} variables
          </caption>
          <thead>
            <tr>
              <th scope="col">Variable</th>
              <th scope="col">Ce qu’elle décide</th>
              <th scope="col">Éléments</th>
              <th scope="col">Par défaut</th>
            </tr>
          </thead>
          <tbody>
            ${tokens.map(
              (token) => html`
                <tr>
                  <th scope="row"><code>${token.name}</code></th>
                  <td>${meaning(token)}</td>
                  <td>${readers(token.name, elements)}</td>
                  <td><code>${token.default}</code></td>
                </tr>
              `,
            )}
          </tbody>
        </table>`;
      }),
      '…',
    )}
  `,
};

/** Pour ce qu’aucune variable ne couvre : ici titres, dates et boutons. La page de chaque élément donne les siennes. */
export const Parts: StoryObj = {
  name: 'Parties',
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

/** Toutes les parties de tous les éléments. */
export const AllParts: StoryObj = {
  name: 'Toutes les parties',
  render: () => html`
    <style>
      .part-list dt {
        font-weight: 600;
      }
    </style>
    ${until(
      documentedElements().then((elements) =>
        elements.map(
          ({ tagName, cssParts }) => html`
            <h2>&lt;${tagName}&gt;</h2>
            <dl class="part-list">
              ${cssParts.map(
                (part) => html`
                  <dt><code>::part(${part.name})</code></dt>
                  <dd>${meaning(part)}</dd>
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
