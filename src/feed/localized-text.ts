import { field, isObject } from './json.js';

/** Real feeds nest no deeper than a text in an array in a language object in an array. */
const DEEPEST = 4;

/**
 * The text of a value in any of the shapes that feeds have for it: a string, a number, `{"@value": …}`, one object per language, an array of these,
 * `{"fr": …, "en": …}`. French first, then the feed's own language, then whatever comes first; '' when there is nothing.
 */
export function textIn(value: unknown, language: string | null, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (depth > DEEPEST) return '';
  for (const candidate of candidates(value, language)) {
    const text = textIn(candidate, language, depth + 1);
    if (text.trim()) return text;
  }
  return '';
}

function candidates(value: unknown, language: string | null): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 20).sort((one, other) => rank(other, language) - rank(one, language));
  if (!isObject(value)) return [];
  if (Object.hasOwn(value, '@value')) return [field(value, '@value')];
  if (Object.hasOwn(value, '@type')) return [field(value, 'name'), field(value, 'text')];
  return translations(value, language);
}

/** Values of the keys that are language tags, the preferred ones first. */
function translations(value: Readonly<Record<string, unknown>>, language: string | null): unknown[] {
  const tags = Object.keys(value)
    .slice(0, 100)
    .filter((key) => /^(?!url|uid)[a-z]{2,3}(?:[-_][\w-]{2,10})?$/i.test(key));
  return tags.sort((one, other) => preference(other, language) - preference(one, language)).map((tag) => value[tag]);
}

function rank(value: unknown, language: string | null): number {
  const tag = field(value, '@language');
  return typeof tag === 'string' ? preference(tag, language) : 0;
}

function preference(tag: string, language: string | null): number {
  if (/^fr\b/i.test(tag)) return 2;
  return language !== null && tag.toLowerCase() === language.toLowerCase() ? 1 : 0;
}
