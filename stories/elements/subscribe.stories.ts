import { html } from 'lit';
import '../../src/elements/subscribe/index.js';
import { attributes } from '../support/attributes.js';
import { FAILED_FEED, inlineFeed, LONG, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './subscribe.stories.js';

interface Args {
  /** Feed as text, in the element. */
  feed: string;
  src?: string;
  now?: string;
  calendar?: string;
  town?: string;
  lang?: string;
  theme?: string;
  headingLevel?: number;
}

const FEED = programme(ORDINARY);
const CALENDAR = 'https://example.org/agendas/ville-{town}.ics https://example.org/agendas/programme.ics';

export default {
  title: 'Éléments/Abonnement',
  component: 'ess-subscribe',
  args: { feed: FEED, calendar: CALENDAR, now: NOW },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-subscribe ${attributes(args)}>
      <p><a href="https://example.org/programme">Le programme</a></p>
      ${args.src ? '' : inlineFeed(args.feed)}
    </ess-subscribe>
  `,
};

type Story = { name: string; tags?: string[]; args?: Partial<Args>; parameters?: Record<string, unknown>; render?: (args: Args) => unknown };

export const Default: Story = { name: 'Abonnement' };

export const AllStates: Story = { ...stateSheet(() => self), name: 'Tous les états', tags: ['!autodocs'] };

/** La place est réservée : rien ne bouge quand le texte arrive. */
export const Loading: Story = { name: 'Chargement', args: { src: loadingFeed() } };

export const Empty: Story = { name: 'Rien à venir', args: { feed: programme([]) } };

/** La cause, un bouton pour réessayer, et ce qui est entre les balises. */
export const Failed: Story = { name: 'Échec', args: { src: FAILED_FEED } };

/** Depuis quand il n’a pas pu être actualisé. */
export const Stale: Story = { name: 'Programme non actualisé', args: { src: staleFeed(FEED) } };

export const LongText: Story = {
  name: 'Nom très long',
  args: { feed: programme(LONG, { name: 'Rencontres intercommunales de l’économie sociale et solidaire '.repeat(4) }) },
};

export const ManyEvents: Story = { name: '2 000 événements', args: { feed: programme(many(2000)) } };

export const Narrow: Story = { name: 'Colonne étroite', parameters: { width: '320' } };

export const English: Story = { name: 'En anglais', args: { lang: 'en' } };

/** L’agenda d’une ville que le webmestre a fixée. */
export const InATown: Story = { name: 'Une ville', args: { town: 'Orly' } };

/** Le site ne publie pas d’agenda : le fichier est préparé dans la page. */
export const Download: Story = { name: 'Fichier', args: { calendar: undefined } };
