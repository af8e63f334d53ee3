import { NBSP } from './typography.js';

/** An E.164 number for people, without line breaks: « 01 78 18 22 22 » in France, « +41 22 999 12 34 » elsewhere. */
export function telephoneText(e164: string): string {
  const national = /^\+33([1-9]\d{8})$/.exec(e164)?.[1];
  const digits = national ? `0${national}` : e164.replace(/^\+(1|7|2[07]|3[0-4]|36|39|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/, '+$1 $2');
  const [country, rest] = national ? ['', digits] : (digits.split(' ') as [string, string?]);
  if (rest === undefined) return e164;
  // Pairs from the right; an odd digit stays with the first pair.
  const pairs = rest.replace(/\B(?=(?:\d{2})+$)/g, ' ').split(' ');
  if (pairs[0]!.length === 1 && pairs.length > 1) pairs.splice(0, 2, pairs[0]! + pairs[1]!);
  return [country, ...pairs].filter(Boolean).join(NBSP);
}
