import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { focusAfter } from '../../src/elements/town-filter/roving-focus.js';
import { syllables, TILE_GRID } from '../../src/elements/town-filter/tile-grid.js';
import { neighboursOf } from '../../src/model/neighbours.js';
import { findTown, TOWNS } from '../../src/model/towns.js';
import { TOWN_CENTRES } from '../fixtures/town-centres.js';

const squares = new Map(TILE_GRID.map(([key, column, row]) => [key, { column, row }]));
const boxes = TILE_GRID.map(([, column, row]) => ({ left: column * 10, right: column * 10 + 9, top: row * 10, bottom: row * 10 + 9 }));

describe('the tile map of the territory', () => {
  it('has one square for each of the 24 towns', () => {
    assert.deepEqual([...squares.keys()].sort(), TOWNS.map(({ key }) => key).sort());
    assert.equal(new Set(TILE_GRID.map(([, column, row]) => `${column},${row}`)).size, 24);
  });

  it('fits five columns and eight rows, in reading order, so that the style sheet places it by column alone', () => {
    TILE_GRID.forEach(([key, column, row], index) => {
      assert.ok(column >= 0 && column < 5 && row >= 0 && row < 8, key);
      if (index === 0) return assert.deepEqual([column, row], [0, 0]);
      const [, columnBefore, rowBefore] = TILE_GRID[index - 1]!;
      assert.equal(row, column > columnBefore ? rowBefore : rowBefore + 1, `${key} would be drawn in another row`);
    });
  });

  it('keeps west–east and north–south order', () => {
    const keys = [...squares.keys()];
    const longitudes = keys.map((key) => TOWN_CENTRES[key]![0]);
    const latitudes = keys.map((key) => -TOWN_CENTRES[key]![1]);
    assert.ok(
      rankCorrelation(
        keys.map((key) => squares.get(key)!.column),
        longitudes,
      ) >= 0.95,
    );
    assert.ok(
      rankCorrelation(
        keys.map((key) => squares.get(key)!.row),
        latitudes,
      ) >= 0.98,
    );
  });

  it('puts neighbours side by side or corner to corner, and never farther than two squares', () => {
    const distances = pairsOfNeighbours().map(([one, other]) => distance(one, other));
    assert.equal(distances.length, 47);
    assert.ok(distances.filter((each) => each === 1).length >= 45);
    assert.ok(Math.max(...distances) <= 2);
  });

  it('leaves no hole inside a row', () => {
    for (let row = 0; row < 8; row++) {
      const columns = TILE_GRID.filter((square) => square[2] === row).map(([, column]) => column);
      assert.equal(Math.max(...columns) - Math.min(...columns), columns.length - 1, `row ${row}`);
    }
  });

  it('keeps the right bank of the Seine east of everything else', () => {
    for (const right of ['94074', '94078']) {
      const { column } = squares.get(right)!;
      for (const [key, square] of squares) assert.ok(square.column < column || key === '94074' || key === '94078', key);
    }
  });
});

describe('arrow keys on the map', () => {
  const from = (name: string, key: string) => {
    const index = TILE_GRID.findIndex(([each]) => each === findTown(name)!.key);
    const next = focusAfter(key, index, boxes, 'map', false);
    return next === null ? null : TOWNS.find((town) => town.key === TILE_GRID[next]![0])!.name;
  };

  for (const [name, key, expected] of [
    ['Orly', 'ArrowUp', 'Thiais'],
    ['Orly', 'ArrowLeft', 'Rungis'],
    ['Orly', 'ArrowRight', 'Villeneuve-le-Roi'],
    ['Orly', 'ArrowDown', 'Athis-Mons'],
    ['Fresnes', 'ArrowDown', 'Morangis'],
    ['Le Kremlin-Bicêtre', 'ArrowRight', 'Ivry-sur-Seine'],
    ['Valenton', 'ArrowUp', 'Vitry-sur-Seine'],
    ['Gentilly', 'ArrowUp', null],
    ['Gentilly', 'ArrowLeft', null],
    ['Orly', 'Home', 'Gentilly'],
    ['Orly', 'End', 'Viry-Châtillon'],
    ['Orly', 'a', null],
  ] as const) {
    it(`${key} from ${name} leads to ${expected ?? 'nowhere'}`, () => assert.equal(from(name, key), expected));
  }

  it('reach every town from every town', () => {
    for (let start = 0; start < boxes.length; start++) {
      const reached = new Set([start]);
      for (const index of reached) {
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) reached.add(focusAfter(key, index, boxes, 'map', false) ?? index);
      }
      assert.equal(reached.size, 24);
    }
  });

  it('do not mirror the map in a page that reads from right to left', () => {
    assert.equal(focusAfter('ArrowLeft', 14, boxes, 'map', true), 13);
  });
});

