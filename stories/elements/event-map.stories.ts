import { html } from 'lit';
import '../../src/elements/event-filter/index.js';
import '../../src/elements/event-list/index.js';
import '../../src/elements/event-map/index.js';
import '../../src/elements/town-filter/index.js';
import { attributes } from '../support/attributes.js';
import { event, FAILED_FEED, inlineFeed, LONG, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';
import { located, TILES } from '../support/places.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './event-map.stories.js';

interface Args {
  /** Feed as text, in the element. */
  feed: string;
  now?: string;
  src?: string;
  town?: string;
  when?: string;
  tiles?: string;
  attribution?: string;
  lang?: string;
  theme?: string;
  headingLevel?: number;
}

const FEED = programme(located(ORDINARY));

export default {
  title: 'Éléments/Carte',
  component: 'ess-event-map',
  args: { now: NOW, feed: FEED },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    when: { control: 'inline-radio', options: ['upcoming', 'all', 'past'] },
    tiles: { control: 'text' },
    attribution: { control: 'text' },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-event-map ${attributes(args)}>
      <p><a href="https://example.org/programme">Le programme</a></p>
      ${args.src ? '' : inlineFeed(args.feed)}
    </ess-event-map>
  `,
};

type Play = (context: { readonly canvasElement: HTMLElement }) => unknown;
type Story = {
  name: string;
  tags?: string[];
  args?: Partial<Args>;
  parameters?: Record<string, unknown>;
  render?: (args: Args) => unknown;
  play?: Play;
};

export const Default: Story = { name: 'Avant le clic' };

export const AllStates: Story = { ...stateSheet(() => self), name: 'Tous les états', tags: ['!autodocs'] };

/** Les images sont celles de ce site : rien n’est demandé ailleurs. */
export const Opened: Story = {
  name: 'La carte',
  args: { tiles: TILES, attribution: '© exemple' },
  play: ({ canvasElement }) => {
    canvasElement.querySelector('ess-event-map')!.shadowRoot!.querySelector<HTMLElement>('[part="show"]')!.click();
  },
};

/** La place de la carte est gardée : rien ne bouge quand elle arrive. */
export const Loading: Story = { name: 'Chargement', args: { src: loadingFeed() } };

export const Empty: Story = { name: 'Sans événement', args: { feed: programme([]) } };

/** Aucun événement n’a de coordonnées : la liste reste, et rien n’est demandé. */
export const Unlocated: Story = { name: 'Sans lieu précis', args: { feed: programme(ORDINARY) } };

/** La cause, un bouton pour réessayer, et ce que contient la balise. */
export const Failed: Story = { name: 'Échec', args: { src: FAILED_FEED } };

/** Le dernier programme connu, avec sa date. */
export const Stale: Story = { name: 'Programme daté', args: { src: staleFeed(FEED) } };

const LONG_PLACE = {
  location: {
    '@type': 'Place',
    name: 'Maison intercommunale de l’économie sociale et solidaire, salle des assemblées générales',
    address: { '@type': 'PostalAddress', postalCode: '94190', addressLocality: 'Villeneuve-Saint-Georges' },
  },
};

export const LongText: Story = { name: 'Textes longs', args: { feed: programme(located([...LONG, event(LONG_PLACE)])) } };

export const ManyEvents: Story = { name: '2 000 événements', args: { feed: programme(located(many(2000))) } };

/** La liste des lieux est sous la carte. */
export const Narrow: Story = { name: 'Colonne étroite', parameters: { width: '320' } };

export const English: Story = { name: 'En anglais', args: { lang: 'en' } };

/** Une ville fixée par le webmestre. */
export const InATown: Story = { name: 'Dans une ville', args: { town: 'Orly' } };

/** La carte suit la ville, la recherche et les filtres. */
export const FollowsTheFilters: Story = {
  name: 'Avec les filtres et la liste',
  render: ({ feed }: Args) => html`
    <ess-town-filter now=${NOW} appearance="chips">${inlineFeed(feed)}</ess-town-filter>
    <ess-event-filter now=${NOW} facets="search date free">${inlineFeed(feed)}</ess-event-filter>
    <ess-event-map now=${NOW}>${inlineFeed(feed)}</ess-event-map>
    <ess-event-list now=${NOW}>${inlineFeed(feed)}</ess-event-list>
  `,
};
