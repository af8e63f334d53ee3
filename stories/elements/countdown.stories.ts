import { html, nothing } from 'lit';
import '../../src/elements/countdown/index.js';
import { attributes } from '../support/attributes.js';
import { event, FAILED_FEED, inlineFeed, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './countdown.stories.js';

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
    <ess-countdown ${attributes(args)}>
      <p>Le Mois de l’ESS, du 1er au 30&nbsp;novembre 2026</p>
      ${args.src || !args.feed ? '' : inlineFeed(args.feed)}
    </ess-countdown>
  `,
};

type Story = { name: string; tags?: string[]; args?: Partial<Args>; parameters?: Record<string, unknown>; render?: (args: Args) => unknown };

/** Douze jours avant le mois. La balise n’a besoin d’aucun attribut. */
export const Default: Story = { name: 'Avant' };

export const AllStates: Story = { ...stateSheet(() => self), name: 'Tous les états', tags: ['!autodocs'] };

/** Garde sa hauteur, pour que rien ne bouge quand le texte arrive. */
export const Loading: Story = { name: 'Chargement', args: { src: loadingFeed() } };

/** Un programme sans dates ni événements. */
export const Empty: Story = { name: 'Sans date', args: { feed: programme([], { startDate: null, endDate: null }) } };

/** La cause, un bouton pour réessayer, et ce que contient la balise. */
export const Failed: Story = { name: 'Échec', args: { src: FAILED_FEED } };

/** Les dernières dates connues comptent toujours. */
export const Stale: Story = { name: 'Programme non actualisé', args: { src: staleFeed(FEED) } };

/** Un événement dont le nom ne tient pas sur une ligne. */
export const LongText: Story = {
  name: 'Nom très long',
  args: {
    feed: '',
    to: '2026-11-06T18:30',
    until: '2026-11-07T13:00',
    label:
      'Rencontre intercommunale des structures de l’insertion par l’activité économique, des entreprises adaptées et de leurs partenaires territoriaux',
    withFigures: true,
  },
};

/** Le nombre d’événements ne change rien ici. */
export const ManyEvents: Story = { name: '2 000 événements', args: { feed: programme(many(2000)) } };

export const Narrow: Story = { name: 'Colonne étroite', args: { withFigures: true }, parameters: { width: '320' } };

export const English: Story = { name: 'En anglais', args: { lang: 'en' } };

/** La veille au soir. */
export const Tomorrow: Story = { name: 'La veille', args: { now: '2026-10-31T19:00' } };

/** Pendant le mois : jusqu’à quand. */
export const During: Story = { name: 'Pendant', args: { now: NOW } };

/** Entre le mois et la semaine : la suite en grand, ce qui est fini en petit. */
export const BetweenTwoMilestones: Story = { name: 'Entre deux périodes', args: { now: '2026-12-01T10:00' } };

/** Quand tout est fini, avec la phrase du webmestre dessous. */
export const After: Story = {
  name: 'Après',
  args: { now: '2026-12-20T10:00' },
  render: ({ now, feed }) => html`
    <ess-countdown now=${now ?? nothing}>
      <p slot="after">Rendez-vous en novembre 2027.</p>
      ${inlineFeed(feed ?? FEED)}
    </ess-countdown>
  `,
};

/** Jours, heures et minutes, dans des cases discrètes. */
export const WithFigures: Story = { name: 'En chiffres', args: { withFigures: true } };

/** Les secondes, seulement sur demande, avec un bouton qui les arrête. L’horloge de cet exemple tourne, toujours vers le douzième jour à venir. */
export const WithSeconds: Story = {
  name: 'Avec les secondes',
  args: { feed: '', now: '', to: new Date(Date.now() + 12.25 * 86_400_000).toISOString(), label: 'Soirée d’ouverture', withSeconds: true },
};

/** Une date écrite par le webmestre : aucun programme n’est demandé. */
export const ToADate: Story = {
  name: 'Vers une date',
  args: { feed: '', to: '2026-11-06T18:30', until: '2026-11-06T20:00', label: 'Soirée d’ouverture', now: '2026-11-06T11:00' },
};

/** Aujourd’hui, dans quelques heures. */
export const InAFewHours: Story = {
  name: 'Dans quelques heures',
  args: { feed: '', to: '2026-11-06T18:30', label: 'Soirée d’ouverture', now: '2026-11-06T15:30' },
};

/** Un événement du programme, désigné par son adresse dans le flux : sa prochaine séance. */
export const ToAnEvent: Story = { name: 'Vers un événement', args: { event: SESSIONS, now: NOW } };

/** On ne compte pas les jours jusqu’à un événement annulé. */
export const Cancelled: Story = { name: 'Annulé', args: { event: CANCELLED, now: NOW } };

/** L’ancienne date n’est que rappelée. */
export const Postponed: Story = { name: 'Reporté', args: { event: POSTPONED, now: NOW } };

export const MovedOnline: Story = { name: 'Déplacé en ligne', args: { event: MOVED_ONLINE, now: NOW } };

/** L’élément lit la couleur du texte qui l’entoure. */
export const OnDark: Story = {
  name: 'Site sombre',
  render: ({ now, feed }) => html`
    <style>
      .dark-site {
        color: #eef2f5;
        background-color: #12263a;
        padding: 1.5em;
      }
    </style>
    <div class="dark-site"><ess-countdown now=${now ?? nothing} with-figures>${inlineFeed(feed ?? FEED)}</ess-countdown></div>
  `,
};
