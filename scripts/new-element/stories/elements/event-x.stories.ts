import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../src/elements/event-x/index.js';
import { FAILED_FEED, inlineFeed, LONG, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';

interface Args {
  /** Feed as text, in the element. */
  feed: string;
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
  args: { feed: FEED },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-event-x
      now=${NOW}
      src=${ifDefined(args.src)}
      town=${ifDefined(args.town)}
      lang=${ifDefined(args.lang)}
      theme=${ifDefined(args.theme)}
      heading-level=${ifDefined(args.headingLevel)}
    >
      <p><a href="https://example.org/programme">Le programme</a></p>
      ${args.src ? '' : inlineFeed(args.feed)}
    </ess-event-x>
  `,
};

type Story = { args?: Partial<Args>; parameters?: Record<string, unknown> };

export const Default: Story = {};

/** Reserves its height, so that nothing moves when the text comes. */
export const Loading: Story = { args: { src: loadingFeed() } };

export const Empty: Story = { args: { feed: programme([]) } };

/** The cause, a button to try again, and the words between the tags. */
export const Failed: Story = { args: { src: FAILED_FEED } };

/** Since when it could not be updated. */
export const Stale: Story = { args: { src: staleFeed(FEED) } };

export const LongText: Story = {
  args: { feed: programme(LONG, { name: 'Rencontres intercommunales de l’économie sociale et solidaire '.repeat(4) }) },
};

export const ManyEvents: Story = { args: { feed: programme(many(2000)) } };

export const Narrow: Story = { parameters: { width: '320' } };

export const English: Story = { args: { lang: 'en' } };

/** A town that the webmaster fixed. */
export const InATown: Story = { args: { town: 'Orly' } };
