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

/** The choices of the visitor's browser and the host page: width, text size, language, colours. */
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
    // `theme="auto"` reads the colours of the page, so each theme sets them.
    withThemeByClassName({ themes: { 'page claire': 'page-light', 'page sombre': 'page-dark' }, defaultTheme: 'page claire' }),
  ],
  globalTypes: {
    width: {
      description: 'Largeur de la place dans la page',
      toolbar: {
        title: 'Largeur',
        icon: 'grow',
        dynamicTitle: true,
        items: [item('full', 'Pleine largeur'), item('320', '320 px'), item('768', '768 px'), item('1200', '1200 px')],
      },
    },
    textSize: {
      description: 'Taille du texte choisie par la personne',
      toolbar: { title: 'Texte', icon: 'zoom', dynamicTitle: true, items: [item('100', 'Texte à 100 %'), item('200', 'Texte à 200 %')] },
    },
    language: {
      description: 'Langue de la page',
      toolbar: {
        title: 'Langue',
        icon: 'globe',
        dynamicTitle: true,
        items: [item('', 'Langue de l’exemple'), item('fr', 'Français'), item('en', 'English')],
      },
    },
    town: {
      description: 'Ville fixée par le webmestre',
      toolbar: {
        title: 'Ville',
        icon: 'location',
        dynamicTitle: true,
        items: [item('', 'Ville de l’exemple'), ...TOWNS.map((town) => item(town, town))],
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
