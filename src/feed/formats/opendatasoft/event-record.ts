/** A record whose columns a town hall named: « Que faire à Paris », its predecessor « Évènements à Paris », and what French portals call things. */

import { own } from '../../../model/own-fields.js';
import { field, isObject, list } from '../../json.js';
import type { JsonObject } from '../../json.js';
import type { SourceObject } from '../feed-format.js';
import { fieldPaths, wordOf } from '../source-objects.js';
import type { Field } from '../spreadsheet/columns.js';
import { DateReader } from '../spreadsheet/dates.js';
import { timesOf } from '../spreadsheet/times.js';
import { dateAndHour, hoursSaid, sessionsOf, universalTime, universalTimes, withHourSaid } from './record-dates.js';

/** What each column may be called; the first that a record has, and that is not empty, is read. */
const COLUMNS = {
  identifier: ['id', 'event_id', 'uid', 'identifiant', 'id_evenement'],
  name: ['title', 'titre', 'nom_de_la_manifestation', 'nom', 'nom_evenement', 'titre_evenement', 'intitule', 'libelle', 'name'],
  abstract: ['lead_text', 'chapeau', 'descriptif_court', 'description_courte', 'resume', 'accroche'],
  description: ['description', 'descriptif_long', 'description_longue', 'descriptif', 'free_text', 'texte'],
  sessions: ['occurrences', 'timetable'],
  startDate: ['date_start', 'date_debut', 'date_de_debut', 'datedebut', 'date_debut_evenement', 'start_date', 'date', 'debut'],
  endDate: ['date_end', 'date_fin', 'date_de_fin', 'datefin', 'date_fin_evenement', 'end_date', 'fin'],
  startTime: ['heure_debut', 'heure_de_debut', 'horaire_debut'],
  endTime: ['heure_fin', 'heure_de_fin', 'horaire_fin'],
  hours: ['horaires', 'horaire', 'heures', 'dates_affichage_horaires'],
  url: ['url', 'link', 'lien', 'site_web', 'site_internet', 'url_fiche'],
  place: ['address_name', 'placename', 'lieu_nom', 'nom_du_lieu', 'nom_lieu', 'lieu'],
  street: ['address_street', 'lieu_adresse_2', 'adresse', 'address', 'rue'],
  postalCode: ['address_zipcode', 'code_postal', 'codepostal', 'cp'],
  city: ['address_city', 'commune', 'ville', 'city'],
  insee: ['code_insee', 'insee', 'code_commune'],
  point: ['lat_lon', 'latlon', 'geo_point_2d', 'geo_point', 'coordonnees_geo'],
  latitude: ['latitude', 'googlemap_latitude', 'lat'],
  longitude: ['longitude', 'googlemap_longitude', 'lon'],
  access: ['transport', 'acces'],
  tags: ['qfap_tags', 'tags', 'mots_cles'],
  category: ['categorie_de_la_manifestation', 'categorie', 'category'],
  theme: ['theme_de_la_manifestation', 'theme', 'thematique'],
  type: ['type_de_manifestation', 'type_evenement'],
  price: ['price_detail', 'tarif_normal', 'tarifs', 'tarif', 'pricing_info'],
  priceType: ['price_type', 'manifestation_gratuite', 'gratuit'],
  image: ['cover_url', 'image', 'photo', 'visuel', 'image_couverture'],
  imageText: ['cover_alt'],
  imageCredit: ['cover_credit', 'credit_photo'],
  audience: ['audience', 'public', 'publics', 'tranche_age_public'],
  organizer: ['contact_organisation_name', 'organisateur', 'nom_organisateur'],
  register: ['reservation_site_internet', 'reservation_email', 'reservation_telephone', 'access_link'],
  status: ['statut', 'status'],
  language: ['locale', 'lang'],
} as const;

type Column = keyof typeof COLUMNS;

/** Columns of « Que faire à Paris » that answer a need, as numbers, texts or nothing. */
const NEEDS = { pmr: 'mobility', blind: 'sight', deaf: 'hearing', sign_language: 'hearing', mental: 'learning' } as const;
/** Ours -> the column that it is read from. */
const FIELDS: Readonly<Record<string, Column>> = {
  '/identifier': 'identifier', '/name': 'name', '/abstract': 'abstract', '/description': 'description', '/startDate': 'startDate', '/endDate': 'endDate',
  '/subEvent': 'sessions', '/url': 'url', '/location': 'place', '/image': 'image', '/offers': 'price', '/potentialAction': 'register',
  '/organizer': 'organizer', '/keywords': 'tags', '/audience': 'audience', '/eventStatus': 'status', '/inLanguage': 'language',
}; // prettier-ignore

