import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Preview } from '@storybook/web-components-vite';
import { snippet } from '../stories/support/snippet.js';
import { quietArgTypes } from './arg-types.js';
import DocsPage from './docs-page.mdx';
import { shareSettingsWithFrames } from './framed-settings.js';
import { inFrench } from './french-manifest.js';
import type { Manifest } from './french-manifest.js';
import { inHostPage } from './in-host-page.js';
import './preview.css';
import { initialSettings, toolbar } from './toolbar.js';

// Made by `npm run manifest`; Storybook also starts without it, with empty tables.
const [manifest] = Object.values(import.meta.glob<Manifest>('../dist/custom-elements.json', { eager: true, import: 'default' }));
if (manifest) setCustomElementsManifest(inFrench(manifest) as Parameters<typeof setCustomElementsManifest>[0]);
shareSettingsWithFrames();

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inHostPage],
  argTypesEnhancers: [quietArgTypes],
  globalTypes: toolbar,
  initialGlobals: initialSettings,
  parameters: {
    layout: 'padded',
    htmlLang: 'fr',
    controls: { expanded: true, sort: 'requiredFirst', disableSaveFromUI: true },
    backgrounds: { disable: true },
    viewport: { disable: true },
    docs: {
      page: DocsPage,
      toc: { title: 'Dans cette page', headingSelector: 'h2, h3' },
      source: { excludeDecorators: true, transform: snippet },
    },
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
    options: {
      storySort: { order: ['Introduction', 'Thème', ['Six variables', 'Trois habillages', '*'], 'Éléments', 'Pages', '*'] },
    },
  },
};

export default preview;
