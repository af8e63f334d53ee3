/**
 * Feeds for stories and tests, as schema.org JSON-LD text, all invented. The clock of every story is `NOW`, so that it shows the same thing every day.
 */
import { pageRegistry } from '../../src/store/page-registry.js';
import { programmeStore } from '../../src/store/programme-store.js';

/** A drawing beside this file: stories request nothing from other sites. */
export const PICTURE = new URL('./picture.svg', import.meta.url).href;

/** A Monday morning in Paris, one week into the month. */
export const NOW = '2026-11-09T10:00';

type Json = Record<string, unknown>;

/** An ordinary evening in Arcueil, with the fields that a story changes. */
export function event(change: Json & { town?: string; postalCode?: string } = {}): Json {
  const { town = 'Arcueil', postalCode = '94110', ...fields } = change;
  return {
    '@type': 'Event',
    name: 'Réparer son vélo',
    abstract: 'Freins, câbles, dérailleur : on démonte, on comprend, on remonte. Outils prêtés sur place.',
    startDate: '2026-11-12T18:30:00+01:00',
    endDate: '2026-11-12T20:00:00+01:00',
    isAccessibleForFree: true,
    location: {
      '@type': 'Place',
      name: 'Salle d’exemple',
      address: { '@type': 'PostalAddress', streetAddress: '1 rue de l’Exemple', postalCode, addressLocality: town },
    },
    organizer: { '@type': 'Organization', name: 'Association d’exemple' },
    ...fields,
  };
}

/** A programme of these events, with the organizer of the Mois de l’ESS. */
export function programme(events: readonly Json[], change: Json = {}): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Festival',
    '@id': 'https://example.org/programme',
    name: 'Mois de l’ESS 2026 – exemple',
    inLanguage: 'fr',
    startDate: '2026-11-01',
    endDate: '2026-11-30',
    organizer: {
      '@type': 'GovernmentOrganization',
      name: 'Grand-Orly Seine Bièvre',
      url: 'https://www.grandorlyseinebievre.fr',
      address: {
        '@type': 'PostalAddress',
        name: 'Bâtiment Askia',
        streetAddress: '11 avenue Henri Farman',
        postOfficeBoxNumber: 'BP 748',
        postalCode: '94398',
        addressLocality: 'Orly aéroport Cedex',
        addressCountry: 'FR',
      },
      contactPoint: { '@type': 'ContactPoint', telephone: '+33 1 78 18 22 22' },
    },
    subEvent: events.map((each, index) => ({ '@id': `https://example.org/e/${index}`, ...each })),
    ...change,
  });
}

