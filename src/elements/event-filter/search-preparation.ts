import type { Programme } from '../../model/programme.js';
import { prepareSearch } from '../../model/search.js';
import { guarded } from '../../warn/guarded.js';

/** Events in a slice: a few milliseconds of a phone. */
const SLICE = 250;

const underWay = new WeakSet<Programme>();

/** Lists the words of a programme while a visitor reaches for the keyboard, so that no letter waits for them. */
export function prepareInSlices(programme: Programme, isWanted: () => boolean): void {
  if (underWay.has(programme)) return;
  underWay.add(programme);
  const step = guarded(() => {
    if (isWanted() && prepareSearch(programme, SLICE)) setTimeout(step);
    else underWay.delete(programme);
  });
  step();
}
