/** What the webmaster writes in `facets`. A word that is not understood is reported, and left out. */

import { FACETS } from '../../model/selection.js';
import type { Facet } from '../../model/selection.js';
import { warnOf } from '../../warn/warn-of.js';

/** Without the audience, whose words are seldom the same twice. */
const DEFAULT = FACETS.filter((facet) => facet !== 'audience');

/** In the order in which they are written; commas between them are understood too. */
export function facetsOf(written: string | null): readonly Facet[] {
  const words = (written ?? '').split(/[\s,]+/).filter(Boolean);
  const found = words.flatMap((word) => {
    const facet = FACETS.find((known) => known === word);
    if (!facet) warnOf('facet', word, FACETS);
    return facet ?? [];
  });
  return found.length > 0 ? [...new Set(found)] : DEFAULT;
}
