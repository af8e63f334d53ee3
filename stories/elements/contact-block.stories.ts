import { html } from 'lit';
import '../../src/elements/contact-block/index.js';
import { attributes } from '../support/attributes.js';
import { FAILED_FEED, inlineFeed, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';
import { stateSheet } from '../support/state-sheet.js';
import * as self from './contact-block.stories.js';

interface Args {
  /** Feed as text, in the element. */
  feed?: string;
  src?: string;
  now?: string;
  lang?: string;
  theme?: string;
  headingLevel?: number;
  name?: string;
  addressName?: string;
  street?: string;
  postOfficeBox?: string;
  postalCode?: string;
  locality?: string;
  telephone?: string;
  email?: string;
  url?: string;
  hours?: string;
  accessibility?: string;
}

export default {
  title: 'Éléments/Bloc de contact',
  component: 'ess-contact-block',
  args: { now: NOW, feed: programme(ORDINARY) },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-contact-block ${attributes(args)}>
      <p>Grand-Orly Seine Bièvre, <a href="tel:+33178182222">01&nbsp;78&nbsp;18&nbsp;22&nbsp;22</a></p>
      ${args.src || !args.feed ? '' : inlineFeed(args.feed)}
    </ess-contact-block>
  `,
};

type Story = { name: string; tags?: string[]; args?: Partial<Args>; parameters?: Record<string, unknown>; render?: (args: Args) => unknown };

/** L’organisateur du programme. La balise n’a besoin d’aucun attribut. */
export const Default: Story = { name: 'Par défaut' };

export const AllStates: Story = { ...stateSheet(() => self), name: 'Tous les états', tags: ['!autodocs'] };

/** Garde sa hauteur, pour que rien ne bouge quand le texte arrive. */
export const Loading: Story = { name: 'Chargement', args: { src: loadingFeed() } };

/** Le programme ne nomme pas d’organisateur : ce que contient la balise est affiché. */
export const Empty: Story = { name: 'Sans contact', args: { feed: programme(ORDINARY, { organizer: null }) } };

/** La cause, un bouton pour réessayer, et ce que contient la balise. */
export const Failed: Story = { name: 'Échec', args: { src: FAILED_FEED } };

/** Une adresse ne vieillit pas en un jour : la dernière connue reste affichée. */
export const Stale: Story = { name: 'Programme non actualisé', args: { src: staleFeed(programme(ORDINARY)) } };

/** Un nom, une adresse et des horaires qui ne tiennent pas sur une ligne. */
export const LongText: Story = {
  name: 'Textes longs',
  args: {
    name: 'Direction du développement économique, de l’emploi, de l’insertion et de l’économie sociale et solidaire de l’établissement public territorial',
    addressName: 'Pôle d’exemple de l’innovation sociale et des coopératives, escalier B, deuxième étage, porte de droite',
    street: '1234 bis avenue de l’Exemple-d’une-très-longue-dénomination',
    postOfficeBox: 'CS 70001',
    postalCode: '94190',
    locality: 'Villeneuve-Saint-Georges Cedex',
    telephone: '01 23 45 67 89',
    email: 'une-adresse-electronique-qui-ne-finit-pas-de-se-prolonger@direction-du-developpement-economique.example.org',
    url: 'https://direction-du-developpement-economique-de-l-emploi-et-de-l-insertion.example.org/contact',
    hours: 'Mo-We,Fr 08:30-12:00,13:30-17:30 | Th 08:30-12:00 | Fermé les jours fériés, et du 24 décembre au 2 janvier',
    accessibility: 'Accès de plain-pied par la cour, ascenseur, boucle magnétique à l’accueil, interprète en langue des signes sur rendez-vous.',
  },
};

/** Le nombre d’événements ne change rien ici. */
export const ManyEvents: Story = { name: '70 événements', args: { feed: programme(many(70)) } };

export const Narrow: Story = {
  name: 'Colonne étroite',
  args: { email: 'contact@example.org', hours: 'Mo-Fr 09:00-17:00' },
  parameters: { width: '320' },
};

/** Libellés et horaires en anglais ; l’adresse reste telle qu’on l’écrit sur une enveloppe. */
export const English: Story = {
  name: 'En anglais',
  args: { lang: 'en', email: 'contact@example.org', hours: 'Mo-Fr 09:00-12:00,13:30-17:00 | Sa 10:00-12:00' },
};

/** Tout est dans la balise : aucun programme n’est demandé. */
export const WrittenInThePage: Story = {
  name: 'Écrit dans la page',
  args: {
    feed: '',
    name: 'Maison d’exemple des associations',
    street: '1 rue de l’Exemple',
    postalCode: '94110',
    locality: 'Arcueil',
    telephone: '01 23 45 67 89',
    email: 'contact@example.org',
    hours: 'Mo,Tu,Th 14:00-18:00 | Sa 10:00-12:00 | Sur rendez-vous les autres jours',
    accessibility: 'Accès de plain-pied.',
  },
};

/** Dans le pied sombre d’une page claire : l’élément lit la couleur du texte qui l’entoure. */
export const DarkFooter: Story = {
  name: 'Pied de page sombre',
  render: () => html`
    <style>
      .site-footer {
        color: #eef2f5;
        background-color: #12263a;
        padding: 1.5em;
      }
    </style>
    <footer class="site-footer">
      <ess-contact-block now=${NOW} email="contact@example.org" hours="Mo-Fr 09:00-17:00">${inlineFeed(programme(ORDINARY))}</ess-contact-block>
    </footer>
  `,
};

/** Les paragraphes du webmestre, autour et dedans. */
export const WithParagraphs: Story = {
  name: 'Avec des paragraphes',
  render: () => html`
    <ess-contact-block now=${NOW} email="contact@example.org">
      <p slot="before">Service économie sociale et solidaire</p>
      <p slot="accessibility">Accès de plain-pied par l’avenue ; places réservées devant l’entrée. <a href="https://example.org/acces">Venir en fauteuil roulant</a></p>
      <p slot="after">Pour proposer un événement, écrivez-nous avant le 15 octobre.</p>
      ${inlineFeed(programme(ORDINARY))}
    </ess-contact-block>
  `,
};
