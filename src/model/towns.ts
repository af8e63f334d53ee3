/**
 * The 24 communes of Grand-Orly Seine Bièvre, and how a town is recognised in what people type. A town is identified by its INSEE code, because
 * names are not unique in France (there are four Fresnes); a town that only a feed names is identified by its slug.
 *
 * Source: INSEE, Code officiel géographique (Licence Ouverte), through @etalab/decoupage-administratif 6.0.0.
 */

import { own } from './own-fields.js';
import type { Programme, Town } from './programme.js';

/** INSEE code, name, post codes. Paray-Vieille-Poste has a post code for each side of the airport. */
const COMMUNES = [
  ['94001', 'Ablon-sur-Seine', '94480'],
  ['94003', 'Arcueil', '94110'],
  ['91027', 'Athis-Mons', '91200'],
  ['94016', 'Cachan', '94230'],
  ['94021', 'Chevilly-Larue', '94550'],
  ['94022', 'Choisy-le-Roi', '94600'],
  ['94034', 'Fresnes', '94260'],
  ['94037', 'Gentilly', '94250'],
  ['94041', 'Ivry-sur-Seine', '94200'],
  ['91326', 'Juvisy-sur-Orge', '91260'],
  ['94038', 'L’Haÿ-les-Roses', '94240'],
  ['94043', 'Le Kremlin-Bicêtre', '94270'],
  ['91432', 'Morangis', '91420'],
  ['94054', 'Orly', '94310'],
  ['91479', 'Paray-Vieille-Poste', '91550 94390'],
  ['94065', 'Rungis', '94150'],
  ['91589', 'Savigny-sur-Orge', '91600'],
  ['94073', 'Thiais', '94320'],
  ['94074', 'Valenton', '94460'],
  ['94076', 'Villejuif', '94800'],
  ['94077', 'Villeneuve-le-Roi', '94290'],
  ['94078', 'Villeneuve-Saint-Georges', '94190'],
  ['91687', 'Viry-Châtillon', '91170'],
  ['94081', 'Vitry-sur-Seine', '94400'],
] as const;

/** What is neither letter nor figure, of the scripts that Europe writes; Unicode's own classes take a phone a millisecond each to compile. */
// eslint-disable-next-line no-control-regex
const BETWEEN_WORDS = /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u2bff\u3000-\u303f]+/g;

/** The same few names are compared again and again: at every event of a feed, at every question. */
const folded = new Map<string, string>();
const MOST_FOLDED = 2000;

/** The communes of the territory, in French alphabetical order. */
export const TOWNS: readonly Town[] = COMMUNES.map(([insee, name]) => town(insee, name));

const byKey = new Map(TOWNS.map((known) => [known.key, known]));
const byName = new Map(TOWNS.map((known) => [townKey(known.name), known]));
const byPostalCode = new Map(COMMUNES.flatMap(([insee, , codes]) => codes.split(' ').map((code) => [code, byKey.get(insee)!])));

/** The départements of the 24 communes. */
const DEPARTMENTS = ['91', '94'];

/** Whether the programme is about the territory, as the default one is: one event in one of its towns suffices; an empty programme counts as one. */
export function isOfTerritory({ towns }: Pick<Programme, 'towns'>): boolean {
  return towns.length === 0 || towns.some(({ key }) => TOWNS.some((known) => known.key === key));
}

/** What an address says of its commune. */
export interface TownClues {
  readonly insee?: string;
  readonly postalCode?: string;
  readonly addressLocality?: string;
}

/** The letters and figures of a text, for comparing: « Œuvres d’été (94) » and « OEUVRES D'ETE 94 » are one. */
export function fold(text: string): string {
  let key = folded.get(text);
  if (key === undefined) {
    if (folded.size >= MOST_FOLDED) folded.clear();
    folded.set(text, (key = ascii(text).replace(BETWEEN_WORDS, '')));
  }
  return key;
}

