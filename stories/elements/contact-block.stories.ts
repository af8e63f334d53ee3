import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../src/elements/contact-block/index.js';
import { FAILED_FEED, inlineFeed, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';

interface Args {
  /** Feed as text, in the element. */
  feed?: string;
  src?: string;
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
  args: { feed: programme(ORDINARY) },
  argTypes: {
    feed: { control: false },
    src: { control: false },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args: Args) => html`
    <ess-contact-block
      now=${NOW}
      src=${ifDefined(args.src)}
      lang=${ifDefined(args.lang)}
      theme=${ifDefined(args.theme)}
      heading-level=${ifDefined(args.headingLevel)}
      name=${ifDefined(args.name)}
      address-name=${ifDefined(args.addressName)}
      street=${ifDefined(args.street)}
      post-office-box=${ifDefined(args.postOfficeBox)}
      postal-code=${ifDefined(args.postalCode)}
      locality=${ifDefined(args.locality)}
      telephone=${ifDefined(args.telephone)}
      email=${ifDefined(args.email)}
      url=${ifDefined(args.url)}
      hours=${ifDefined(args.hours)}
      accessibility=${ifDefined(args.accessibility)}
    >
      <p>Grand-Orly Seine Bièvre, <a href="tel:+33178182222">01&nbsp;78&nbsp;18&nbsp;22&nbsp;22</a></p>
      ${args.src || !args.feed ? '' : inlineFeed(args.feed)}
    </ess-contact-block>
  `,
};

type Story = { args?: Partial<Args>; parameters?: Record<string, unknown>; render?: (args: Args) => unknown };

/** The organizer of the programme. The tag needs no attribute. */
export const Default: Story = {};

/** Reserves its height, so that nothing moves when the text comes. */
export const Loading: Story = { args: { src: loadingFeed() } };

/** The programme names no organizer: the words between the tags are shown. */
export const Empty: Story = { args: { feed: programme(ORDINARY, { organizer: null }) } };

/** The cause, a button to try again, and the words between the tags. */
export const Failed: Story = { args: { src: FAILED_FEED } };

/** An address does not age in a day, so the last known one is shown unchanged. */
export const Stale: Story = { args: { src: staleFeed(programme(ORDINARY)) } };

/** A name, an address and hours that do not fit on a line. */
export const LongText: Story = {
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

/** The number of events changes nothing here. */
export const ManyEvents: Story = { args: { feed: programme(many(70)) } };

export const Narrow: Story = {
  args: { email: 'contact@example.org', hours: 'Mo-Fr 09:00-17:00' },
  parameters: { width: '320' },
};

/** Labels and hours in English; the address stays as it is written on an envelope. */
export const English: Story = { args: { lang: 'en', email: 'contact@example.org', hours: 'Mo-Fr 09:00-12:00,13:30-17:00 | Sa 10:00-12:00' } };

/** Written in the page: no programme is requested. */
export const WrittenInThePage: Story = {
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

/** In a dark footer of a light page: the element reads the colour of the text around it. */
export const DarkFooter: Story = {
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

/** The webmaster's own paragraphs around and inside. */
export const WithParagraphs: Story = {
  render: () => html`
    <ess-contact-block now=${NOW} email="contact@example.org">
      <p slot="before">Service économie sociale et solidaire</p>
      <p slot="accessibility">Accès de plain-pied par l’avenue ; places réservées devant l’entrée. <a href="https://example.org/acces">Venir en fauteuil roulant</a></p>
      <p slot="after">Pour proposer un événement, écrivez-nous avant le 15 octobre.</p>
      ${inlineFeed(programme(ORDINARY))}
    </ess-contact-block>
  `,
};
