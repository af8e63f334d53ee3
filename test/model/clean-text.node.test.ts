import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isClean, withoutHalves } from '../../src/model/clean-text.js';

describe('halves of characters', () => {
  for (const [text, expected] of [
    ['\ud800a', 'a'],
    ['a\ud800', 'a'],
    ['\udc00a', 'a'],
    ['\ud800\ufffea', '\ufffea'],
    ['🎉\udc00', '🎉'],
    ['\ud83c🎉', '🎉'],
    ['🎉🎉', '🎉🎉'],
  ] as const) {
    it(`are left out of ${JSON.stringify(text)}`, () => {
      assert.equal(withoutHalves(text), expected);
      assert.equal(isClean(text), text === expected);
    });
  }

  it('are all that is replaced, in any text', () => {
    const unit = fc.constantFrom('a', '🎉', '\ud800', '\udbff', '\udc00', '\udfff', '\ufffe', 'é');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        assert.equal(withoutHalves(text, '\ufffd'), text.replace(/\p{Surrogate}/gu, '\ufffd'));
        assert.equal(isClean(text), !/\p{Surrogate}/u.test(text));
      }),
    );
  });
});
