import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellText, itemText, lineText, locationOf, pointerStep, pointerSteps, scriptText } from '../../src/model/feed-location.js';

const keys = fc.array(
  fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('a/b', '~', '~1', '~01', '', '0', 'line 3', 'C12', 'retour\nligne', '__proto__')),
  {
    maxLength: 4,
  },
);
const number = fc.integer({ min: 1, max: 999_999_999 });
const pointerOf = (steps: readonly string[]) => steps.map((step) => `/${pointerStep(step)}`).join('');

describe('a place in a feed', () => {
  it('is read as it was written, whatever the keys on the way', () => {
    fc.assert(
      fc.property(keys, number, (steps, count) => {
        const pointer = pointerOf(steps);
        assert.deepEqual(pointerSteps(pointer), steps);
        assert.deepEqual(locationOf(pointer), { kind: 'pointer', pointer });
        assert.deepEqual(locationOf(lineText(count) + pointer), { kind: 'line', number: count, pointer });
        assert.deepEqual(locationOf(scriptText(count) + pointer), { kind: 'script', number: count, pointer });
        assert.deepEqual(locationOf(itemText(count) + pointer), { kind: 'item', number: count, pointer });
      }),
    );
  });

  it('in a table is a cell, in any column and row that a spreadsheet has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), number, (column, row) => {
        const name = cellText(column, row);
        assert.deepEqual(locationOf(name), { kind: 'cell', name, column, row });
      }),
    );
  });

  for (const [column, row, name] of [
    [1, 1, 'A1'],
    [26, 9, 'Z9'],
    [27, 10, 'AA10'],
    [702, 1, 'ZZ1'],
    [703, 1, 'AAA1'],
  ] as const)
    it(`in column ${column} and row ${row} is called ${name}, as in a spreadsheet`, () => assert.equal(cellText(column, row), name));

  for (const path of ['line', 'line x', 'line 12x', 'line 1234567890', 'C', '12', 'c12', 'ABCDE1', ' C12', 'C12/name', 'part 3'])
    it(`is not « ${path} »`, () => assert.equal(locationOf(path), null));
});
