/** What a field may be: checks that are put together into the shape of an object. A missing value is undefined, null or ''. */

import { isClean, isCleanLine } from '../../model/clean-text.js';
import { webUrl } from '../../model/safe-url.js';
import { isObject, list } from '../json.js';
import { text } from './fields.js';

const MOST_PIXELS = 20_000;

export type Check = (value: unknown) => boolean;

export const isMissing: Check = (value) => value === undefined || value === null || value === '';
export const isNotThere: Check = (value) => value === undefined;
export const optional =
  (check: Check): Check =>
  (value) =>
    isMissing(value) || check(value);
export const oneOf =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
/** One, or an array of them. */
export const many =
  (check: Check, most = 20): Check =>
  (value) =>
    list(value).length <= most && list(value).every(check);
export const shape = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields);
  return (value) => isObject(value) && checks.every(([key, check]) => check(value[key]));
};

/** Decoding lost none of its letters. */
const isWhole = (value: string) => !value.includes('\ufffd');
const plainText =
  (longest: number, isWritten = isClean): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest && isWritten(value) && isWhole(value);
export const plainLine = (longest: number) => plainText(longest, isCleanLine);
/** One per language, of which one is French. */
const inLanguages =
  (check: Check): Check =>
  (value) =>
    isObject(value) && text(value, 'fr').trim() !== '' && check(value['fr']) && Object.keys(value).every((key) => /^[a-z]{2}$/.test(key));
const written = (longest: number, isWritten?: (value: string) => boolean): Check => {
  const check = plainText(longest, isWritten);
  return optional(oneOf(check, inLanguages(check)));
};
export const paragraphs = (longest: number) => written(longest);
export const line = (longest = 300) => written(longest, isCleanLine);
/** A text for programs. */
export const wordLike = (form: RegExp): Check => optional((value) => typeof value === 'string' && value === value.trim() && form.test(value));
export const word = wordLike(/^/);
export const webAddress: Check = (value) => word(value) && (isMissing(value) || webUrl(value) !== null);
export const not =
  (form: RegExp): Check =>
  (value) =>
    typeof value !== 'string' || !form.test(value);
export const both =
  (one: Check, other: Check): Check =>
  (value) =>
    one(value) && other(value);
export const pixels = optional((value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_PIXELS);
