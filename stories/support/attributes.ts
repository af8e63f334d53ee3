import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

/**
 * The arguments of a story as attributes: `{ headingLevel: 3 }` → `heading-level="3"`. Nothing is written for what is empty or false, as a webmaster writes
 * nothing for it; `feed` is no attribute.
 */
class Attributes extends Directive {
  override render(...[]: [args: object]): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [object]): unknown {
    for (const [name, value] of Object.entries(args as Record<string, string | number | boolean | undefined>)) {
      if (name === 'feed') continue;
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (value === undefined || value === '' || value === false) element.removeAttribute(attribute);
      else element.setAttribute(attribute, value === true ? '' : String(value));
    }
    return noChange;
  }
}

export const attributes = directive(Attributes);
