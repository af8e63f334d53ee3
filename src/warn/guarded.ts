/** What the platform calls is ours to the end: the page's own error handler hears of no mistake in it, and it stops nothing but itself. */

import { warn } from '../warn.js';

/** For every listener, timer, frame and observer. `this` in a template's listener is the element. */
export function guarded<A extends unknown[]>(action: (...given: A) => unknown): (...given: A) => void {
  return function (this: unknown, ...given) {
    try {
      const result = action.apply(this, given);
      if (result instanceof Promise) unawaited(result, this);
    } catch (thrown) {
      tellError(thrown, this);
    }
  };
}

/** For every promise that nobody waits for. */
export function unawaited(promise: Promise<unknown>, where?: unknown): void {
  promise.catch((thrown: unknown) => tellError(thrown, where));
}

/** What was thrown, and in which element, where that is known. */
export function tellError(thrown: unknown, where?: unknown): void {
  const localName = (where as Partial<Element> | undefined)?.localName;
  warn(`${localName ? `<${localName}>` : 'The script'} met an error and goes on: ${String(thrown)}`, thrown);
}
