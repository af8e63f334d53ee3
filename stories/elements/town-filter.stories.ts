import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/event-list/index.js';
import '../../src/elements/town-filter/index.js';
import { event, FAILED_FEED, inlineFeed, loadingFeed, LONG, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';

interface Args {
  appearance: 'select' | 'chips' | 'map';
  label: string;
  town: string;
  when: 'upcoming' | 'all' | 'past';
  lang: string;
  src: string;
  feed: string;
}

const FEED = programme([...ORDINARY, ...many(60)]);

const meta: Meta<Args> = {
  title: 'Éléments/Filtre par ville',
  component: 'ess-town-filter',
  args: { appearance: 'select', label: '', town: '', when: 'upcoming', lang: 'fr', src: '', feed: FEED },
  argTypes: {
    appearance: { control: 'inline-radio', options: ['select', 'chips', 'map'] },
    when: { control: 'inline-radio', options: ['upcoming', 'all', 'past'] },
    lang: { control: 'inline-radio', options: ['fr', 'en'] },
    feed: { control: false, table: { disable: true } },
  },
  render: ({ appearance, label, town, when, lang, src, feed }: Args) => html`
    <ess-town-filter appearance=${appearance} label=${label} town=${town} when=${when} lang=${lang} src=${src} now=${NOW}>
      <a href="https://example.org/programme">Le programme</a>
      ${src ? '' : inlineFeed(feed)}
    </ess-town-filter>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const Chips: Story = { args: { appearance: 'chips' } };

/** The 24 towns in the territory's shape, north up; the line is the Seine. */
export const TileMap: Story = { args: { appearance: 'map' } };

/** The control is shown without counts, so that nothing moves when they come. */
export const Loading: Story = { args: { appearance: 'map', src: loadingFeed() } };

export const Empty: Story = { args: { appearance: 'chips', feed: programme([]) } };

export const Failed: Story = { args: { src: FAILED_FEED } };

export const Stale: Story = { args: { appearance: 'chips', src: staleFeed(FEED) } };

/** A town that only the feed names, with a very long name. */
export const LongText: Story = {
  args: {
    appearance: 'map',
    label: 'Dans quelle ville du territoire cherchez-vous un événement près de chez vous ?',
    feed: programme([...LONG, event({ town: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson', postalCode: '51290' })]),
  },
};

export const ManyEvents: Story = { args: { appearance: 'map', feed: programme(many(2000)) } };

export const Narrow: Story = { args: { appearance: 'map' }, parameters: { width: '320' } };

export const English: Story = { args: { appearance: 'map', lang: 'en' } };

/** The webmaster has fixed the town: the filter shows it and offers no choice. */
export const Locked: Story = { args: { town: 'orly' } };

/** A programme from elsewhere: its own towns only. */
export const AnotherTerritory: Story = {
  args: { appearance: 'chips', feed: programme([event({ town: 'Albi', postalCode: '81000' }), event({ town: 'Gaillac', postalCode: '81600' })]) },
};

/** Two filters and a list share one choice, wherever they are on the page. */
export const DrivesTheList: Story = {
  args: { appearance: 'chips' },
  render: ({ appearance, feed }) => html`
    <ess-town-filter appearance=${appearance} now=${NOW}>${inlineFeed(feed)}</ess-town-filter>
    <p>Entre les deux, le contenu du site.</p>
    <ess-event-list now=${NOW}>${inlineFeed(feed)}</ess-event-list>
  `,
};
