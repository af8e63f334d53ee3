import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../src/elements/event-list/index.js';
import '../../src/elements/town-filter/index.js';
import { DETAILED, event, FAILED_FEED, inlineFeed, loadingFeed, LONG, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';

interface Args {
  town?: string;
  when?: 'upcoming' | 'all' | 'past';
  groupBy?: 'town' | 'day' | 'none';
  organizer?: string;
  keyword?: string;
  from?: string;
  to?: string;
  limit?: number;
  headingLevel?: number;
  withoutImages?: boolean;
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
    groupBy: { control: 'inline-radio', options: ['town', 'day', 'none'] },
    limit: { control: { type: 'number', min: 1 } },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    lang: { control: 'inline-radio', options: ['fr', 'en'] },
    feed: { control: false, table: { disable: true } },
  },
  render: (args: Args) => html`
    <ess-event-list
      town=${ifDefined(args.town)}
      when=${ifDefined(args.when)}
      group-by=${ifDefined(args.groupBy)}
      organizer=${ifDefined(args.organizer)}
      keyword=${ifDefined(args.keyword)}
      from=${ifDefined(args.from)}
      to=${ifDefined(args.to)}
      limit=${ifDefined(args.limit)}
      heading-level=${ifDefined(args.headingLevel)}
      ?without-images=${args.withoutImages}
      lang=${ifDefined(args.lang)}
      theme=${ifDefined(args.theme)}
      src=${ifDefined(args.src)}
      now=${args.now}
    >
      <a href="https://example.org/programme">Le programme</a>
      ${args.src ? '' : inlineFeed(args.feed)}
    </ess-event-list>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** By town. The exhibition that is on has its own lane, « En ce moment ». */
export const Default: Story = {};

/** As many rows as will come, so that the page below does not move. */
export const Loading: Story = { args: { src: loadingFeed() } };

/** A town without events suggests its neighbours; the buttons work. */
export const Empty: Story = { args: { town: 'Rungis' } };

export const Failed: Story = { args: { src: FAILED_FEED } };

/** The last good programme, dated. */
export const Stale: Story = { args: { src: staleFeed(programme(ORDINARY)) } };

export const LongText: Story = { args: { feed: programme(LONG) } };

/** Twelve are drawn, however many the feed has. */
export const ManyEvents: Story = { args: { feed: programme(many(2000)) } };

/** The date block is one line above the title. */
export const Narrow: Story = { parameters: { width: '320' } };

export const English: Story = { args: { lang: 'en' } };

export const ByDay: Story = { args: { groupBy: 'day' } };

export const WithoutGroups: Story = { args: { groupBy: 'none' } };

/** On the right, never below 8 em; a missing picture leaves no gap. */
export const WithImages: Story = {
  args: {
    feed: programme([
      ...DETAILED,
      event({ name: 'Image introuvable', image: new URL('/no-such-picture.jpg', location.href).href }),
      event({ name: 'Sans image' }),
    ]),
  },
};

/** What opening an event shows. */
export const Opened: Story = {
  args: { feed: programme(DETAILED) },
  play: ({ canvasElement }) => whenThere<HTMLDetailsElement>(canvasElement, 'details', (details) => (details.open = true)),
};

/** The month is over; its events can still be read. */
export const Over: Story = { args: { now: '2027-01-04T10:00' } };

export const Past: Story = { args: { when: 'past', now: '2026-11-16T10:00' } };

/** Nothing has this keyword: the whole programme is one click away. */
export const NoSuchKeyword: Story = { args: { keyword: 'poterie', feed: programme(ORDINARY, { url: 'https://example.org/programme' }) } };

/** A misspelt town: it is on screen, and the console lists the names to write. */
export const UnknownTown: Story = { args: { town: 'Arceuil' } };

/** In an article whose title is an `h3`. */
export const DeepHeadings: Story = { args: { headingLevel: 4 } };