/** French alphabetical order: without accents and case, and spaces, hyphens and apostrophes before all letters. Without Intl (ADR 0024). */
export function byTownName(one: Town, other: Town): number {
  return one.slug < other.slug ? -1 : Number(one.slug > other.slug);
}

/** Lower case, ASCII, hyphens: « L’Haÿ-les-Roses » gives `l-hay-les-roses`. */
export function slugOf(name: string): string {
  return ascii(name).split(BETWEEN_WORDS).filter(Boolean).join('-');
}

/**
 * What tells a town's name from another's, however it is written: « LE KREMLIN-BICêTRE », « Le Kremlin Bicêtre » and « le-kremlin-bicetre » are one.
 * « St » and « s/ » are written out, and what follows « Cedex » or stands in brackets does not count.
 */
function townKey(name: string): string {
  return fold(
    ascii(name)
      .split(/\(|\bcedex\b/)[0]!
      .replace(/\bst(e?)\b/g, 'saint$1')
      .replace(/\bs\/|\//g, 'sur'),
  );
}

/** Without case, accents and ligatures. */
export function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/**
 * The town that a webmaster, a visitor's address bar or a feed names: name, slug or INSEE code, with or without article, accents, case, hyphens
 * and apostrophes. Also finds among `others`, the towns that only the feed names. null when nothing matches.
 */
export function findTown(query: string, others: readonly Town[] = []): Town | null {
  const asked = query.trim();
  const key = townKey(asked);
  if (!key) return null;
  return (
    byKey.get(asked) ??
    // « Arcueil (33) » is one of them, although « Arcueil » alone is a town of the territory.
    others.find((other) => fold(other.name) === fold(asked)) ??
    byName.get(key) ??
    byName.get(`le${key}`) ??
    byName.get(`l${key}`) ??
    others.find((other) => other.key === asked || townKey(other.name) === key) ??
    null
  );
}

/** `Town.key` of the town that is named; a name that is no town's stays as it is: no event has it. null for no name. */
export function keyOfTown(name: string | null, others: readonly Town[] = []): string | null {
  return name ? (findTown(name, others)?.key ?? name) : null;
}

/**
 * The town of an address. The INSEE code is believed first; then the name, when it is one of the 24 (« 94240 Le Kremlin-Bicêtre » exists in real
 * feeds: people know where they live better than its code); then the post code, when the name is missing or is no commune's. A code of another
 * département says that it is another Fresnes, « Fresnes (41) ». Otherwise the feed's own name is kept as it is.
 */
export function townOf(clues: TownClues): Town | null {
  const [insee, postalCode, addressLocality] = [own(clues, 'insee') ?? '', own(clues, 'postalCode') ?? '', own(clues, 'addressLocality') ?? ''];
  const known = byKey.get(insee.trim());
  if (known) return known;
  const code = postalCode.replace(/\s/g, '');
  const department = /^(?:\d\d|2[AB])(?=\d{3}$)/i.exec(insee.trim() || code)?.[0];
  const isHere = !department || DEPARTMENTS.includes(department);
  const name = addressLocality
    .split(/\(|\bcedex\b/i)[0]!
    .replace(/\s+/g, ' ')
    .trim();
  const named = findTown(name);
  const found = isHere ? (named ?? byPostalCode.get(code)) : null;
  if (found) return found;
  if (!/[^\W\d_]|[\u00c0-\uffff]/.test(fold(name))) return null;
  const slug = named ? `${slugOf(name)}-${department}` : slugOf(name);
  const shown = capitalised(name);
  return town(slug, named ? `${shown} (${department})` : shown, slug);
}

function town(key: string, name: string, slug = slugOf(name)): Town {
  return Object.freeze({ key, name, slug });
}

/** « LE SEQUESTRE » as « Le Sequestre »: an all-capitals name is read letter by letter by some screen readers. */
function capitalised(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
