import type { AccessibilityNeed, AgeRange } from '../../model/programme.js';
import { fold } from '../../model/towns.js';
import type { FeedValue } from '../feed-value.js';
import { isObject } from '../json.js';

const NONE: readonly AccessibilityNeed[] = Object.freeze([]);

/** Above it, « jusqu’à 99 ans » only says that nobody is too old. */
const NO_MAXIMUM = 99;

/** What an amenity is called, by need: our own word first, then what French and English feeds write. Compared folded (see `fold`). */
const NEEDS: readonly (readonly [AccessibilityNeed, RegExp])[] = [
  ['sight', /sight|^vi$|visu|vision|aveugle|malvoyan|braille|audiodescri|blind/],
  ['hearing', /hearing|^hi$|audit|sourd|entendant|langue?dessignes|lsf|bouclemagn|deaf|surtitr|soustitr/],
  ['mobility', /mobility|^mi$|mobilit|moteur|motrice|pmr|fauteuil|wheelchair|pleinpied/],
  ['psychic', /psychi|^pi$/],
  ['learning', /learning|^ii$|^mei$|intellect|mental|cognit|falc|facilealire/],
];

/** schema.org/amenityFeature of the place, or of the event itself, that answers a need; without those whose value is false. */
export function readAccessibility(event: FeedValue): readonly AccessibilityNeed[] {
  const features = [...event.all('amenityFeature', 50), ...event.all('location', 20).flatMap((place) => place.all('amenityFeature', 50))];
  if (features.length === 0) return NONE;
  const needs = new Set<AccessibilityNeed>();
  for (const feature of features) {
    if (feature.get('value') === false || /^(?:false|0|non?)$/i.test(feature.word('value'))) continue;
    const name = fold(isObject(feature.raw) ? feature.line('name') : feature.line());
    const known = NEEDS.find(([, words]) => words.test(name));
    if (known) needs.add(known[0]);
  }
  return Object.freeze([...needs]);
}

/** schema.org/audience: whom it is for, in the feed's words. */
export function readAudience(event: FeedValue): string {
  const audiences = event
    .all('audience', 10)
    .map((audience) => (isObject(audience.raw) ? audience.line('audienceType') || audience.line('name') : audience.line()));
  return [...new Set(audiences.filter(Boolean))].join(', ').slice(0, 300).trimEnd();
}

/** schema.org/typicalAgeRange, or the ages of a PeopleAudience; null when the feed does not say. */
export function readAgeRange(event: FeedValue): AgeRange | null {
  const [audience] = event.all('audience', 1);
  const written = ageRange(event.line('typicalAgeRange', 100));
  const min = written?.min ?? audience?.number('requiredMinAge') ?? audience?.number('suggestedMinAge') ?? null;
  const max = written?.max ?? audience?.number('requiredMaxAge') ?? audience?.number('suggestedMaxAge') ?? null;
  const from = min !== null && min > 0 && min < NO_MAXIMUM ? Math.floor(min) : null;
  const to = max !== null && max >= 0 && max < NO_MAXIMUM ? Math.floor(max) : null;
  if (min === null && max === null) return null;
  return Object.freeze({ min: from, max: from !== null && to !== null && to < from ? null : to });
}

/** « 7-12 », « 12- », « -12 », « dès 5 ans », « à partir de 18 mois », « moins de 12 ans », « de 7 à 12 ans », « 16 ans et plus ». */
function ageRange(text: string): { min: number | null; max: number | null } | null {
  const found = [...text.matchAll(/(\d{1,3})(\s*mois)?/g)]
    .slice(0, 2)
    .map(([, digits, months]) => (months ? Math.floor(Number(digits) / 12) : Number(digits)));
  const [first, second] = found;
  if (first === undefined) return null;
  if (second !== undefined) return { min: first, max: second };
  if (/^\s*[-–<]|moins|jusqu|under/i.test(text)) return { min: null, max: /moins|under|</i.test(text) ? first - 1 : first };
  return { min: first, max: null };
}
