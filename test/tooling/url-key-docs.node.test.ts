import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DATE_PRESETS } from '../../src/model/date-choice.js';
import { isEventCode } from '../../src/model/event-code.js';
import { readMonth } from '../../src/model/month-grid.js';
import { knownChoices } from '../../src/model/narrowing.js';
import { FACETS, selectionFromAddress } from '../../src/model/selection.js';
import type { Facet } from '../../src/model/selection.js';

/** The values of each parameter in the table, which leaves out a name that is the one above. */
function documented(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let parameter = '';
  for (const [, name, values] of text.matchAll(/^\| (?:`\w+-(\w+)` )?\| (`.+?`) \|/gm)) {
    parameter = name ?? parameter;
    found.set(parameter, [...(found.get(parameter) ?? []), ...Array.from(values!.matchAll(/`(.+?)`/g), ([, value]) => value!)]);
  }
  return found;
}

for (const language of ['fr', 'en']) {
  describe(`the parameters of an address, ${language}`, () => {
    const all = documented(readFileSync(`src/elements/url-key.${language}.md`, 'utf8'));

    it('are all that there are', () => assert.deepEqual([...all.keys()], ['town', ...FACETS, 'month', 'event', 'bookmarks']));

    it('have values that mean something as they are written', () => {
      for (const [parameter, values] of all)
        for (const value of values) {
          const selection = selectionFromAddress(`?${new URLSearchParams({ [`ess-${parameter}`]: value })}`, 'ess');
          if (parameter === 'event') continue;
          if (parameter === 'bookmarks') assert.ok(value.split('.').every(isEventCode));
          else if (parameter === 'month') assert.equal(readMonth(value), value);
          else if (parameter === 'town') assert.equal(selection.town, '94003');
          else assert.deepEqual(knownChoices(selection)[parameter as Facet], [value]);
        }
      for (const preset of DATE_PRESETS) assert.ok(all.get('date')!.includes(preset), preset);
    });
  });
}
