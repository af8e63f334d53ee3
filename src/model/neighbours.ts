/**
 * Communes of Grand-Orly Seine Bièvre that share a border. Apart from towns.ts, because only an empty list needs them.
 *
 * Source: computed from IGN Admin Express 2018 (Licence Ouverte).
 */

import type { Town } from './programme.js';
import { TOWNS } from './towns.js';

/** By INSEE code. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  '94001': '91027 94077',
  '94003': '94016 94037 94043 94076',
  '91027': '91326 91479 91589 94001 94077',
  '94016': '94003 94038 94076',
  '94021': '94034 94038 94065 94073 94081',
  '94022': '94054 94073 94074 94078 94081',
  '94034': '94021 94038 94065',
  '94037': '94003 94043',
  '94041': '94043 94076 94081',
  '91326': '91027 91589 91687',
  '94038': '94016 94021 94034 94076',
  '94043': '94003 94037 94041 94076',
  '91432': '91479 91589',
  '94054': '91479 94022 94073 94077 94078',
  '91479': '91027 91432 91589 94054 94065 94077',
  '94065': '91479 94021 94034 94073',
  '91589': '91027 91326 91432 91479 91687',
  '94073': '94021 94022 94054 94065 94081',
  '94074': '94022 94078',
  '94076': '94003 94016 94038 94041 94043 94081',
  '94077': '91027 91479 94001 94054 94078',
  '94078': '94022 94054 94074 94077',
  '91687': '91326 91589',
  '94081': '94021 94022 94041 94073 94076',
};

/** The communes that share a border with a town of the territory. */
export function neighboursOf(key: string): readonly Town[] {
  const keys = Object.hasOwn(NEIGHBOURS, key) ? NEIGHBOURS[key]!.split(' ') : [];
  return TOWNS.filter((town) => keys.includes(town.key));
}
