/** What a webmaster is told of a tag that shows another event than meant, or none. A chunk, because correct pages do not need it. */

import type { ProgrammeLoadEvent } from '../../controllers/programme-events.js';
import type { Programme, ProgrammeEvent } from '../../model/programme.js';
import { fold } from '../../model/towns.js';
import { warn } from '../../warn.js';

type Element = Pick<HTMLElement, 'localName'> & { readonly event: string };

const MOST_NAMES = 3;

/** First step of a problem's path → its attribute, and what to write there. */
const ATTRIBUTES: Readonly<Record<string, readonly [attribute: string, advice: string]>> = {
  name: ['name', 'an event needs a name; write e.g. name="Fête du vélo"'],
  startDate: ['start-date', 'not an ISO 8601 date; write e.g. start-date="2026-11-06T18:30"'],
  endDate: ['end-date', 'not an ISO 8601 date after the start; write e.g. end-date="2026-11-06T20:00"'],
  previousStartDate: ['previous-start-date', 'not an ISO 8601 date; write e.g. previous-start-date="2026-11-06"'],
  eventStatus: ['event-status', 'write "cancelled", "postponed", "rescheduled", "moved-online" or "sold-out"'],
  location: ['address', 'no town found; end it with the post code and the town, e.g. address="1 rue de l’Exemple, 94110 Arcueil"'],
  url: ['url', 'not a web address; write e.g. url="https://www.example.org/fete"'],
  image: ['image', 'not an https address; write e.g. image="https://www.example.org/fete.jpg"'],
};

/** The programme does not have the event. */
export function warnOfGone({ localName, event }: Element, programme: Programme): void {
  const near = nearest(event, programme);
  const names = near.length > 0 ? `near to it: ${near.join(', ')}` : `e.g. ${programme.events.slice(0, MOST_NAMES).map(nameOf).join(', ')}`;
  const advice = programme.sessions.town.length > 0 ? `write the @id or the url of one, ${names}` : 'it has none at all';
  warn(`<${localName} event="${event}">: no such event in the programme, which visitors are told; ${advice}.`);
}

/** Nobody said which of the programme's events is meant. */
export function warnOfChoice({ localName }: Element, programme: Programme): void {
  warn(`<${localName}>: the programme has several events; write the @id or the url of one, e.g. event="${programme.id(0)}". The next one is shown.`);
}

/** What is wrong in an event that its author wrote in the tag. */
export function warnOfProblems({ localName }: Element, { problems }: ProgrammeLoadEvent['report'], isInAttributes: boolean): void {
  for (const { code, path, value, level } of problems) {
    const steps = path.split('/').filter(Boolean);
    const known = steps.map((step) => (Object.hasOwn(ATTRIBUTES, step) ? ATTRIBUTES[step]! : null)).find(Boolean);
    const shown = level === 'error' ? 'The event is not shown.' : 'It is repaired or left out.';
    if (isInAttributes && known) warn(`<${localName} ${known[0]}="${value}">: ${known[1]}. ${shown}`);
    else warn(`<${localName}>: the JSON-LD in the tag has ${code} at ${path}${value && ` (${value})`}; docs/feed.md says what to write. ${shown}`);
  }
}

/** The identifiers that look most like what was written, or whose events have such a name. */
function nearest(written: string, programme: Programme): readonly string[] {
  const wanted = pairsOf(written);
  const rated = programme.events.map(({ id, url, name }) => {
    const likeness = Math.max(...[id, url ?? '', name].map((text) => likenessOf(wanted, pairsOf(text))));
    return { text: nameOf({ id, name }), likeness };
  });
  return rated
    .filter(({ likeness }) => likeness > 0.3)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_NAMES)
    .map(({ text }) => text);
}

function nameOf({ id, name }: Pick<ProgrammeEvent, 'id' | 'name'>): string {
  return `"${id}" (${name})`;
}

/** Of the last step of an address, where events differ. */
function pairsOf(text: string): ReadonlySet<string> {
  const steps = text.split(/[/#?=]/).filter(Boolean);
  const key = fold(steps.at(-1) ?? '');
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < key.length; index++) pairs.add(key.slice(index, index + 2));
  return pairs.size > 0 ? pairs : new Set([key]);
}

/** 0 to 1: the share of pairs of letters in common (Dice’s coefficient). */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return (2 * common) / (one.size + other.size);
}
