import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../src/elements/countdown/index.js';
import { event, FAILED_FEED, inlineFeed, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';

interface Args {
  /** Feed as text, in the element. */
  feed?: string;
  src?: string;
  now?: string;
  lang?: string;
  theme?: string;
  headingLevel?: number;
  to?: string;
  until?: string;
  label?: string;
  event?: string;
  withFigures?: boolean;
  withSeconds?: boolean;
}

const WEEK = {
  '@type': 'Festival',
  '@id': 'https://example.org/semaine',
  name: 'Semaine de l’économie circulaire',
  startDate: '2026-12-07',
  endDate: '2026-12-11',
  subEvent: [
    event({
      '@id': 'https://example.org/e/semaine',
      name: 'Visite d’un atelier de réemploi',
      startDate: '2026-12-08T14:00:00+01:00',
      endDate: '2026-12-08T16:00:00+01:00',
    }),
  ],
};

/** A month and a week in December, as in the Mois de l’ESS. */
const FEED = programme([...ORDINARY, WEEK], { name: 'Mois de l’ESS 2026' });
/** Index of a cancelled visit in `ORDINARY`; the event after the next is postponed. */
const CANCELLED = 'https://example.org/e/5';
const POSTPONED = 'https://example.org/e/7';
const SESSIONS = 'https://example.org/e/3';
const MOVED_ONLINE = 'https://example.org/e/10';

export default {
  title: 'Éléments/Compte à rebours',
  component: 'ess-countdown',
  args: { feed: FEED, now: '2026-10-20T10:00' },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-countdown
      now=${ifDefined(args.now || undefined)}
      src=${ifDefined(args.src)}
      lang=${ifDefined(args.lang)}
      theme=${ifDefined(args.theme)}
      heading-level=${ifDefined(args.headingLevel)}
      to=${ifDefined(args.to)}
      until=${ifDefined(args.until)}
      label=${ifDefined(args.label)}
      event=${ifDefined(args.event)}
      ?with-figures=${args.withFigures}
      ?with-seconds=${args.withSeconds}
    >
      <p>Le Mois de l’ESS, du 1er au 30&nbsp;novembre 2026</p>
      ${args.src || !args.feed ? '' : inlineFeed(args.feed)}
    </ess-countdown>
  `,
};

type Story = { args?: Partial<Args>; parameters?: Record<string, unknown>; render?: (args: Args) => unknown };

/** Twelve days before the month. The tag needs no attribute. */
export const Default: Story = {};

/** Reserves its height, so that nothing moves when the text comes. */
export const Loading: Story = { args: { src: loadingFeed() } };

/** A programme without dates and without events. */
export const Empty: Story = { args: { feed: programme([], { startDate: null, endDate: null }) } };

/** The cause, a button to try again, and the words between the tags. */
export const Failed: Story = { args: { src: FAILED_FEED } };

/** The last known dates still count. */
export const Stale: Story = { args: { src: staleFeed(FEED) } };

/** An event whose name does not fit on a line. */
export const LongText: Story = {
  args: {
    feed: '',
    to: '2026-11-06T18:30',
    until: '2026-11-07T13:00',
    label:
      'Rencontre intercommunale des structures de l’insertion par l’activité économique, des entreprises adaptées et de leurs partenaires territoriaux',
    withFigures: true,
  },
};

/** The number of events changes nothing here. */
export const ManyEvents: Story = { args: { feed: programme(many(2000)) } };

export const Narrow: Story = { args: { withFigures: true }, parameters: { width: '320' } };

export const English: Story = { args: { lang: 'en' } };

/** The evening before. */
export const Tomorrow: Story = { args: { now: '2026-10-31T19:00' } };

/** While it is on: until when. */
export const During: Story = { args: { now: NOW } };

/** Between the month and the week: what is over, and what comes next. */
export const BetweenTwoMilestones: Story = { args: { now: '2026-12-01T10:00' } };

/** When all is over, with the webmaster’s own line below. */
export const After: Story = {
  args: { now: '2026-12-20T10:00' },
  render: ({ now, feed }) => html`
    <ess-countdown now=${ifDefined(now)}>
      <p slot="after">Rendez-vous en novembre 2027.</p>
      ${inlineFeed(feed ?? FEED)}
    </ess-countdown>
  `,
};

/** Days, hours and minutes in quiet tiles. */
export const WithFigures: Story = { args: { withFigures: true } };

/** Seconds, on demand only, with a button that stops them. The clock of this story runs, always towards the twelfth day from now. */
export const WithSeconds: Story = {
  args: { feed: '', now: '', to: new Date(Date.now() + 12.25 * 86_400_000).toISOString(), label: 'Soirée d’ouverture', withSeconds: true },
};

/** A date of the webmaster’s own: no programme is requested. */
export const ToADate: Story = {
  args: { feed: '', to: '2026-11-06T18:30', until: '2026-11-06T20:00', label: 'Soirée d’ouverture', now: '2026-11-06T11:00' },
};

/** Today, with some hours to go. */
export const InAFewHours: Story = { args: { feed: '', to: '2026-11-06T18:30', label: 'Soirée d’ouverture', now: '2026-11-06T15:30' } };

/** An event of the programme, by its address in the feed: its next session. */
export const ToAnEvent: Story = { args: { event: SESSIONS, now: NOW } };

/** There is no countdown to an event that does not take place. */
export const Cancelled: Story = { args: { event: CANCELLED, now: NOW } };

/** The old date is only mentioned as planned. */
export const Postponed: Story = { args: { event: POSTPONED, now: NOW } };

export const MovedOnline: Story = { args: { event: MOVED_ONLINE, now: NOW } };

/** In a dark site: the element reads the colour of the text around it. */
export const OnDark: Story = {
  render: ({ now, feed }) => html`
    <style>
      .dark-site {
        color: #eef2f5;
        background-color: #12263a;
        padding: 1.5em;
      }
    </style>
    <div class="dark-site"><ess-countdown now=${ifDefined(now)} with-figures>${inlineFeed(feed ?? FEED)}</ess-countdown></div>
  `,
};
