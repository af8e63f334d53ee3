import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { CheckoutCopy } from '../helpers/checkout-copy.js';

const COPIED = [
  '.prettierrc.json',
  'eslint.config.js',
  'package.json',
  'scripts',
  'src',
  'stories',
  'test',
  'tsconfig.json',
  'web-test-runner.config.mjs',
];
// A variable keeps tsc from looking for declarations.
const BROWSERS = new URL('../../scripts/browsers.mjs', import.meta.url).href;
const { findChromium } = (await import(BROWSERS)) as { findChromium(): unknown };

describe('npm run new', () => {
  let copy: CheckoutCopy;
  before(() => (copy = new CheckoutCopy(COPIED)));
  after(() => copy.remove());
  const run = (isWell: boolean, ...args: readonly string[]) => copy.run(isWell, ...args);

  for (const [name, sentence] of [
    ['', /Usage/],
    ['EventX', /Usage/],
    ['ess-event-x', /Usage/],
    ['../event-x', /Usage/],
    ['countdown', /countdown\S* is already there/],
  ] as const) {
    it(`refuses « ${name} », and says why`, async () => assert.match(await run(false, 'scripts/new.mjs', name), sentence));
  }

  it('writes nothing where a file is not as it knows it', async () => {
    const text = copy.read('scripts/size.mjs');
    copy.write('scripts/size.mjs', text.replace('const NPM', 'const Npm'));
    assert.match(await run(false, 'scripts/new.mjs', 'event-x'), /scripts\/size\.mjs is not as .* Nothing was written/);
    assert.ok(!existsSync(join(copy.folder, 'src/elements/event-x')));
    copy.write('scripts/size.mjs', text);
  });

  it('writes an element that compiles, lints, is built and passes its tests in a browser', { timeout: 400_000 }, async (test) => {
    const said = await run(true, 'scripts/new.mjs', 'event-x');
    const files = [...said.matchAll(/^(?:new|changed) +(\S+\.ts)$/gm)].map(([, path]) => path!);
    assert.ok(files.length > 10, said);
    // With what they import, which is nearly all.
    const settings = { extends: './tsconfig.json', include: [], files: ['src/version.d.ts', 'src/leaflet.d.ts', ...files] };
    copy.write('tsconfig.new.json', JSON.stringify(settings));
    const { outputFiles } = await build({
      absWorkingDir: copy.folder,
      entryPoints: ['src/index.ts'],
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: 'out',
      write: false,
    });
    assert.ok(outputFiles.some(({ text }) => text.includes('define("ess-event-x"')));
    const browser = findChromium() ? run(true, 'node_modules/@web/test-runner/dist/bin.js', '--files', 'test/elements/event-x.test.ts') : null;
    await Promise.all([
      browser,
      run(true, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.new.json').then(() =>
        run(true, 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...files.filter((path) => path.includes('event-x'))),
      ),
      run(true, 'node_modules/prettier/bin/prettier.cjs', '--check', ...files),
    ]);
    if (!browser) test.diagnostic('no Chromium here: its tests were not run');
  });
});
