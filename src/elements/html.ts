import { html as template } from 'lit';
import { guarded } from '../warn/guarded.js';

/** lit's `html`, in which every listener is guarded: an element's templates have no other functions. */
export const html: typeof template = (strings, ...values) =>
  template(strings, ...values.map((value) => (typeof value === 'function' ? guarded(value as () => unknown) : value)));
