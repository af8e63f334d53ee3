import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast, over, srgbColor } from '../../src/model/color.js';
import type { Color } from '../../src/model/color.js';
import { weaknesses } from '../../src/model/palette.js';
import type { Palette } from '../../src/model/palette.js';

const hex = (text: string, alpha = 1): Color => {
  const [red, green, blue] = text.match(/[\da-f]{2}/g)!.map((pair) => parseInt(pair, 16) / 255) as [number, number, number];
  return [red, green, blue, alpha];
};

describe('colours as browsers say them', () => {
  for (const [text, expected] of [
    ['rgb(255, 0, 51)', [1, 0, 0.2, 1]],
    ['rgba(0, 0, 0, 0.5)', [0, 0, 0, 0.5]],
    ['rgb(0 0 0 / 0.5)', [0, 0, 0, 0.5]],
    ['color(srgb 1 0.5 0 / 0.25)', [1, 0.5, 0, 0.25]],
    ['color(srgb 1e-7 0 0)', [1e-7, 0, 0, 1]],
    ['color(display-p3 1 0 0)', null],
    ['oklch(0.9 0.1 20)', null],
    ['lab(50 0 0)', null],
    ['color(srgb none 0 0)', null],
    ['', null],
  ] as const) {
    it(`« ${text} »`, () => assert.deepEqual(srgbColor(text), expected));
  }
});

describe('contrast', () => {
  /** Source: WebAIM's and the WCAG's own examples. */
  for (const [one, other, expected] of [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#ffffff', 4.542],
    ['#0000ff', '#ffffff', 8.592],
    ['#ff0000', '#ffffff', 3.998],
  ] as const) {
    it(`of ${one} on ${other} is ${expected}, in either order`, () => {
      assert.equal(contrast(hex(one), hex(other)).toFixed(3), expected.toFixed(3));
      assert.equal(contrast(hex(other), hex(one)), contrast(hex(one), hex(other)));
    });
  }

  it('is that of what is seen through', () => assert.deepEqual(over([0, 0, 0, 0.5], [1, 1, 1, 1]), [0.5, 0.5, 0.5, 1]));
});

describe('what is too near its background', () => {
  const ours = (text: string, background: string, accent: string, change: Partial<Palette> = {}): Palette => ({
    background: hex(background),
    text: hex(text),
    muted: hex(text, 0.76),
    controlBorder: hex(text, 0.62),
    quiet: hex(text, 0.06),
    accent: hex(accent),
    accentText: hex('#ffffff'),
    ...change,
  });
  const GREEN = '#14613b';

  for (const [name, palette, weak] of [
    ['nothing in black on white', ours('#000000', '#ffffff', GREEN), []],
    ['the muted text of a grey text', ours('#555555', '#ffffff', GREEN), ['muted', 'border']],
    ['the muted text of a lighter one', ours('#666666', '#ffffff', GREEN), ['muted-text', 'border', 'tint']],
    ['all of a text that hardly passes', ours('#757575', '#ffffff', GREEN), ['muted-text', 'border', 'quiet', 'tint']],
    ['a yellow accent on white', ours('#000000', '#ffffff', '#ffcc00'), ['accent', 'accent-fill']],
    [
      'nothing that is better than the text',
      ours('#bbbbbb', '#ffffff', '#888888', { muted: hex('#777777') }),
      ['border', 'accent-fill', 'quiet', 'tint'],
    ],
    ['white on green', ours('#000000', '#ffffff', GREEN, { accentText: hex('#222222') }), ['accent-fill']],
  ] as const) {
    it(`is ${name}`, () => assert.deepEqual(weaknesses(palette).weak, weak));
  }

  it('is measured', () => {
    const { low } = weaknesses(ours('#000000', '#ffffff', '#ffcc00'));
    assert.deepEqual(
      low.map(({ name, ratio, needed }) => [name, ratio.toFixed(2), needed]),
      [
        ['accent', '1.51', 4.5],
      ],
    ); // prettier-ignore
  });
});
