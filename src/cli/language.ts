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

/**
 * The arguments' language; else French, unless the environment says English: a server without a locale (`C.UTF-8`) is a French town's. Known first, because
 * errors in other arguments are reported in it. Source: POSIX, LC_ALL, LC_MESSAGES, LANG.
 */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = args.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? '' : (args[at]!.split('=')[1] ?? args[at + 1] ?? '');
  if (isLanguage(asked)) return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'fr';
}
