import { html } from 'lit';
import '../../src/elements/event-x/index.js';
import { attributes } from '../support/attributes.js';
import { FAILED_FEED, inlineFeed, LONG, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './event-x.stories.js';

interface Args {
  /** Feed as text, in the element. */
  feed: string;
  now?: string;
  src?: string;
  town?: string;
  lang?: string;
  theme?: string;
  headingLevel?: number;
}

const FEED = programme(ORDINARY);

export default {
  title: 'Éléments/event-x',
  component: 'ess-event-x',
  args: { now: NOW, feed: FEED },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-event-x ${attributes(args)}>
      <p><a href="https://example.org/programme">Le programme</a></p>
      ${args.src ? '' : inlineFeed(args.feed)}
    </ess-event-x>
  `,
};

type Story = { name: string; tags?: string[]; args?: Partial<Args>; parameters?: Record<string, unknown> };

export const Default: Story = { name: 'Par défaut' };

export const AllStates: Story = { ...stateSheet(() => self), name: 'Tous les états', tags: ['!autodocs'] };

/** Garde sa hauteur, pour que rien ne bouge quand le texte arrive. */
export const Loading: Story = { name: 'Chargement', args: { src: loadingFeed() } };

export const Empty: Story = { name: 'Sans événement', args: { feed: programme([]) } };

/** La cause, un bouton pour réessayer, et ce que contient la balise. */
export const Failed: Story = { name: 'Échec', args: { src: FAILED_FEED } };

/** Le dernier programme connu, avec sa date. */
export const Stale: Story = { name: 'Programme non actualisé', args: { src: staleFeed(FEED) } };

export const LongText: Story = {
  name: 'Textes longs',
  args: { feed: programme(LONG, { name: 'Rencontres intercommunales de l’économie sociale et solidaire '.repeat(4) }) },
};

export const ManyEvents: Story = { name: '2 000 événements', args: { feed: programme(many(2000)) } };

export const Narrow: Story = { name: 'Colonne étroite', parameters: { width: '320' } };

export const English: Story = { name: 'En anglais', args: { lang: 'en' } };

/** Une ville fixée par le webmestre. */
export const InATown: Story = { name: 'Dans une ville', args: { town: 'Orly' } };
