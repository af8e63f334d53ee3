import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  changeSelection,
  isSameSelection,
  NOTHING_SELECTED,
  parseSelection,
  selectionFromParameters,
  selectionToParameters,
} from '../../src/model/selection.js';
import { findTown, TOWNS } from '../../src/model/towns.js';

const parameters = (text: string) => new URLSearchParams(text);

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
    it(`${json.slice(0, 40)} chooses ${town}`, () => assert.deepEqual(parseSelection(json), { town }));
  }

  it('is not read from a changed Object.prototype', () => {
    const prototype = Object.prototype as { town?: string };
    prototype.town = '94003';
    try {
      assert.deepEqual(parseSelection('{}'), { town: null });
    } finally {
      delete prototype.town;
    }
  });

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

  it('replaces what is unreadable', () => assert.deepEqual(parseSelection(changeSelection('{', { town: '94003' })), { town: '94003' }));
});

describe('a selection in an address', () => {
  it('goes round', () => {
    fc.assert(
      fc.property(fc.option(fc.string({ minLength: 1, maxLength: 200 })), fc.stringMatching(/^[\w-]{1,20}$/), (town, key) => {
        const written = selectionToParameters({ town }, parameters(''), key).toString();
        const read = parameters(written).get(`${key}-town`);
        assert.deepEqual(selectionFromParameters(parameters(written), key), { town: read && (findTown(read)?.key ?? read) });
      }),
    );
  });

  it('leaves the host’s own parameters, and those of other keys, as they are', () => {
    const host = parameters('id=3&town=Paris&b-town=94054&a=1&a=2');
    assert.equal(selectionToParameters({ town: '94003' }, host, 'ess').toString(), 'id=3&town=Paris&b-town=94054&a=1&a=2&ess-town=arcueil');
    assert.equal(selectionToParameters(NOTHING_SELECTED, parameters('ess-town=94003&id=3'), 'ess').toString(), 'id=3');
    assert.equal(host.toString(), 'id=3&town=Paris&b-town=94054&a=1&a=2');
  });

  it('reads a town as people write it, and writes it as people read it', () => {
    for (const { key, name, slug } of TOWNS) {
      for (const written of [key, name, slug, name.toUpperCase()]) {
        assert.equal(selectionFromParameters(new URLSearchParams({ 'ess-town': written }), 'ess').town, key);
      }
      assert.equal(selectionToParameters({ town: key }, parameters(''), 'ess').get('ess-town'), slug);
    }
  });

  it('chooses nothing where there is nothing', () =>
    assert.deepEqual(selectionFromParameters(parameters('town=94003&ess-town='), 'ess'), NOTHING_SELECTED));
});

describe('two selections', () => {
  it('are the same when they choose the same', () => {
    assert.ok(isSameSelection({ town: '94003' }, { town: '94003' }));
    assert.ok(!isSameSelection({ town: '94003' }, NOTHING_SELECTED));
  });
});
