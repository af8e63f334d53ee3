import { withThemeByClassName } from '@storybook/addon-themes';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import './preview.css';

// Made by `npm run manifest`; Storybook also starts without it, with empty tables.
const [manifest] = Object.values(import.meta.glob<object>('../dist/custom-elements.json', { eager: true, import: 'default' }));
if (manifest) setCustomElementsManifest(manifest as Parameters<typeof setCustomElementsManifest>[0]);

const TOWNS = ['Arcueil', 'Athis-Mons', 'Cachan', 'Choisy-le-Roi', 'Fresnes', 'Gentilly', 'Ivry-sur-Seine', 'Orly', 'Villejuif', 'Vitry-sur-Seine'];

const item = (value: string, title: string) => ({ value, title });

/** What the visitor's browser and the host page decide: width, text size, language, colours. */
const inHostPage: Decorator = (story, { globals, parameters, args }) => {
  const { width, textSize, language, town } = globals as Record<'width' | 'textSize' | 'language' | 'town', string>;
  const { documentElement } = document;
  documentElement.lang = language || 'fr';
  documentElement.classList.toggle('text-200', textSize === '200');
  const chosen = width === 'full' ? ((parameters['width'] as string | undefined) ?? 'full') : width;
  const changed = { ...args, ...(language && 'lang' in args ? { lang: language } : {}), ...(town ? { town } : {}) };
  return html`<div class="host-page width-${chosen}" lang=${language || 'fr'}>${story({ args: changed })}</div>`;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [
    inHostPage,
    // `theme="auto"` reads the colours of the page: these are a page's.
    withThemeByClassName({ themes: { 'light page': 'page-light', 'dark page': 'page-dark' }, defaultTheme: 'light page' }),
  ],
  globalTypes: {
    width: {
      description: 'Width of the place in the page',
      toolbar: {
        title: 'Width',
        icon: 'grow',
        dynamicTitle: true,
        items: [item('full', 'Full width'), item('320', '320 px'), item('768', '768 px'), item('1200', '1200 px')],
      },
    },
    textSize: {
      description: 'Text size that the visitor has set',
      toolbar: { title: 'Text', icon: 'zoom', dynamicTitle: true, items: [item('100', 'Text 100 %'), item('200', 'Text 200 %')] },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [item('', 'As in the story'), item('fr', 'Français'), item('en', 'English')],
      },
    },
    town: {
      description: 'Town that the webmaster fixed',
      toolbar: {
        title: 'Town',
        icon: 'location',
        dynamicTitle: true,
        items: [item('', 'Town of the story'), ...TOWNS.map((town) => item(town, town))],
      },
    },
  },
  initialGlobals: { width: 'full', textSize: '100', language: '', town: '' },
  parameters: {
    layout: 'padded',
    controls: { expanded: true, sort: 'requiredFirst', disableSaveFromUI: true },
    backgrounds: { disable: true },
    viewport: { disable: true },
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
    options: {
      storySort: { order: ['Introduction', 'Thème', 'Elements', 'Éléments', 'Pages', '*'] },
    },
  },
};

export default preview;
