import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/feed/read-feed.js';
import { frameOf, positionIn } from '../../src/model/map-frame.js';
import { everyPlaceOf, mapPlaces, writtenPoint } from '../../src/model/map-places.js';
import { ask, EVERYTHING } from '../../src/model/query.js';
import { programme as feedOf } from '../../stories/support/feeds.js';
import { at, ONLINE, PLACED } from '../helpers/placed.js';

type Json = Record<string, unknown>;

async function placesOf(events: readonly Json[]) {
  const { programme } = await readFeed(feedOf(events), { url: 'https://example.org/' });
  return mapPlaces(programme, ask(programme, EVERYTHING, 0), (event, ordinal) => writtenPoint(event, ordinal) ?? null);
}

async function pointOf(event: Json) {
  const { programme } = await readFeed(feedOf([event]), { url: 'https://example.org/' });
  return writtenPoint(programme.event(0), 0);
}

describe('the places of an answer', () => {
  it('hold every event once', async () => {
    const found = await placesOf(PLACED);
    assert.deepEqual(
      everyPlaceOf(found).map(({ names, town, rows }) => [names.join(), town?.name ?? '', rows.length]),
      [
        ['Halle', 'Arcueil', 1],
        ['Médiathèque', 'Arcueil', 1],
        ['Salle des fêtes', 'Orly', 2],
        ['', '', 1],
        ['', '', 1],
      ],
    );
    assert.equal(new Set(everyPlaceOf(found).flatMap(({ rows }) => rows)).size, PLACED.length);
    assert.deepEqual([found.unlocated?.rows.length, found.online?.rows.length], [1, 1]);
  });

  it('are none of an empty answer', async () => assert.deepEqual(await placesOf([]), { places: [], online: null, unlocated: null }));
});

describe('a written point', () => {
  for (const [why, event, expected] of [
    ['is taken as it is in metropolitan Paris', at('Orly', 'Salle', [48.7428, 2.3952]), { latitude: 48.7428, longitude: 2.3952 }],
    ['is left to the tolerant reader elsewhere', at('Toulouse', 'Salle', [43.6, 1.44]), undefined],
    ['is missing where there is none', at('Orly', 'Salle', null), null],
    ['is missing of an online event', { ...at('Orly', 'Salle', null), ...ONLINE }, null],
  ] as const)
    it(why, async () => assert.deepEqual(await pointOf(event), expected));
});

describe('the frame of a drawing', () => {
  const points = [
    { latitude: 48.8, longitude: 2.3 },
    { latitude: 48.7, longitude: 2.45 },
  ];

  it('has all points inside, the northern one above and the western one at the left', () => {
    const frame = frameOf(points)!;
    const [[west, north], [east, south]] = points.map((point) => positionIn(frame, point)) as [readonly [number, number], readonly [number, number]];
    assert.ok(west < east && north < south);
    for (const value of [west, north, east, south]) assert.ok(value > 5 && value < 95, String(value));
  });

  it('is as wide as it is high, in metres, times 4 / 5', () => {
    const { width, height } = frameOf(points)!;
    assert.ok(Math.abs((width * Math.cos((48.75 * Math.PI) / 180)) / height - 0.8) < 0.001);
  });

  it('is not empty around one point, and is null without any', () => {
    assert.ok(frameOf([points[0]!])!.height > 0.01);
    assert.equal(frameOf([]), null);
  });
});
