import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { SixTokens as Control } from '../support/six-tokens.js';

const meta: Meta = { title: 'Thème/Six variables', parameters: { controls: { disable: true }, docs: { canvas: { sourceState: 'none' } } } };
export default meta;

// Here, because bundlers leave out a module of which nothing is used.
if (!customElements.get('story-six-tokens')) customElements.define('story-six-tokens', Control);

/** Texte, fond, accent, police des titres, coins, espace : réglez-les, puis copiez la feuille de style. */
export const SixTokens: StoryObj = {
  name: 'Six variables',
  render: () => html`
    <style>
      .six {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
        gap: 2em;
        align-items: start;
      }
      .six label {
        display: grid;
        grid-template-columns: 1fr 8em;
        align-items: center;
        gap: 0 1em;
        padding-block: 0.4em;
      }
      .six label i {
        margin-inline-start: 0.3em;
        font-size: 0.875em;
      }
      .six label code {
        font-size: 0.8125em;
      }
      .six :is(input, select) {
        grid-row: span 2;
        inline-size: 100%;
        min-block-size: 2.25em;
        font: inherit;
      }
      .six pre {
        margin: 0.5em 0;
        padding: 1em;
        overflow-x: auto;
        border: 1px solid #8888;
        border-radius: 0.375em;
        font-size: 0.8125em;
        line-height: 1.5;
      }
      .six .ratio {
        margin: 0.5em 0;
        font-size: 0.875em;
      }
      .six button {
        font: inherit;
        padding: 0.4em 1em;
      }
    </style>
    <story-six-tokens></story-six-tokens>
  `,
};
