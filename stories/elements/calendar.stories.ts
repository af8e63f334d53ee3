import { html } from 'lit';
import '../../src/elements/calendar/index.js';
import '../../src/elements/event-filter/index.js';
import '../../src/elements/event-list/index.js';
import '../../src/elements/town-filter/index.js';
import { attributes } from '../support/attributes.js';
import { event, FAILED_FEED, inlineFeed, LONG, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './calendar.stories.js';

interface Args {
  /** Feed as text, in the element. */
  feed: string;
  now?: string;
  src?: string;
  town?: string;
  when?: string;
  month?: string;
  lang?: string;
  theme?: string;
  headingLevel?: number;
}

const DECEMBER = [
  event({ name: 'Goûter des associations', town: 'Orly', postalCode: '94310', startDate: '2026-12-05T15:00:00+01:00', endDate: '2026-12-05T18:00:00+01:00' }),
  event({ name: 'Un an de la ressourcerie', town: 'Villejuif', postalCode: '94800', startDate: '2026-12-12T14:00:00+01:00', endDate: '2026-12-12T22:00:00+01:00' }),
]; // prettier-ignore
const FEED = programme([...ORDINARY, ...DECEMBER]);

export default {
  title: 'Éléments/Calendrier',
  component: 'ess-calendar',
  args: { now: NOW, feed: FEED },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    when: { control: 'inline-radio', options: ['upcoming', 'all', 'past'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-calendar ${attributes(args)}>
      <p><a href="https://example.org/programme">Le programme</a></p>
      ${args.src ? '' : inlineFeed(args.feed)}
    </ess-calendar>
  `,
};

type Story = { name: string; tags?: string[]; args?: Partial<Args>; parameters?: Record<string, unknown>; render?: (args: Args) => unknown };

export const Default: Story = { name: 'Un mois' };

export const AllStates: Story = { ...stateSheet(() => self), name: 'Tous les états', tags: ['!autodocs'] };

/** La place du mois est gardée : rien ne bouge quand il arrive. */
export const Loading: Story = { name: 'Chargement', args: { src: loadingFeed() } };

export const Empty: Story = { name: 'Sans événement', args: { feed: programme([]) } };

/** La cause, un bouton pour réessayer, et ce que contient la balise. */
export const Failed: Story = { name: 'Échec', args: { src: FAILED_FEED } };

/** Le dernier programme connu, avec sa date. */
export const Stale: Story = { name: 'Programme daté', args: { src: staleFeed(FEED) } };

/** Les titres sont coupés au bord du jour ; le jour ouvert les donne en entier. */
export const LongText: Story = { name: 'Textes longs', args: { feed: programme(LONG) } };

export const ManyEvents: Story = { name: '2 000 événements', args: { feed: programme(many(2000)) } };

/** Une semaine à la fois. */
export const Narrow: Story = { name: 'Colonne étroite', parameters: { width: '320' } };

export const English: Story = { name: 'En anglais', args: { lang: 'en' } };

/** Une ville fixée par le webmestre. */
export const InATown: Story = { name: 'Dans une ville', args: { town: 'Orly' } };

/** Les mois passés aussi, à partir de celui que le webmestre a choisi. */
export const FromAMonth: Story = { name: 'Tout le programme, en décembre', args: { when: 'all', month: '2026-12' } };

/** Le calendrier suit la ville, la recherche et les filtres ; un jour choisi restreint la liste. */
export const DrivesTheList: Story = {
  name: 'Avec la liste',
  render: ({ feed }: Args) => html`
    <ess-town-filter now=${NOW} appearance="chips">${inlineFeed(feed)}</ess-town-filter>
    <ess-event-filter now=${NOW} facets="search date free">${inlineFeed(feed)}</ess-event-filter>
    <ess-calendar now=${NOW}>${inlineFeed(feed)}</ess-calendar>
    <ess-event-list now=${NOW}>${inlineFeed(feed)}</ess-event-list>
  `,
};
