import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openingHours } from '../../src/model/opening-hours.js';

const MORNING = [540, 720] as const;
const AFTERNOON = [840, 1020] as const;

describe('openingHours()', () => {
  for (const [text, days, times] of [
    ['Mo-Fr 09:00-12:00', [[1, 5]], [MORNING]],
    ['Mo-Fr 9:00-12:00', [[1, 5]], [MORNING]],
    [
      'Mo,Tu,Th 09:00-12:00',
      [
        [1, 1],
        [2, 2],
        [4, 4],
      ],
      [MORNING],
    ],
    [
      'Mo-We,Fr 09:00-12:00,14:00-17:00',
      [
        [1, 3],
        [5, 5],
      ],
      [MORNING, AFTERNOON],
    ],
    ['Sa', [[6, 6]], []],
    ['Mo-Su 00:00-24:00', [[1, 7]], [[0, 1440]]],
    ['Sa-Mo 18:00-02:00', [[6, 1]], [[1080, 120]]],
    ['  Su 14:00-17:00 ', [[7, 7]], [AFTERNOON]],
  ] as const) {
    it(`reads « ${text} »`, () => assert.deepEqual(openingHours(text), { days, times }));
  }

  for (const text of [
    '',
    'Sur rendez-vous',
    'Du lundi au vendredi, de 9 h à 17 h',
    'Mo-Fr 9-17',
    'Mo-Fr 09:00',
    'Mo-Fr 09:00-09:00',
    'Mo-Fr 25:00-26:00',
    'Mo-Fr 09:75-10:00',
    'Mo--Fr 09:00-12:00',
    'Mo-Tu-We 09:00-12:00',
    'Mo, 09:00-12:00',
    'PH off',
    'Mo-Fr 09:00-12:00; Sa 10:00-12:00',
    `${'Mo,'.repeat(5000)}!`,
  ]) {
    it(`leaves « ${text.slice(0, 40)} » as it is`, () => assert.equal(openingHours(text), null));
  }
});
