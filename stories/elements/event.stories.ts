import { html } from 'lit';
import '../../src/elements/event/index.js';
import { attributes } from '../support/attributes.js';
import { DETAILED, event, FAILED_FEED, inlineFeed, LONG, loadingFeed, many, NOW, ORDINARY, PICTURE, programme, staleFeed } from '../support/feeds.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './event.stories.js';

interface Args {
  /** Feed as text, in the element. */
  feed: string;
  event?: string;
  src?: string;
  now?: string;
  lang?: string;
  theme?: string;
  headingLevel?: number;
  name?: string;
  startDate?: string;
  endDate?: string;
  location?: string;
  address?: string;
  price?: string;
  url?: string;
  image?: string;
  eventStatus?: string;
}

const EVENTS = [...DETAILED, ...ORDINARY];
const FEED = programme(EVENTS);
/** The address of an event of the feed, by its place there. */
const at = (index: number) => `https://example.org/e/${index}`;

export default {
  title: 'Éléments/Événement',
  component: 'ess-event',
  args: { feed: FEED, event: at(0), now: NOW },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-event ${attributes(args)}>
      <p><a href="https://example.org/recup">La page de la fête</a></p>
      ${args.src ? '' : inlineFeed(args.feed)}
    </ess-event>
  `,
};

type Story = { name: string; tags?: string[]; args?: Partial<Args>; parameters?: Record<string, unknown>; render?: (args: Args) => unknown };

export const Default: Story = { name: 'Événement' };

export const AllStates: Story = { ...stateSheet(() => self), name: 'Tous les états', tags: ['!autodocs'] };

/** Les lignes d’un événement sans image. */
export const Loading: Story = { name: 'Chargement', args: { src: loadingFeed() } };

/** Une phrase le dit, et ce qui est entre les balises reste. */
export const Empty: Story = { name: 'Plus au programme', args: { event: at(99) } };

/** La cause, un bouton pour réessayer, et ce qui est entre les balises. */
export const Failed: Story = { name: 'Échec', args: { src: FAILED_FEED } };

/** Depuis quand le programme n’a pas pu être actualisé. */
export const Stale: Story = { name: 'Programme daté', args: { src: staleFeed(FEED) } };

export const LongText: Story = { name: 'Textes très longs', args: { feed: programme(LONG) } };

/** L’un de 2 000 événements. */
export const ManyEvents: Story = { name: '2 000 événements', args: { feed: programme(many(2000)), event: at(1999) } };

export const Narrow: Story = { name: 'Colonne étroite', parameters: { width: '320' } };

export const English: Story = { name: 'En anglais', args: { lang: 'en' } };

/** Une exposition, entre sa première et sa dernière heure. */
export const Ongoing: Story = { name: 'En ce moment', args: { event: at(3) } };

/** Plus d’inscription ni d’agenda : il reste le lieu et le lien. */
export const Past: Story = { name: 'Terminé', args: { now: '2026-12-01T10:00' } };

export const Cancelled: Story = { name: 'Annulé', args: { event: at(6) } };

export const Postponed: Story = { name: 'Reporté', args: { event: at(8) } };

/** L’ancienne date est dite. */
export const Rescheduled: Story = { name: 'Nouvelle date', args: { event: at(7) } };

export const SoldOut: Story = { name: 'Complet', args: { event: at(9) } };

export const MovedOnline: Story = {
  name: 'Déplacé en ligne',
  args: {
    event: '',
    feed: programme([
      event({
        eventStatus: 'https://schema.org/EventMovedOnline',
        previousStartDate: '2026-11-10T18:30:00+01:00',
        location: { '@type': 'VirtualLocation', url: 'https://example.org/visio' },
      }),
    ]),
  },
};

/** Sur place, et par un lien. */
export const Hybrid: Story = {
  name: 'Sur place et en ligne',
  args: {
    event: '',
    feed: programme([
      event({
        location: [
          { '@type': 'Place', name: 'Salle d’exemple', address: '1 rue de l’Exemple, 94110 Arcueil' },
          { '@type': 'VirtualLocation', url: 'https://example.org/visio' },
        ],
      }),
    ]),
  },
};

/** Sans programme : l’association écrit son événement dans la balise, et sa description entre les balises. */
export const InAttributes: Story = {
  name: 'Écrit dans la balise',
  args: {
    event: '',
    name: 'Fête du vélo',
    startDate: '2026-11-14T14:00',
    endDate: '2026-11-14T18:00',
    location: 'Halle d’exemple',
    address: '8 place du Modèle, 94110 Arcueil',
    price: 'Gratuit',
    url: 'https://example.org/velo',
    image: PICTURE,
  },
  render: (args: Args) => html`
    <ess-event ${attributes(args)}>
      <p>On répare, on échange, on roule. Apportez votre vélo, même s’il est fatigué.</p>
    </ess-event>
  `,
};

/** Sans programme : les données que la page publie déjà pour les moteurs de recherche. */
export const InJsonLd: Story = {
  name: 'Écrit en JSON-LD',
  args: { event: '', feed: JSON.stringify({ '@context': 'https://schema.org', ...DETAILED[0] }) },
};