/** An ordinary week: several towns, the six statuses, sessions, an exhibition under way, online and hybrid, no end time, all day. */
export const ORDINARY: readonly Json[] = [
  event(),
  event({
    name: 'Repas partagé de quartier',
    town: 'Orly',
    postalCode: '94310',
    startDate: '2026-11-09T12:00:00+01:00',
    endDate: '2026-11-09T14:00:00+01:00',
    typicalAgeRange: '0-99',
  }),
  event({
    name: 'Une fresque à vingt mains',
    '@type': 'ExhibitionEvent',
    town: 'Gentilly',
    postalCode: '94250',
    startDate: '2026-11-02',
    endDate: '2026-11-28',
  }),
  event({
    name: 'Apprendre à composter',
    town: 'Cachan',
    postalCode: '94230',
    startDate: '2026-11-14T10:00:00+01:00',
    endDate: '2026-11-14T11:30:00+01:00',
    subEvent: ['14', '21', '28'].map((day) => ({ startDate: `2026-11-${day}T10:00:00+01:00`, endDate: `2026-11-${day}T11:30:00+01:00` })),
  }),
  event({ name: 'Ciné-débat : produire autrement', town: 'Fresnes', postalCode: '94260', startDate: '2026-11-15T16:00:00+01:00', endDate: null }),
  event({ name: 'Visite d’une ressourcerie', town: 'Villejuif', postalCode: '94800', eventStatus: 'https://schema.org/EventCancelled' }),
  event({
    name: 'Forum des métiers solidaires',
    town: 'Vitry-sur-Seine',
    postalCode: '94400',
    startDate: '2026-11-20T09:00:00+01:00',
    endDate: '2026-11-20T17:00:00+01:00',
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2026-11-13T09:00:00+01:00',
  }),
  event({ name: 'Atelier couture zéro déchet', town: 'Ivry-sur-Seine', postalCode: '94200', eventStatus: 'https://schema.org/EventPostponed' }),
  event({
    name: 'Concert de l’orchestre amateur',
    town: 'Choisy-le-Roi',
    postalCode: '94600',
    startDate: '2026-11-21T22:00:00+01:00',
    endDate: '2026-11-22T01:00:00+01:00',
    isAccessibleForFree: false,
    offers: { '@type': 'Offer', price: '5', priceCurrency: 'EUR', availability: 'https://schema.org/SoldOut' },
  }),
  event({
    name: 'Créer sa coopérative : questions et réponses',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: 'https://example.org/visio' },
    startDate: '2026-11-18T18:00:00+01:00',
    endDate: '2026-11-18T19:00:00+01:00',
  }),
  event({
    name: 'Financer son projet',
    town: 'Arcueil',
    eventStatus: 'https://schema.org/EventMovedOnline',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    startDate: '2026-11-25T14:30:00+01:00',
    endDate: '2026-11-25T16:00:00+01:00',
  }),
  event({ name: 'Journée portes ouvertes', town: 'Athis-Mons', postalCode: '91200', startDate: '2026-11-28', endDate: '2026-11-28' }),
];

const TOWNS_OF_MANY = [
  ['Arcueil', '94110'],
  ['Cachan', '94230'],
  ['Fresnes', '94260'],
  ['Orly', '94310'],
  ['Villejuif', '94800'],
  ['Vitry-sur-Seine', '94400'],
] as const;

/** `count` events over six towns and the days from 9 November on. */
export function many(count: number): readonly Json[] {
  return Array.from({ length: count }, (_, index) => {
    const [town, postalCode] = TOWNS_OF_MANY[index % TOWNS_OF_MANY.length]!;
    const day = String(10 + (index % 20)).padStart(2, '0');
    const hour = String(10 + (index % 9));
    return event({
      name: `Rencontre n° ${index + 1}`,
      town,
      postalCode,
      startDate: `2026-11-${day}T${hour}:00:00+01:00`,
      endDate: `2026-11-${day}T${hour}:45:00+01:00`,
    });
  });
}

/** Every text too long at once. */
export const LONG: readonly Json[] = [
  event({
    name: 'Rencontre intercommunale des structures de l’insertion par l’activité économique, des entreprises adaptées et de leurs partenaires territoriaux',
    abstract: 'Une journée entière pour comprendre comment travaillent ensemble les structures, les communes et les habitantes et habitants. '.repeat(
      3,
    ),
    description:
      'Anticonstitutionnellementanticonstitutionnellementanticonstitutionnellement.\n\n- Premier point\n- Second point\n\nPlus de détails : https://example.org/une/adresse/qui/ne/finit/pas/de/se/prolonger/au/fil/des/dossiers',
    town: 'Villeneuve-Saint-Georges',
    postalCode: '94190',
  }),
];