describe('arrow keys on chips', () => {
  /** Three in a row, then two. */
  const chips = [0, 1, 2, 3, 4].map((index) => ({
    left: (index % 3) * 10,
    right: (index % 3) * 10 + 9,
    top: Math.floor(index / 3) * 10,
    bottom: Math.floor(index / 3) * 10 + 9,
  }));

  for (const [key, index, isRtl, expected] of [
    ['ArrowRight', 2, false, 3],
    ['ArrowLeft', 3, false, 2],
    ['ArrowLeft', 2, true, 3],
    ['ArrowRight', 0, true, null],
    ['ArrowLeft', 0, false, null],
    ['ArrowRight', 4, false, null],
    ['ArrowDown', 1, false, 4],
    ['ArrowDown', 2, false, 4],
    ['ArrowUp', 3, false, 0],
  ] as const) {
    it(`${key} from chip ${index + 1}${isRtl ? ' from right to left' : ''} leads to ${expected === null ? 'nowhere' : `chip ${expected + 1}`}`, () => {
      assert.equal(focusAfter(key, index, chips, 'line', isRtl), expected);
    });
  }
});

describe('names in a tile', () => {
  for (const [name, expected] of [
    ['Villeneuve-Saint-Georges', 'Ville|neuve-Saint-Geor|ges'],
    ['Villeneuve-le-Roi', 'Ville|neuve-le-Roi'],
    ['Viry-Châtillon', 'Viry-Châ|tillon'],
    ['Villejuif', 'Ville|juif'],
    ['Le Kremlin-Bicêtre', 'Le Krem|lin-Bi|cêtre'],
    ['Chevilly-Larue', 'Che|villy-Larue'],
    ['Juvisy-sur-Orge', 'Juvisy-sur-Orge'],
    ['Cachan', 'Cachan'],
    ['L’Haÿ-les-Roses', 'L’Haÿ-les-Roses'],
    ['Orly', 'Orly'],
    ['Morangis', 'Mo|ran|gis'],
    ['Valenton', 'Va|len|ton'],
    ['Gentilly', 'Gen|tilly'],
    ['Fresnes', 'Fres|nes'],
    ['Arcueil', 'Arcueil'],
    ['Savigny-sur-Orge', 'Sa|vigny-sur-Orge'],
  ]) {
    it(`${name} may be cut as ${expected}`, () =>
      assert.equal(
        syllables(name!)
          .map((word) => word.join('|'))
          .join(''),
        expected,
      ));
  }
});

function pairsOfNeighbours(): readonly (readonly [string, string])[] {
  return TOWNS.flatMap(({ key }) => neighboursOf(key).map((other) => [key, other.key] as const)).filter(([one, other]) => one < other);
}

/** Steps of a king on a chessboard. */
function distance(one: string, other: string): number {
  const [from, to] = [squares.get(one)!, squares.get(other)!];
  return Math.max(Math.abs(from.column - to.column), Math.abs(from.row - to.row));
}

/** Spearman's: the correlation of ranks, equal values sharing theirs. */
function rankCorrelation(ones: readonly number[], others: readonly number[]): number {
  const [x, y] = [ranks(ones), ranks(others)];
  const mean = (x.length - 1) / 2;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const spread = (values: readonly number[]) => Math.sqrt(sum(values.map((value) => (value - mean) ** 2)));
  return sum(x.map((value, index) => (value - mean) * (y[index]! - mean))) / (spread(x) * spread(y));
}

function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => values.filter((each) => each < value).length + (values.filter((each) => each === value).length - 1) / 2);
}
