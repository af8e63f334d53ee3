import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const ROOT = new URL('../../', import.meta.url);

describe('every element', () => {
  const names = readdirSync(new URL('src/elements/', ROOT)).filter((name) => existsSync(new URL(`src/elements/${name}/index.ts`, ROOT)));

  it('is found', () => assert.ok(names.length >= 5, names.join()));

  for (const name of names) {
    for (const [promise, file, line] of [
      ['passes itIsAnElement()', 'test/elements/contract.test.ts', `'${name}'`],
      ['is among those that must be right in all states', 'test/helpers/every-element.ts', `...states('${name}')`],
    ] as const) {
      it(`${name} ${promise}`, () => assert.ok(readFileSync(new URL(file, ROOT), 'utf8').includes(line)));
    }
  }
});
