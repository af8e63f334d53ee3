import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  changeSelection,
  FACETS,
  hasChoices,
  isSameSelection,
  NOTHING_SELECTED,
  parseSelection,
  selectionFromAddress,
  selectionToAddress,
} from '../../src/model/selection.js';
import type { Selection } from '../../src/model/selection.js';
import { findTown, TOWNS } from '../../src/model/towns.js';

describe('a selection as JSON', () => {
  for (const [json, town] of [
    ['{"town":"94003"}', '94003'],
    ['{"town":null}', null],
    ['{"town":""}', null],
    ['{"town":3}', null],
    [`{"town":"${'x'.repeat(201)}"}`, null],
    ['{}', null],
    ['', null],
    ['[]', null],
    ['null', null],
    ['"x"', null],
    ['{', null],
    ['{"__proto__":{"town":"94003"}}', null],
  ] as const) {
    it(`${json.slice(0, 40)} chooses ${town}`, () => assert.deepEqual(parseSelection(json), { ...NOTHING_SELECTED, town }));
  }

  it('is not read from a changed Object.prototype', () => {
    const prototype = Object.prototype as { town?: string };
    prototype.town = '94003';
    try {
      assert.deepEqual(parseSelection('{}'), NOTHING_SELECTED);
    } finally {
      delete prototype.town;
    }
  });

  for (const [json, category] of [
    ['{"category":["atelier","velo"]}', ['atelier', 'velo']],
    ['{"category":["atelier","atelier","",7,null,["x"],{}]}', ['atelier']],
    ['{"category":"atelier"}', []],
    ['{"category":{"0":"atelier","length":1}}', []],
    [`{"category":["${'x'.repeat(201)}"]}`, []],
    [JSON.stringify({ category: Array.from({ length: 99 }, (_, index) => String(index)) }), Array.from({ length: 50 }, (_, index) => String(index))],
  ] as const) {
    it(`${json.slice(0, 60)} chooses the categories ${category.slice(0, 3).join()}`, () => assert.deepEqual(parseSelection(json).category, category));
  }

  it('keeps the keys that it does not know, whatever it changes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.option(fc.string({ minLength: 1 })), (fields, town) => {
        const changed = JSON.parse(changeSelection(JSON.stringify(fields), { town })) as Record<string, unknown>;
        for (const key of Object.keys(fields))
          if (key !== 'town') assert.deepEqual(Object.getOwnPropertyDescriptor(changed, key)?.value, JSON.parse(JSON.stringify(fields[key])));
        assert.equal(changed['town'], town);
      }),
    );
  });

  it('replaces what is unreadable', () =>
    assert.deepEqual(parseSelection(changeSelection('{', { town: '94003' })), { ...NOTHING_SELECTED, town: '94003' }));
});

describe('a selection in an address', () => {
  const someText = fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' });
  const someSelection = fc.record({
    town: fc.option(someText),
    ...Object.fromEntries(FACETS.map((facet) => [facet, fc.uniqueArray(someText, { maxLength: 3 })])),
  }) as unknown as fc.Arbitrary<Selection>;
  const someKey = fc.stringMatching(/^[\w-]{1,20}$/);

  it('goes round', () => {
    fc.assert(
      fc.property(someSelection, someKey, (selection, key) => {
        const address = new URL('https://example.org/');
        address.search = selectionToAddress(selection, '', key);
        const read = selectionFromAddress(address.search, key);
        const { town } = selection;
        assert.deepEqual(read, { ...selection, town: town && (findTown(findTown(town)?.slug ?? town)?.key ?? town) });
        assert.ok(isSameSelection(read, selectionFromAddress(selectionToAddress(read, address.search, key), key)));
      }),
    );
  });

  it('leave out the month of the calendar once another date is chosen', () => {
    const before = { ...NOTHING_SELECTED, date: ['2026-11-12'] };
    const search = '?ess-month=2026-12&other-month=2026-12';
    assert.equal(selectionToAddress({ ...before, date: ['2026-11-13'] }, search, 'ess', before), '?other-month=2026-12&ess-date=2026-11-13');
    assert.equal(selectionToAddress({ ...before, free: ['yes'] }, search, 'ess', before), `${search}&ess-date=2026-11-12&ess-free=yes`);
  });

  it('leaves the host’s own parameters, and those of other keys, as they are written', () => {
    const someHost = fc
      .array(fc.stringMatching(/^[\w%+/=.;-]{1,12}$/), { maxLength: 4 })
      .map((pairs) => (pairs.length > 0 ? `?${pairs.join('&')}` : ''));
    fc.assert(
      fc.property(someHost, someSelection, (host, selection) => {
        const written = selectionToAddress(selection, host, 'ess');
        assert.ok(written.startsWith(host), `${host} in ${written}`);
        assert.equal(selectionToAddress(NOTHING_SELECTED, written, 'ess'), host);
      }),
    );
  });

  for (const [host, written] of [
    ['?id=3&town=Paris&b-town=94054&a=1&a=2', '?id=3&town=Paris&b-town=94054&a=1&a=2&ess-town=arcueil&ess-category=velo&ess-category=ete'],
    ['?article12', '?article12&ess-town=arcueil&ess-category=velo&ess-category=ete'],
    ['?q=a%20b+c&&x=', '?q=a%20b+c&x=&ess-town=arcueil&ess-category=velo&ess-category=ete'],
    ['?%65ss-town=orly&ess-free=yes&ess-other=1', '?ess-other=1&ess-town=arcueil&ess-category=velo&ess-category=ete'],
  ] as const)
    it(`writes beside ${host}`, () =>
      assert.equal(selectionToAddress({ ...NOTHING_SELECTED, town: '94003', category: ['velo', 'ete'] }, host, 'ess'), written));

  it('reads a town as people write it, and writes it as people read it', () => {
    for (const { key, name, slug } of TOWNS) {
      for (const written of [key, name, slug, name.toUpperCase()]) {
        assert.equal(selectionFromAddress(`?${String(new URLSearchParams({ 'ess-town': written }))}`, 'ess').town, key);
      }
      assert.equal(selectionToAddress({ ...NOTHING_SELECTED, town: key }, '', 'ess'), `?ess-town=${slug}`);
    }
  });

  it('chooses nothing where there is nothing', () =>
    assert.deepEqual(selectionFromAddress('?town=94003&ess-town=&ess-category=&category=velo&ess-', 'ess'), NOTHING_SELECTED));
});

describe('two selections', () => {
  it('are the same when they choose the same', () => {
    assert.ok(isSameSelection({ ...NOTHING_SELECTED, town: '94003' }, { ...NOTHING_SELECTED, town: '94003' }));
    assert.ok(!isSameSelection({ ...NOTHING_SELECTED, town: '94003' }, NOTHING_SELECTED));
    assert.ok(!isSameSelection({ ...NOTHING_SELECTED, free: ['yes'] }, NOTHING_SELECTED));
    assert.ok(!isSameSelection({ ...NOTHING_SELECTED, search: ['a'] }, { ...NOTHING_SELECTED, search: ['b'] }));
  });

  it('has choices beside the town', () => {
    assert.ok(!hasChoices(parseSelection('{"town":"94003"}')));
    for (const facet of FACETS) assert.ok(hasChoices({ ...NOTHING_SELECTED, [facet]: ['x'] }), facet);
  });
});
