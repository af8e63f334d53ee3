import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SEINE, townLabels } from '../../src/elements/event-map/sketch.js';
import { frameOf } from '../../src/model/map-frame.js';
import type { MapPlace } from '../../src/model/map-places.js';
import { TOWNS } from '../../src/model/towns.js';
import { TOWN_CENTRES } from '../fixtures/town-centres.js';

const RIGHT_BANK = ['94074', '94078']; // Valenton, Villeneuve-Saint-Georges

describe('the drawing of the territory', () => {
  it('has the Seine between the towns of its banks', () => {
    for (const [key, [longitude, latitude]] of Object.entries(TOWN_CENTRES)) {
      const after = SEINE.findIndex(([, north]) => north > latitude);
      const [[west, south], [east, north]] = [SEINE[after - 1]!, SEINE[after]!];
      const river = west + ((east - west) * (latitude - south)) / (north - south);
      assert.equal(longitude > river, RIGHT_BANK.includes(key), `${key}: ${longitude} and the river at ${river}`);
    }
  });

  it('goes down the river without turning back to the south', () => {
    assert.deepEqual(
      [...SEINE].sort((one, other) => one[1] - other[1]),
      SEINE,
    );
  });

  it('names towns where there is room, in the frame and not on one another', () => {
    const places = TOWNS.map((town): MapPlace => {
      const [longitude, latitude] = TOWN_CENTRES[town.key]!;
      return { key: town.key, point: { latitude, longitude }, names: [], town, rows: [0] };
    });
    const labels = townLabels(places, frameOf(places.map(({ point }) => point!))!);
    assert.ok(labels.length >= 8, labels.map(({ text }) => text).join());
    for (const [index, { x, y, text }] of labels.entries()) {
      assert.ok(x > 0 && x < 100 && y > 0 && y < 100, text);
      for (const other of labels.slice(index + 1)) assert.ok(Math.abs(y - other.y) > 4 || Math.abs(x - other.x) > 10, `${text} and ${other.text}`);
    }
  });
});
