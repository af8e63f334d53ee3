import type { Town } from '../../model/programme.js';
import { findTown, slugOf, TOWNS } from '../../model/towns.js';

/** What an address in one text says. */
export interface AddressParts {
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly addressLocality: string;
}

/** After one of these, a commune's name is a street's: « 12 avenue de Fresnes ». */
const STREET = /\b(?:rue|avenue|av|boulevard|bd|route|chemin|all[ée]e|place|quai|cours|impasse|voie|square|passage|sentier|rond-point)\b/i;

/**
 * « 15 quai de l’Exemple, 94400 Vitry-sur-Seine », « Salle des fêtes (Orly) », « 1 place du Marché, Cachan »: the last post code and what follows it,
 * else the last name of one of the communes.
 */
export function splitAddress(text: string): AddressParts {
  const found = [...text.matchAll(/(?<!\d)\d{2} ?\d{3}(?=[\s,–-]+\p{L})/gu)].at(-1);
  if (found) {
    const [code] = found;
    return {
      streetAddress: trimmed(text.slice(0, found.index)),
      postalCode: code.replace(' ', ''),
      addressLocality: trimmed(
        text
          .slice(found.index + code.length)
          .replace(/^[\s,–-]+/, '')
          .split(/[,;()\n]/)[0]!,
      ),
    };
  }
  const parts = text
    .split(/[,;\n()]| [–-] /)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const [index, part] of [...parts.entries()].reverse()) {
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