/** An event with every field that a feed can have. */
export const DETAILED: readonly Json[] = [
  event({
    name: 'Fête de la récup’',
    description:
      'Une après-midi pour donner une seconde vie aux objets.\n\n- Atelier bois\n- Atelier textile\n- Gratiferia\n\nApportez ce qui dort au grenier. Le programme heure par heure : https://example.org/recup.',
    subEvent: ['07', '14', '21'].map((day) => ({ startDate: `2026-11-${day}T14:00:00+01:00`, endDate: `2026-11-${day}T18:00:00+01:00` })),
    typicalAgeRange: '6-',
    audience: { '@type': 'Audience', audienceType: 'Tout public' },
    url: 'https://example.org/recup',
    image: {
      '@type': 'ImageObject',
      url: PICTURE,
      caption: 'Une table couverte d’objets réparés',
      width: 800,
      height: 600,
      creditText: 'Ville d’exemple',
    },
    location: {
      '@type': 'Place',
      name: 'Halle d’exemple',
      address: { '@type': 'PostalAddress', streetAddress: '8 place du Modèle', postalCode: '94110', addressLocality: 'Arcueil' },
      geo: { '@type': 'GeoCoordinates', latitude: 48.8048, longitude: 2.3332 },
      amenityFeature: ['mobility', 'hearing'].map((name) => ({ '@type': 'LocationFeatureSpecification', name, value: true })),
    },
    organizer: { '@type': 'Organization', name: 'Association d’exemple', url: 'https://example.org', telephone: '01 78 18 22 22' },
    potentialAction: [
      { '@type': 'RegisterAction', target: 'https://example.org/inscription' },
      { '@type': 'RegisterAction', target: 'mailto:inscription@example.org' },
      { '@type': 'RegisterAction', target: 'tel:+33178182222' },
    ],
  }),
];

/** The feed as text inside the element: no request, and the same in Storybook and in tests. */
export function inlineFeed(text: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.text = text;
  return script;
}

/** The address of a feed that never arrives. */
export function loadingFeed(): string {
  const url = 'https://example.org/never.json';
  void pageRegistry().feed(url, () => new Promise<string>(() => {}));
  return url;
}

/** The address of a missing feed. */
export const FAILED_FEED = '/no-such-programme.json';

/** The address of a feed that arrives once, and is missing at the next request. */
export function staleFeed(text: string): string {
  const url = new URL('/no-such-programme-any-more.json', location.href).href;
  void pageRegistry().feed(url, () => Promise.resolve(text));
  const store = programmeStore({ url });
  void store.load().then(() => store.reload());
  return url;
}

const picture = (name: string) => new URL(`./pictures/${name}.svg`, import.meta.url).href;

/** A week with original pictures, for layouts that show them. */
export const PICTURED: readonly Json[] = [
  event({ name: 'Réparer son vélo', image: { url: picture('velo'), width: 400, height: 300 } }),
  event({ name: 'Balade au fil de la Seine', town: 'Athis-Mons', postalCode: '91200', startDate: '2026-11-14T14:00:00+01:00', endDate: '2026-11-14T16:00:00+01:00', image: { url: picture('fleuve'), width: 400, height: 300 } }),
  event({ name: 'Le jardin partagé prépare l’hiver', town: 'Chevilly-Larue', postalCode: '94550', startDate: '2026-11-15T10:00:00+01:00', endDate: '2026-11-15T17:00:00+01:00', image: { url: picture('jardin'), width: 400, height: 300 } }),
  event({ name: 'Remettre un ordinateur en service', town: 'Vitry-sur-Seine', postalCode: '94400', startDate: '2026-11-18T10:00:00+01:00', endDate: '2026-11-18T13:00:00+01:00', eventStatus: 'EventCancelled', image: { url: picture('atelier'), width: 400, height: 300 } }),
  event({ name: 'Bourse aux livres', town: 'Cachan', postalCode: '94230', startDate: '2026-11-21T09:00:00+01:00', endDate: '2026-11-21T18:00:00+01:00', image: { url: picture('livres'), width: 400, height: 300 } }),
  event({ name: 'Le grand quiz de l’économie solidaire', town: 'Orly', postalCode: '94310', startDate: '2026-11-27T18:30:00+01:00', endDate: '2026-11-27T20:30:00+01:00' }),
]; // prettier-ignore