export function readEventRecord(columns: JsonObject, path: string): SourceObject {
  const nameOf = (column: Column) =>
    COLUMNS[column].find((name) => isGiven(field(columns, name))) ?? COLUMNS[column].find((name) => Object.hasOwn(columns, name));
  const get = (column: Column) => field(columns, nameOf(column) ?? '');
  const dates = datesOf(columns, get);
  const inWords = sessionsInWords(...dates, wordOf(get('hours')));
  const sessions = sessionsIn(columns, wordOf(get('sessions'))) ?? (inWords.length > 1 ? inWords : null);
  const [startDate, endDate] = inWords.length === 1 ? [inWords[0]!.startDate, inWords[0]!.endDate] : dates;
  const register = wordOf(get('register'));
  const event: JsonObject = {
    '@type': 'Event',
    identifier: get('identifier'),
    url: get('url'),
    name: get('name'),
    abstract: get('abstract'),
    description: get('description'),
    startDate,
    endDate,
    subEvent: sessions,
    eventStatus: get('status'),
    location: placeOf(get),
    amenityFeature: Object.entries(NEEDS)
      .filter(([column]) => /^(?:1|true|oui)$/i.test(wordOf(field(columns, column)) || (field(columns, column) === true ? '1' : '')))
      .map(([, need]) => need),
    image: isGiven(get('image')) ? imageOf(get) : null,
    keywords: (['tags', 'category', 'theme', 'type'] as const).flatMap((column) => wordsOf(get(column))),
    audience: { '@type': 'Audience', audienceType: get('audience') },
    offers: { '@type': 'Offer', description: get('price') },
    isAccessibleForFree: isFree(wordOf(get('priceType'))),
    organizer: get('organizer'),
    // « access_link » is there even where nobody has to say that they come.
    potentialAction: register && wordOf(field(columns, 'access_type')) !== 'non' ? { '@type': 'RegisterAction', target: register } : null,
    inLanguage: get('language'),
  };
  const sourcePath = (pointer: string) => {
    const known = Object.entries(FIELDS).map(([ours, column]) => [ours, `/${nameOf(column) ?? COLUMNS[column][0]}`]);
    return fieldPaths(Object.fromEntries(known) as Record<string, string>)(pointer);
  };
  return { value: event, path, sourcePath };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function sessionsIn(columns: JsonObject, text: string): readonly JsonObject[] | null {
  if (!text) return null;
  const said = hoursSaid(field(columns, 'date_description'));
  return sessionsOf(text)
    .map((session) => withHourSaid(session, said))
    .map(([startDate, endDate]) => ({ startDate, endDate }));
}

/** « Que faire à Paris » labels the hours of Paris as universal time. */
function datesOf(columns: JsonObject, get: (column: Column) => unknown): readonly [unknown, unknown] {
  const [start, end] = [get('startDate'), get('endDate')];
  if (Object.hasOwn(columns, 'occurrences')) return [start, end].map((value) => (typeof value === 'string' ? value.replace(/\+00:00$/, '') : value)) as [unknown, unknown]; // prettier-ignore
  if (!isGiven(get('startTime'))) return universalTimes(dateAndHour(start, null), dateAndHour(end, null));
  return [universalTime(dateAndHour(start, get('startTime'))), universalTime(dateAndHour(isGiven(end) ? end : start, get('endTime')))];
}

/** Days without hours, with the hours in their own column: « A 20h30 », « mercredi 14h-16h ». None where the dates have hours, or there are no words. */
function sessionsInWords(start: unknown, end: unknown, hours: string): readonly Pick<JsonObject, 'startDate' | 'endDate'>[] {
  const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  if (!hours || !isDay(start) || !(isDay(end) || !isGiven(end))) return [];
  const cells: Partial<Record<Field, string>> = { start, end: isDay(end) ? end : '', times: hours };
  const cell = (...fields: readonly Field[]) => fields.map((each) => own(cells, each)).find(Boolean) ?? '';
  return timesOf(cell, new DateReader([])).map(({ startDate, endDate }) => ({ startDate, endDate }));
}

function placeOf(get: (column: Column) => unknown): JsonObject {
  const point = get('point');
  const [latitude, longitude] = Array.isArray(point) ? (point as unknown[]) : [];
  const street = get('street');
  const city = get('city');
  return {
    '@type': 'Place',
    name: get('place'),
    // Without a town of its own, the column « adresse » holds the whole.
    address: isGiven(city) || isGiven(get('postalCode')) ? { streetAddress: street, postalCode: get('postalCode'), addressLocality: city, identifier: get('insee') } : street, // prettier-ignore
    geo: {
      latitude: latitude ?? field(point, 'lat') ?? get('latitude'),
      longitude: longitude ?? field(point, 'lon') ?? get('longitude'),
    },
    description: get('access'),
  };
}

/** An address, or the file of a column of pictures. */
function imageOf(get: (column: Column) => unknown): JsonObject {
  const image = get('image');
  return {
    url: isObject(image) ? field(image, 'url') : image,
    caption: get('imageText'),
    creditText: get('imageCredit'),
    width: field(image, 'width'),
    height: field(image, 'height'),
  };
}

function wordsOf(value: unknown): readonly unknown[] {
  return typeof value === 'string' ? value.split(/[,;]| {1,3}- /) : list(value);
}

/** « gratuit », « payant »; « gratuit sous condition » is neither. */
function isFree(type: string): boolean | null {
  if (/^(?:gratuit|oui)$/i.test(type)) return true;
  return /^(?:payant|non)$/i.test(type) ? false : null;
}
