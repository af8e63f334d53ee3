/**
 * What elements show that are drawn on a server, where there is no page in which they could ask for a feed: whoever draws them gives it. Nothing of this is
 * in the script tag, for `isServer` is false there when it is built.
 */

import type { ProgrammeEvent } from '../model/programme.js';
import type { Ready } from '../store/programme-store.js';

export interface ServedProgramme extends Ready {
  /** The details of an event, as a template: nothing would load them in a page without a script. */
  readonly details?: (event: ProgrammeEvent) => unknown;
}

const served = new WeakMap<object, ServedProgramme>();

/** Gives an element its programme, before it is drawn. */
export function serve(element: object, programme: ServedProgramme): void {
  served.set(element, programme);
}

/** Undefined for an element that was given no programme: it then shows its children. */
export function servedTo(element: object): ServedProgramme | undefined {
  return served.get(element);
}
