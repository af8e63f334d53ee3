import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => path.endsWith('.ts') && /\bcss`/.test(readFileSync(path, 'utf8')));

describe('all style sheets', () => {
  it('are found', () => assert.ok(sheets.length > 8, sheets.join()));

  for (const path of sheets) {
    const text = [...readFileSync(path, 'utf8').matchAll(/\bcss`([^`]*)`/g)]
      .map(([, sheet]) => sheet)
      .join('')
      .replace(/\/\*[^]*?\*\//g, '');

    it(`${path}: no ::first-letter nor ::first-line, at which Firefox cuts a text for screen readers`, () =>
      assert.doesNotMatch(text, /:first-(?:letter|line)/));

    it(`${path}: only :focus-visible draws an outline on what may have the focus`, () => {
      for (const [, selector = '', rules = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
        if (/outline(?:-\w+)?:/.test(rules)) assert.match(selector.trim(), /:focus-visible|^mark$|::(?:before|after)$/, selector.trim());
      }
    });
  }
});
