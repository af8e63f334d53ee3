import { html } from 'lit';
import '../../src/elements/event-filter/index.js';
import '../../src/elements/event-list/index.js';
import '../../src/elements/town-filter/index.js';
import { attributes } from '../support/attributes.js';
import { DETAILED, event, FAILED_FEED, inlineFeed, loadingFeed, LONG, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './event-filter.stories.js';

interface Args {
  /** Feed as text, in the element. */
  feed: string;
  src?: string;
  now?: string;
  facets?: string;
  town?: string;
  when?: string;
  lang?: string;
  theme?: string;
  headingLevel?: number;
}

const THEMES = [['atelier', 'vélo'], ['atelier', 'alimentation'], ['exposition'], ['jardin', 'atelier'], ['ciné-débat'], ['visite', 'réemploi'], ['emploi'], ['atelier', 'réemploi'], ['musique'], ['entreprendre'], ['entreprendre', 'emploi'], ['visite']]; // prettier-ignore
const FEED = programme([
  ...ORDINARY.map((each, index) => ({
    ...each,
    keywords: THEMES[index % THEMES.length],
    ...(index % 3 === 0 ? { typicalAgeRange: ['6-', '12-17', '3-10'][index % 2] } : {}),
    ...(index % 4 === 1 ? { potentialAction: { '@type': 'RegisterAction', target: 'mailto:inscription@example.org' } } : {}),
  })),
  ...DETAILED,
]);

export default {
  title: 'Éléments/Filtre des événements',
  component: 'ess-event-filter',
  args: { feed: FEED, now: NOW },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    when: { control: 'inline-radio', options: ['upcoming', 'all', 'past'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-event-filter ${attributes(args)}>
      <a href="https://example.org/programme">Le programme</a>
      ${args.src ? '' : inlineFeed(args.feed)}
    </ess-event-filter>
  `,
};

type Story = { name: string; tags?: string[]; args?: Partial<Args>; parameters?: Record<string, unknown>; render?: (args: Args) => unknown };

export const Default: Story = { name: 'Recherche et filtres' };

export const AllStates: Story = { ...stateSheet(() => self), name: 'Tous les états', tags: ['!autodocs'] };

/** Les champs sont là, sans les nombres ; la place des filtres est réservée. */
export const Loading: Story = { name: 'Chargement', args: { src: loadingFeed() } };

export const Empty: Story = { name: 'Sans événement', args: { feed: programme([]) } };

export const Failed: Story = { name: 'Échec', args: { src: FAILED_FEED } };

export const Stale: Story = { name: 'Programme non actualisé', args: { src: staleFeed(FEED) } };

/** Des thèmes très longs, ou en un seul mot. */
export const LongText: Story = {
  name: 'Thèmes très longs',
  args: {
    feed: programme([
      ...LONG.map((each) => ({ ...each, keywords: ['insertion par l’activité économique et entreprises adaptées du territoire'] })),
      event({ keywords: ['anticonstitutionnellementanticonstitutionnellement'], startDate: '2026-11-13T10:00:00+01:00' }),
      event(),
    ]),
  },
};

/** Les thèmes rares sont derrière un bouton. */
export const ManyEvents: Story = {
  name: '2 000 événements',
  args: { feed: programme(many(2000).map((each, index) => ({ ...each, keywords: [`thème ${index % 40}`, THEMES[index % 12]![0]!] }))) },
};

/** Un bouton replie tout, sauf la recherche. */
export const Narrow: Story = { name: 'Colonne étroite', parameters: { width: '320' } };

export const English: Story = { name: 'En anglais', args: { lang: 'en' } };

/** Les filtres que le webmestre a choisis, dans son ordre. */
export const SomeFacets: Story = { name: 'Quelques filtres', args: { facets: 'date category audience' } };

/** La liste suit la recherche et les filtres, et le choix de la ville compte ce qu’ils laissent. */
export const DrivesTheList: Story = {
  name: 'Avec la liste',
  render: ({ feed }: Args) => html`
    <ess-town-filter now=${NOW}>${inlineFeed(feed)}</ess-town-filter>
    <ess-event-filter now=${NOW}>${inlineFeed(feed)}</ess-event-filter>
    <ess-event-list now=${NOW}>${inlineFeed(feed)}</ess-event-list>
  `,
};
