import { canParse } from '../../model/can-parse.js';
import type { Town } from '../../model/programme.js';

const TOWN = '{town}';

/**
 * The absolute http(s) address of the published calendar; null where none is written for this choice. `written`: an address; with `{town}`, that of a town,
 * beside which that of all towns may stand, after a space.
 */
export function calendarAddress(written: string, town: Town | null, base: string): string | null {
  const addresses = written.split(/\s+/).filter(Boolean);
  const ofTown = addresses.find((each) => each.includes(TOWN));
  const address = ofTown && town ? ofTown.replaceAll(TOWN, town.slug) : addresses.find((each) => each !== ofTown);
  const web = address?.replace(/^webcals?:/i, 'https:');
  if (!web || !canParse(web, base)) return null;
  const url = new URL(web, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
