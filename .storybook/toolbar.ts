import type { Preview } from '@storybook/web-components-vite';
import { TOWNS } from '../src/model/towns.js';
import { SKINS } from '../stories/support/skins.js';

type Item = readonly [value: string, title: string];

const menu = <Icon extends string>(title: string, description: string, icon: Icon, items: readonly Item[]) => ({
  description,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, title]) => ({ value, title })) },
});

/** Choices of the host page and of the visitor's browser. In ASCII and no numbers: Storybook refuses other values from its own address. */
export const toolbar = {
  theme: menu('Thème', 'Couleurs de la page', 'circlehollow', [
    ['page claire', 'Page claire'],
    ['page sombre', 'Page sombre'],
  ]),
  skin: menu('Habillage', 'Feuille de style du site', 'paintbrush', [
    ['', 'Sans habillage'],
    ...Object.entries(SKINS).map(([key, { name }]): Item => [key, name]),
  ]),
  textSize: menu('Texte', 'Taille du texte choisie par le visiteur', 'zoom', [
    ['normal', 'Texte à 100 %'],
    ['double', 'Texte à 200 %'],
  ]),
  width: menu('Largeur', 'Largeur disponible', 'grow', [
    ['full', 'Pleine largeur'],
    ['200px', '200 px'],
    ['320px', '320 px'],
    ['768px', '768 px'],
    ['1200px', '1200 px'],
  ]),
  language: menu('Langue', 'Langue de la page', 'globe', [
    ['', 'Langue de l’exemple'],
    ['fr', 'Français'],
    ['en', 'English'],
  ]),
  town: menu('Ville', 'Ville fixée par le webmestre', 'location', [['', 'Ville de l’exemple'], ...TOWNS.map(({ slug, name }): Item => [slug, name])]),
} satisfies Preview['globalTypes'];

export type Settings = Readonly<Record<keyof typeof toolbar, string>>;

export const initialSettings: Settings = { theme: 'page claire', skin: '', textSize: 'normal', width: 'full', language: '', town: '' };
