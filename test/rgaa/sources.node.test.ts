/** RGAA 4.1.2: what no element does, as its sources say. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { en } from '../../src/locale/en/index.js';
import { sentences } from '../contracts/it-is-a-language.js';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, readFileSync(`src/${path}`, 'utf8')] as const);

function breaches(pattern: RegExp): readonly string[] {
  return sources.filter(([, text]) => pattern.test(text)).map(([path]) => path);
}

describe('RGAA, the sources', () => {
  it('are found', () => assert.ok(sources.length > 100));

  it('RGAA 10.9, 10.10: no sentence says where on the screen something is, or which shape it has', () => {
    for (const [path, text] of sentences(en)) assert.doesNotMatch(text, /\b(?:on the (?:left|right)|above|below|round|square|red|green)\b/i, path);
    const french = breaches(/['`][^'`\n]*\b(?:ci-dessus|ci-dessous|ci-contre|à gauche|à droite|en rouge|en vert)\b/).filter((path) =>
      path.startsWith('locale/fr/'),
    );
    assert.deepEqual(french, []);
  });

  it('RGAA 13.10: no gesture of several fingers or along a path is asked for', () => {
    // The map has buttons for its scale, keys, and each place in the list beside it: elements/event-map-opened.test.ts.
    const gestures = breaches(/['"@](?:touch(?:start|move|end)|gesture\w+|pointermove|mousemove|dragstart|drag|swipe\w*)['"=]/);
    assert.deepEqual(gestures, ['elements/event-map/tile-map.ts']);
  });

  it('RGAA 13.11: pressing does nothing by itself; a click does, and can be taken back', () => {
    // It only notes where the pointer was, to tell a click from a selection of text.
    assert.deepEqual(breaches(/['"@](?:mousedown|touchstart|mouseup|pointerup)['"=]/), []);
    for (const [path, text] of sources)
      for (const [, handler] of text.matchAll(/@pointerdown=\$\{([^}]*)\}/g)) assert.match(handler!, /^(?:this\.#details\.)?onPointerDown$/, path);
  });

  it('RGAA 13.12: no movement of the device is asked for', () => {
    assert.deepEqual(breaches(/devicemotion|deviceorientation|Accelerometer|Gyroscope/), []);
  });
});
