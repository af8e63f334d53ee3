import { indexed } from '../../model/lists.js';
import type { Town } from '../../model/programme.js';
import { findTown, fold, slugOf, TOWNS } from '../../model/towns.js';

/** What an address in one text says. */
export interface AddressParts {
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly addressLocality: string;
}

/** After one of these, a commune's name is a street's: « 12 avenue de Fresnes ». */
const STREET = /\b(?:rue|avenue|av|boulevard|bd|route|chemin|all[ée]e|place|quai|cours|impasse|voie|square|passage|sentier|rond-point)\b/i;

/** After the post code, where a calendar writes every field of a form: « Boulevard de l’Exemple, Cachan, 94230, Île-de-France, France ». */
const REGION =
  /^(?:france|essonne|valdemarne|auvergnerhonealpes|bourgognefranchecomte|bretagne|centrevaldeloire|corse|grandest|hautsdefrance|iledefrance|normandie|nouvelleaquitaine|occitanie|paysdelaloire|provencealpescotedazur|guadeloupe|martinique|guyane|lareunion|mayotte)$/;

/**
 * « 15 quai de l’Exemple, 94400 Vitry-sur-Seine », « Salle des fêtes (Orly) », « 1 place du Marché, Cachan »: the last post code and what follows it,
 * else the last name of one of the communes.
 */
export function splitAddress(text: string): AddressParts {
  const found = [...text.matchAll(/(?<!\d)\d{2} ?\d{3}(?=[\s,–-]+\p{L})/gu)].at(-1) ?? /(?<=,\s?)\d{2} ?\d{3}$/.exec(text);
  if (found) {
    const [code] = found;
    const before = trimmed(text.slice(0, found.index));
    const comma = before.lastIndexOf(',');
    const after = trimmed(
      text
        .slice(found.index + code.length)
        .replace(/^[\s,–-]+/, '')
        .split(/[,;()\n]/)[0]!,
    );
    const last = before.slice(comma + 1).trim();
    const isRegion = REGION.test(fold(after));
    const isBefore = comma >= 0 && (!after || isRegion) && /^\p{L}/u.test(last) && !STREET.test(last);
    return {
      streetAddress: isBefore ? trimmed(before.slice(0, comma)) : before,
      postalCode: code.replace(' ', ''),
      addressLocality: isBefore ? last : isRegion ? '' : after,
    };
  }
  const parts = text
    .split(/[,;\n()]| [–-] /)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const [index, part] of [...indexed(parts)].reverse()) {
    const town = findTown(part);
    if (town) return { streetAddress: parts.filter((_, other) => other !== index).join(', '), postalCode: '', addressLocality: town.name };
    const named = STREET.test(part) ? null : townAtEnd(part);
    if (named) return { streetAddress: text.trim(), postalCode: '', addressLocality: named.name };
  }
  return { streetAddress: text.trim(), postalCode: '', addressLocality: '' };
}

function trimmed(text: string): string {
  return text.trim().replace(/[\s,(–-]{1,20}$/, '');
}

/** « Médiathèque d’Orly » is in Orly. */
function townAtEnd(text: string): Town | null {
  const slug = slugOf(text);
  return TOWNS.find((town) => slug.endsWith(`-${town.slug}`)) ?? null;
}
