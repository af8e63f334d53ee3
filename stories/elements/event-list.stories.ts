import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/event-list/index.js';
import '../../src/elements/town-filter/index.js';
import { attributes } from '../support/attributes.js';
import {
  DETAILED,
  event,
  FAILED_FEED,
  inlineFeed,
  loadingFeed,
  LONG,
  many,
  NOW,
  ORDINARY,
  PICTURED,
  programme,
  staleFeed,
} from '../support/feeds.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './event-list.stories.js';

interface Args {
  town?: string;
  when?: 'upcoming' | 'all' | 'past';
  groupBy?: 'town' | 'date' | 'day' | 'none';
  layout?: 'list' | 'compact' | 'cards';
  organizer?: string;
  keyword?: string;
  from?: string;
  to?: string;
  limit?: number;
  headingLevel?: number;
  withoutImages?: boolean;
  withPrint?: boolean;
  withBookmarks?: boolean;
  urlKey?: string;
  lang?: string;
  theme?: string;
  now: string;
  src?: string;
  /** Feed as text, in the element. */
  feed: string;
}

/** Acts on the first such part of the list, once there is one. */
function whenThere<T extends Element>(canvas: HTMLElement, selector: string, act: (found: T) => void): void {
  const found = canvas.querySelector('ess-event-list')?.shadowRoot?.querySelector<T>(selector);
  if (found) act(found);
  else requestAnimationFrame(() => whenThere(canvas, selector, act));
}

const meta: Meta<Args> = {
  title: 'Éléments/Liste des événements',
  component: 'ess-event-list',
  args: { now: NOW, feed: programme(ORDINARY) },
  argTypes: {
    when: { control: 'inline-radio', options: ['upcoming', 'all', 'past'] },
    groupBy: { control: 'inline-radio', options: ['town', 'date', 'day', 'none'] },
    layout: { control: 'inline-radio', options: ['list', 'compact', 'cards'] },
    limit: { control: { type: 'number', min: 1 } },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    lang: { control: 'inline-radio', options: ['fr', 'en'] },
    feed: { control: false, table: { disable: true } },
  },
  render: (args: Args) => html`
    <ess-event-list ${attributes(args)}>
      <a href="https://example.org/programme">Le programme</a>
      ${args.src ? '' : inlineFeed(args.feed)}
    </ess-event-list>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Par ville. L’exposition en cours a son groupe, « En ce moment ». */
export const Default: Story = { name: 'Par ville' };

export const AllStates: Story = { ...stateSheet(() => self, { limit: 4 }), name: 'Tous les états', tags: ['!autodocs'] };

/** Autant de lignes qu’il en viendra, pour que rien ne bouge dessous. */
export const Loading: Story = { name: 'Chargement', args: { src: loadingFeed() } };

/** Une ville sans événement propose ses voisines ; les boutons fonctionnent. */
export const Empty: Story = { name: 'Sans événement', args: { town: 'Rungis' } };

/** La cause, un bouton pour réessayer, et ce que contient la balise. */
export const Failed: Story = { name: 'Échec', args: { src: FAILED_FEED } };

/** Le dernier programme connu, avec sa date. */
export const Stale: Story = { name: 'Programme non actualisé', args: { src: staleFeed(programme(ORDINARY)) } };

export const LongText: Story = { name: 'Textes longs', args: { feed: programme(LONG) } };

/** Douze sont affichés, quel qu’en soit le nombre. */
export const ManyEvents: Story = { name: '2 000 événements', args: { feed: programme(many(2000)) } };

/** La date reste à gauche ; les heures et le lieu sont sous le titre. */
export const Narrow: Story = { name: 'Colonne étroite', parameters: { width: '320' } };

export const English: Story = { name: 'En anglais', args: { lang: 'en' } };

/** « Aujourd’hui », « Demain », « Ce week-end », puis par mois : par défaut quand une ville est fixée ou choisie. */
export const ByDate: Story = { name: 'Par date', args: { groupBy: 'date' } };

/** Une ligne par événement, là où il y a la place. */
export const Compact: Story = { name: 'Une ligne par événement', args: { layout: 'compact' } };

/** Une grille, l’image en haut ; une carte ouverte prend toute la largeur. */
export const Cards: Story = { name: 'Cartes', args: { layout: 'cards', groupBy: 'none', feed: programme(PICTURED) } };

/** Avec un bouton qui imprime toute la liste, en deux colonnes. */
export const WithPrint: Story = { name: 'Avec impression', args: { withPrint: true, limit: 3 } };

/** « Mon programme » : un événement ouvert peut y être ajouté. Il est dans l’adresse de la page, et seulement là. */
export const WithBookmarks: Story = {
  name: 'Avec « Mon programme »',
  args: { withBookmarks: true, urlKey: 'liste', limit: 3 },
  play: ({ canvasElement }) => whenThere<HTMLElement>(canvasElement, '[part="bookmarks-toggle"]', (toggle) => toggle.click()),
};

export const ByDay: Story = { name: 'Par jour', args: { groupBy: 'day' } };

export const WithoutGroups: Story = { name: 'Sans groupe', args: { groupBy: 'none' } };

/** À droite ; une image introuvable ne laisse pas de trou. */
export const WithImages: Story = {
  name: 'Avec images',
  args: {
    feed: programme([
      ...DETAILED,
      event({ name: 'Image introuvable', image: new URL('/no-such-picture.jpg', location.href).href }),
      event({ name: 'Sans image' }),
    ]),
  },
};

/** Ce que montre un événement ouvert. */
export const Opened: Story = {
  name: 'Détails ouverts',
  args: { feed: programme(DETAILED) },
  play: ({ canvasElement }) => whenThere<HTMLDetailsElement>(canvasElement, 'details', (details) => (details.open = true)),
};

/** Le mois est passé ; ses événements restent lisibles. */
export const Over: Story = { name: 'Programme terminé', args: { now: '2027-01-04T10:00' } };

export const Past: Story = { name: 'Événements passés', args: { when: 'past', now: '2026-11-16T10:00' } };

/** Aucun événement n’a ce mot-clé : le programme entier est à un clic. */
export const NoSuchKeyword: Story = {
  name: 'Mot-clé sans événement',
  args: { keyword: 'poterie', feed: programme(ORDINARY, { url: 'https://example.org/programme' }) },
};

/** La faute se voit, et la console donne les noms à écrire. */
export const UnknownTown: Story = { name: 'Ville mal écrite', args: { town: 'Arceuil' } };

/** Dans un article dont le titre est un `h3`. */
export const DeepHeadings: Story = { name: 'Titres plus profonds', args: { headingLevel: 4 } };
