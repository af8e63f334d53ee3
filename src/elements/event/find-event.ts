import { listOf } from '../../model/lists.js';
import type { Programme } from '../../model/programme.js';

/** From the strictest: an identifier or address letter by letter; however an address is written; the end of it. */
const WAYS: readonly ((known: string, written: string) => boolean)[] = [
  (known, written) => known === written,
  (known, written) => plain(known) === plain(written),
  (known, written) => isEndOf(plain(known), plain(written).replace(/^\//, '')),
];

/**
 * The numbers of the events that `written` names, in the order of their starts; all for ''. Several only where the feed gives them the same address, or one
 * that ends alike.
 */
export function numbersOf(programme: Programme, written: string): readonly number[] {
  const numbers = listOf(programme.sessions.town.length, (number) => number);
  const wanted = written.trim();
  if (!wanted) return numbers;
  // « # », « / »: a placeholder of a CMS names nothing.
  if (!plain(wanted)) return [];
  for (const isNamed of WAYS) {
    // Events are not made for their identifiers, as they are for their addresses.
    const found = numbers.filter((number) => isNamed(programme.id(number), wanted));
    if (found.length > 0) return found;
    const linked = numbers.filter((number) => {
      const { url } = programme.event(number);
      const others = [programme.json(number)['identifier']].flat();
      return [url, ...others].some((known) => typeof known === 'string' && isNamed(known, wanted));
    });
    if (linked.length > 0) return linked;
  }
  return [];
}

/** `https://www.example.org/Fête/` and `http://example.org/f%C3%AAte` are one. */
function plain(address: string): string {
  let text = decoded(address)
    .normalize()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '');
  while (/[/#?]$/.test(text)) text = text.slice(0, -1);
  return text;
}

/** At a border: `12` is the end of `…/event/12` and of `…?id=12`, not of `…/112`. Also `12` of `12@example.org`, as calendars write identifiers. */
function isEndOf(known: string, end: string): boolean {
  if (!end) return false;
  return (known.endsWith(end) && /[/#?&=:]$/.test(known.slice(0, -end.length))) || known.startsWith(`${end}@`);
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
