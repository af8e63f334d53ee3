import { html } from 'lit';
import '../../src/elements/feed-report/index.js';
import { pageRegistry } from '../../src/store/page-registry.js';
import { programmeStore } from '../../src/store/programme-store.js';
import { attributes } from '../support/attributes.js';
import { event, FAILED_FEED, inlineFeed, loadingFeed, many, NOW, ORDINARY, programme } from '../support/feeds.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './feed-report.stories.js';

interface Args {
  /** Feed as text, in the element. */
  feed?: string;
  src?: string;
  now?: string;
  lang?: string;
  theme?: string;
  headingLevel?: number;
}

/** In lines, as people write it, because a report names lines. */
function byLines(text: string): string {
  return JSON.stringify(JSON.parse(text), null, 2);
}

/** Most of the faults of real feeds, once each. */
const SPOILT = [
  ...ORDINARY.slice(0, 4),
  event({ name: 'Bal de quartier', startDate: '31/11/2026' }),
  event({ name: '', startDate: '2026-11-14T10:00:00+01:00' }),
  event({ name: 'Marché solidaire', startDate: null }),
  event({ name: 'Ciné-débat', startDate: '2026-11-15T18:00:00+02:00', endDate: '2026-11-15T20:00:00+02:00' }),
  event({ name: 'Veillée contes', endDate: '2026-11-11T20:00:00+01:00' }),
  event({ name: 'Visite guidée', url: 'visite.html', image: 'photo.jpg' }),
  event({ name: 'Atelier cuisine', eventStatus: 'à confirmer', location: { '@type': 'Place', name: 'Salle d’exemple' } }),
  event({ name: 'Apéro-projets', '@id': 'https://example.org/e/0' }),
];

/** Texts of addresses that are answered without a server. */
function given(name: string, text: string): string {
  const url = new URL(`/stories-feed-report/${name}`, location.href).href;
  void pageRegistry().feed(url, () => Promise.resolve(text));
  return url;
}

export default {
  title: 'Éléments/Vérification du flux',
  component: 'ess-feed-report',
  args: { now: NOW, feed: byLines(programme(SPOILT)) },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    lang: { control: 'inline-radio', options: ['fr', 'en'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-feed-report ${attributes(args)}>
      <p><a href="https://example.org/programme">Le programme</a></p>
      ${args.src || args.feed === undefined ? '' : inlineFeed(args.feed)}
    </ess-feed-report>
  `,
};

type Story = { name: string; tags?: string[]; args?: Partial<Args>; parameters?: Record<string, unknown>; render?: (args: Args) => unknown };

/** Chaque problème avec sa ligne, sa colonne, son événement, et comment le corriger. */
export const Default: Story = { name: 'Problèmes' };

export const AllStates: Story = { ...stateSheet(() => self), name: 'Tous les états', tags: ['!autodocs'] };

export const Loading: Story = { name: 'Chargement', args: { src: loadingFeed() } };

export const Empty: Story = { name: 'Rien à corriger', args: { feed: byLines(programme(ORDINARY)) } };

/** La cause, et que faire. */
export const Failed: Story = { name: 'Fichier introuvable', args: { src: FAILED_FEED } };

/** Le fichier a disparu après la vérification : le dernier rapport reste. */
export const Stale: Story = {
  name: 'Fichier disparu',
  render: () => {
    const url = given('stale.json', byLines(programme(SPOILT)));
    const element = document.createElement('ess-feed-report');
    Object.assign(element, { src: url, now: NOW });
    const observer = new MutationObserver(() => {
      if (element.dataset['state'] !== 'ready') return;
      observer.disconnect();
      programmeStore({ url }).reload();
    });
    observer.observe(element, { attributeFilter: ['data-state'] });
    return element;
  },
};

/** Des valeurs et des noms qui ne tiennent pas sur une ligne, et une adresse que rien ne coupe. */
export const LongText: Story = {
  name: 'Textes longs',
  args: {
    feed: byLines(
      programme([
        event({
          name: 'Rencontre intercommunale des structures de l’insertion par l’activité économique, des entreprises adaptées et de leurs partenaires territoriaux',
          url: `ftp://example.org/${'une-adresse-qui-ne-finit-pas'.repeat(10)}`,
          location: { '@type': 'Place', name: 'Anticonstitutionnellement'.repeat(12) },
          abstract: 'Une journée entière. '.repeat(80),
        }),
      ]),
    ),
  },
};

