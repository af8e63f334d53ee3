import { NBSP } from '../typography.js';

/** « 10 000 », with narrow no-break spaces. */
export const number = (count: number): string =>
  count < 1000 ? String(count) : `${number(Math.trunc(count / 1000))}\u202f${String(count % 1000).padStart(3, '0')}`;
/** « 1 événement », « 2 événements »: zero and one are singular in French. */
export const counted = (count: number, one: string, many = `${one}s`) => `${number(count)}${NBSP}${count < 2 ? one : many}`;

/** « à Orly », « au Kremlin-Bicêtre », « aux Ulis », « à L’Haÿ-les-Roses »: the name contains the article. */
export function at(town: string): string {
  if (/^les /i.test(town)) return `aux ${town.slice(4)}`;
  return /^le /i.test(town) ? `au ${town.slice(3)}` : `à ${town}`;
}

/** « d’Arcueil », « du Kremlin-Bicêtre », « des Ulis », « de L’Haÿ-les-Roses ». */
export function of(town: string): string {
  if (/^les /i.test(town)) return `des ${town.slice(4)}`;
  if (/^le /i.test(town)) return `du ${town.slice(3)}`;
  return /^[aeiouyàâéèêëîïôœùû]/i.test(town) ? `d’${town}` : `de ${town}`;
}
