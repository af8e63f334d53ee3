import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/event-list/index.js';
import { event, FAILED_FEED, inlineFeed, loadingFeed, LONG, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';

interface Args {
  town: string;
  groupBy: 'town' | 'day' | 'none';
  when: 'upcoming' | 'all' | 'past';
  limit: number;
  headingLevel: number;
  withoutImages: boolean;
  lang: string;
  src: string;
  feed: string;
}

const FEED = programme(ORDINARY);
const PICTURE = new URL('../support/picture.svg', import.meta.url).href;

const meta: Meta<Args> = {
  title: 'Éléments/Liste des événements',
  component: 'ess-event-list',
  args: { town: '', groupBy: 'town', when: 'upcoming', limit: 12, headingLevel: 2, withoutImages: false, lang: 'fr', src: '', feed: FEED },
  argTypes: {
    groupBy: { control: 'inline-radio', options: ['town', 'day', 'none'] },
    when: { control: 'inline-radio', options: ['upcoming', 'all', 'past'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
    lang: { control: 'inline-radio', options: ['fr', 'en'] },
    feed: { control: false, table: { disable: true } },
  },
  render: ({ town, groupBy, when, limit, headingLevel, withoutImages, lang, src, feed }: Args) => html`
    <ess-event-list
      town=${town}
      group-by=${groupBy}
      when=${when}
      limit=${limit}
      heading-level=${headingLevel}
      ?without-images=${withoutImages}
      lang=${lang}
      src=${src}
      now=${NOW}
    >
      <a href="https://example.org/programme">Le programme</a>
      ${src ? '' : inlineFeed(feed)}
    </ess-event-list>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const ByDay: Story = { args: { groupBy: 'day' } };

export const WithoutHeadings: Story = { args: { groupBy: 'none' } };

/** As many rows as will come, as high as most are. */
export const Loading: Story = { args: { src: loadingFeed() } };

/** A town without events: the neighbours that have some. */
export const Empty: Story = { args: { town: 'Le Kremlin-Bicêtre' } };

/** The last event is past. */
export const Over: Story = { args: { feed: programme([event({ startDate: '2026-11-02T18:00:00+01:00', endDate: '2026-11-02T19:00:00+01:00' })]) } };

export const Failed: Story = { args: { src: FAILED_FEED } };

export const Stale: Story = { args: { src: staleFeed(FEED) } };

export const LongText: Story = { args: { feed: programme(LONG) } };

export const ManyEvents: Story = { args: { feed: programme(many(70)) } };

export const Past: Story = { args: { when: 'past', feed: programme([...many(3), event({ startDate: '2026-11-02T18:00:00+01:00', endDate: null })]) } };

export const WithImages: Story = {
  args: {
    feed: programme(
      ORDINARY.map((each, index) =>
        index % 2 ? each : { ...each, image: { '@type': 'ImageObject', url: PICTURE, caption: 'Des mains et des outils', width: 800, height: 600, creditText: 'Exemple' } },
      ),
    ),
  },
};

export const Narrow: Story = { parameters: { viewport: { defaultViewport: 'mobile1' } } };

export const English: Story = { args: { lang: 'en' } };
