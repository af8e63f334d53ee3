import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/event-list/index.js';
import '../../src/elements/town-filter/index.js';
import { attributes } from '../support/attributes.js';
import { event, FAILED_FEED, inlineFeed, loadingFeed, LONG, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './town-filter.stories.js';

interface Args {
  appearance?: 'select' | 'chips' | 'map';
  label?: string;
  town?: string;
  when?: 'upcoming' | 'all' | 'past';
  lang?: string;
  theme?: string;
  now: string;
  src?: string;
  /** Feed as text, in the element. */
  feed: string;
}

const FEED = programme([...ORDINARY, ...many(60)]);

const meta: Meta<Args> = {
  title: 'Éléments/Filtre par ville',
  component: 'ess-town-filter',
  args: { now: NOW, feed: FEED },
  argTypes: {
    appearance: { control: 'inline-radio', options: ['select', 'chips', 'map'] },
    when: { control: 'inline-radio', options: ['upcoming', 'all', 'past'] },
    lang: { control: 'inline-radio', options: ['fr', 'en'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    feed: { control: false, table: { disable: true } },
  },
  render: (args: Args) => html`
    <ess-town-filter ${attributes(args)}>
      <a href="https://example.org/programme">Le programme</a>
      ${args.src ? '' : inlineFeed(args.feed)}
    </ess-town-filter>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { name: 'Menu' };

export const AllStates: Story = { ...stateSheet(() => self), name: 'Tous les états', tags: ['!autodocs'] };

/** Les villes qui ont des événements, puis les autres derrière un bouton. */
export const Chips: Story = { name: 'Étiquettes', args: { appearance: 'chips' } };

/** Les 24 villes à leur place, le nord en haut ; la bande est la Seine. */
export const TileMap: Story = { name: 'Carte', args: { appearance: 'map' } };

/** Le choix s’affiche sans les nombres, pour que rien ne bouge quand ils arrivent. */
export const Loading: Story = { name: 'Chargement', args: { appearance: 'map', src: loadingFeed() } };

/** Une phrase, au lieu de 24 zéros. */
export const Empty: Story = { name: 'Sans événement', args: { appearance: 'chips', feed: programme([]) } };

export const Failed: Story = { name: 'Échec', args: { src: FAILED_FEED } };

export const Stale: Story = { name: 'Programme non actualisé', args: { appearance: 'chips', src: staleFeed(FEED) } };

/** Une ville que seul le programme nomme, avec un nom très long. */
export const LongText: Story = {
  name: 'Nom très long',
  args: {
    appearance: 'map',
    label: 'Dans quelle ville du territoire cherchez-vous un événement près de chez vous ?',
    feed: programme([...LONG, event({ town: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson', postalCode: '51290' })]),
  },
};

export const ManyEvents: Story = { name: '2 000 événements', args: { appearance: 'map', feed: programme(many(2000)) } };

export const Narrow: Story = { name: 'Colonne étroite', args: { appearance: 'map' }, parameters: { width: '320' } };

export const English: Story = { name: 'En anglais', args: { appearance: 'map', lang: 'en' } };

/** Le webmestre a fixé la ville : le filtre la montre et n’offre pas de choix. */
export const Locked: Story = { name: 'Ville fixée', args: { town: 'orly' } };

/** Un programme d’ailleurs : ses propres villes seulement. */
export const AnotherTerritory: Story = {
  name: 'Autre territoire',
  args: { appearance: 'chips', feed: programme([event({ town: 'Albi', postalCode: '81000' }), event({ town: 'Gaillac', postalCode: '81600' })]) },
};

/** Deux filtres et une liste partagent un choix, où qu’ils soient dans la page. */
export const DrivesTheList: Story = {
  name: 'Avec la liste',
  args: { appearance: 'chips' },
  render: ({ appearance, now, feed }) => html`
    <ess-town-filter ${attributes({ appearance, now })}>${inlineFeed(feed)}</ess-town-filter>
    <p>Entre les deux, le contenu du site.</p>
    <ess-event-list now=${now}>${inlineFeed(feed)}</ess-event-list>
  `,
};