/** Des centaines de problèmes d’une même sorte : vingt à la fois. */
export const ManyEvents: Story = {
  name: 'Des centaines de problèmes',
  args: {
    feed: byLines(
      programme(
        many(400).map((each, index) =>
          index % 3 === 0 ? { ...each, startDate: `2026-11-31T10:00` } : index % 3 === 1 ? { ...each, url: `page-${index}.html` } : each,
        ),
      ),
    ),
  },
};

export const Narrow: Story = { name: 'Colonne étroite', parameters: { width: '320' } };

export const English: Story = { name: 'En anglais', args: { lang: 'en' } };

/** La ligne, et l’endroit dans la ligne. */
export const NotJson: Story = {
  name: 'JSON fautif',
  args: { feed: byLines(programme(ORDINARY)).replace('"name": "Repas partagé de quartier",', '"name": "Repas "partagé" de quartier",') },
};

/** Une réponse qui n’est pas un flux. */
export const WebPage: Story = {
  name: 'Page web',
  args: { src: `data:text/html,${encodeURIComponent('<!doctype html>\n<title>Connexion</title>')}` },
};

/** Un flux lisible, mais sans événement. */
export const NoEvent: Story = { name: 'Aucun événement', args: { feed: programme([]) } };

/** Des problèmes dans des cases. */
export const Spreadsheet: Story = {
  name: 'Tableau',
  args: {
    src: given(
      'programme.csv',
      [
        'Titre;Date;Heure de début;Heure de fin;Lieu;Ville;Code postal;Lien',
        'Réparer son vélo;12/11/2026;18h30;20h;Atelier d’exemple;Arcueil;94110;https://example.org/velo',
        'Bal de quartier;31/11/2026;20h;23h;Halle d’exemple;Orly;94310;',
        ';14/11/2026;10h;12h;Salle d’exemple;Cachan;94230;',
        'Visite guidée;15/11/2026;14h;16h;Salle d’exemple;Fresnes;94260;notre site',
        'Repas partagé;16/11/2026;12h;14h;Salle d’exemple;;;',
      ].join('\r\n'),
    ),
  },
};

/** Des problèmes sur des lignes d’agenda. */
export const Calendar: Story = {
  name: 'Agenda',
  args: {
    src: given(
      'agenda.ics',
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:1@example.org',
        'SUMMARY:Réparer son vélo',
        'DTSTART;TZID=Europe/Paris:20261112T183000',
        'DTEND;TZID=Europe/Paris:20261111T200000',
        'LOCATION:Salle d’exemple',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:2@example.org',
        'SUMMARY:Bal de quartier',
        'DTSTART:20261131T200000',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    ),
  },
};

/** Trois flux dans un `src`, dont un introuvable : un rapport pour chacun. */
export const SeveralFeeds: Story = {
  name: 'Plusieurs flux',
  args: {
    src: [
      given('ville.json', byLines(programme(SPOILT))),
      given('association.csv', 'Titre;Date;Ville\r\nBal;31/11/2026;Orly\r\nRéparer son vélo;12/11/2026 18h30;Arcueil'),
      FAILED_FEED,
    ].join(' '),
  },
};

/** L’élément lit la couleur du texte qui l’entoure. */
export const OnDark: Story = {
  name: 'Site sombre',
  render: ({ feed }) => html`
    <style>
      .dark-site {
        color: #eef2f5;
        background-color: #12263a;
        padding: 1.5em;
      }
    </style>
    <div class="dark-site"><ess-feed-report now=${NOW}>${inlineFeed(feed!)}</ess-feed-report></div>
  `,
};
