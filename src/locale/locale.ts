import { Dates } from './dates.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Messages } from './messages.js';
import { openingHoursText } from './opening-hours-text.js';
import { telephoneText } from './telephone-text.js';

/** Words and formats of one language. The same object for the same language, so that an element sees a change by identity. */
export interface Locale {
  /** BCP 47. */
  readonly lang: string;
  readonly messages: Messages;
  readonly dates: Dates;
  /** « 01 78 18 22 22 » from an E.164 number. */
  readonly telephone: (e164: string) => string;
  /** « du lundi au vendredi : 9 h – 17 h » from schema.org/openingHours; other text as it is. */
  readonly openingHours: (line: string) => string;
}

const LANGUAGES: Readonly<Record<string, readonly [lang: string, messages: Messages]>> = { fr: ['fr-FR', fr], en: ['en-GB', en] };
const locales = new Map<string, Locale>();

/** The locale of a BCP 47 tag, by its language; French where there is none of ours. */
export function localeFor(tag: string): Locale {
  const language = tag.toLowerCase().split('-')[0]!;
  const [lang, messages] = (Object.hasOwn(LANGUAGES, language) && LANGUAGES[language]) || LANGUAGES['fr']!;
  let locale = locales.get(lang);
  if (!locale) {
    const dates = new Dates(lang);
    locale = { lang, messages, dates, telephone: telephoneText, openingHours: (line) => openingHoursText(line, dates) };
    locales.set(lang, locale);
  }
  return locale;
}

