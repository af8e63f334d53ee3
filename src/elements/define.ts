import { warnOf } from '../warn/warn-of.js';

/**
 * Registers an element, once per page: the first copy of the script wins, tag by tag. `define()` would throw on the second and stop the rest of the
 * script. Two copies of the same version are normal (two CMS blocks, each with its script tag); two versions are worth a word.
 */
export function define(tag: string, element: CustomElementConstructor & { version?: string }): void {
  const registered = customElements.get(tag) as { version?: string } | undefined;
  if (!registered) {
    customElements.define(tag, element);
  } else if (registered !== element && registered.version !== __VERSION__) {
    warnOf('other-version', tag, registered.version);
  }
}
