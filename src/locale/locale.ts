import { Dates } from './dates.js';
import { fr } from './fr/index.js';
import { MESSAGE_PARTS } from './messages.js';
import type { CoreMessages, MessagePart, Messages } from './messages.js';

/** Words and formats of one language. One object per language, so that elements see a change by identity. */
export interface Locale {
  /** BCP 47. */
  readonly lang: string;
  /** French parts come with what shows them: `detailsWords(locale)` and the like. */
  readonly messages: CoreMessages & { readonly [Part in MessagePart]: Messages[Part] | null };
  readonly dates: Dates;
}

/** Languages other than French are chunks, loaded when a page needs them. */
const LANGUAGES: Readonly<Record<string, { readonly lang: string; readonly load: () => Promise<Messages> }>> = {
  en: { lang: 'en-GB', load: () => import('./en/index.js').then(({ en }) => en) },
};

const locales = new Map<string, Locale>([['fr', createLocale('fr-FR', fr)]]);

/** The locale of a BCP 47 tag: French for unknown languages, null for one to load first. */
export function localeFor(tag: string): Locale | null {
  return locales.get(languageOf(tag)) ?? null;
}

/** Loads the locale of a tag. After a failure the page stays in French, and the next request tries again. */
export async function loadLocale(tag: string): Promise<Locale> {
  const language = languageOf(tag);
  const known = locales.get(language);
  if (known) return known;
  const { lang, load } = LANGUAGES[language]!;
  const messages = await load();
  const locale = locales.get(language) ?? createLocale(lang, messages);
  locales.set(language, locale);
  return locale;
}

function languageOf(tag: string): string {
  const language = tag.toLowerCase().split('-')[0]!;
  return Object.hasOwn(LANGUAGES, language) ? language : 'fr';
}

function createLocale(lang: string, messages: CoreMessages): Locale {
  const parts = Object.fromEntries(MESSAGE_PARTS.map((part) => [part, null])) as Record<MessagePart, null>;
  return { lang, messages: { ...parts, ...messages }, dates: new Dates(messages.dates) };
}
