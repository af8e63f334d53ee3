import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Mois de l’ESS — widgets',
    brandUrl: './',
    brandTarget: '_self',
    colorPrimary: '#14613b',
    colorSecondary: '#14613b',
  }),
  sidebar: { showRoots: true },
});
