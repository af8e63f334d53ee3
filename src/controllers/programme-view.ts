/** What an element has to show: a store's state, as this element needs it. */
import type { Programme } from '../model/programme.js';
import { missingOf } from '../store/programme-store.js';
import type { FeedError, Loading, Missing, Ready, Wanted } from '../store/programme-store.js';

/** `unneeded`: its author wrote everything. `unserved`: on a server that was given no programme. */
export type View = { readonly status: 'unneeded' | 'unserved' } | Loading | FailedView | ReadyView;

export interface FailedView {
  readonly status: 'failed';
  readonly error: FeedError;
  /** The feed was asked for again, and has not answered yet. */
  readonly isReloading: boolean;
}

export interface ReadyView extends Omit<Ready, 'status'> {
  /** `empty`: the programme has nothing for this element. */
  readonly status: 'ready' | 'empty';
  /** Among what the element shows. */
  readonly missing: Missing;
}

/** Whether there is a programme. */
export function isReady(view: View): view is ReadyView {
  return view.status === 'ready' || view.status === 'empty';
}

export interface ViewOptions {
  /** Whether the programme has nothing to show in this element. */
  isEmpty?: (programme: Programme) => boolean;
  /** The events that the element needs. Default: none, only what the feed says of itself. */
  wanted?: (programme: Programme) => { readonly query: Wanted; readonly now: number };
  /** Whether the element waits for something besides the programme. */
  isWaiting?: (ready: Ready) => boolean;
}

/** `isOutdated`: another feed is about to replace this one. */
export function viewOf(ready: Ready, isOutdated: boolean, { isEmpty, wanted, isWaiting }: Required<ViewOptions>): View {
  const { query, now } = wanted(ready.programme);
  const missing = isOutdated || missingOf(ready, query, now);
  if (isWaiting(ready)) return { status: 'loading' };
  if (!isEmpty(ready.programme)) return { ...ready, missing };
  // While parts are missing, never claim that the list is empty.
  if (missing === true) return { status: 'loading' };
  return missing ? { status: 'failed', error: missing, isReloading: ready.isReloading } : { ...ready, status: 'empty', missing };
}
