import type { Language, Words } from './words.js';
import { en } from './words-en.js';
import { fr } from './words-fr.js';

const WORDS: Readonly<Record<Language, Words>> = { fr, en };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}

export function isLanguage(value: string): value is Language {
  return Object.hasOwn(WORDS, value);
}

/** French, unless the environment says English: a server that says nothing (`C.UTF-8`) is a French town's. Source: POSIX, LC_ALL, LC_MESSAGES, LANG. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'fr';
}
