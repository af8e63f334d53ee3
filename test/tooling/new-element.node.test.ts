import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
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
  let copy: string;
  before(() => {
    copy = realpathSync(mkdtempSync(join(tmpdir(), 'new-element-')));
    for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(copy, 'node_modules'), 'junction');
  });
  after(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }));

  /** What a program of the copy says; it must end well, or not at all well. */
  const run = async (isWell: boolean, ...args: readonly string[]) => {
    const program = spawn(process.execPath, args, { cwd: copy });
    let output = '';
    for (const stream of [program.stdout, program.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    const status = await new Promise((resolve) => program.on('close', resolve));
    assert.equal(status === 0, isWell, output);
    return output;
  };

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
    const path = join(copy, 'scripts/size.mjs');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('const NPM', 'const Npm'));
    assert.match(await run(false, 'scripts/new.mjs', 'event-x'), /scripts\/size\.mjs is not as .* Nothing was written/);
    assert.ok(!existsSync(join(copy, 'src/elements/event-x')));
    writeFileSync(path, text);
  });

  it('writes an element that compiles, lints, is built and passes its tests in a browser', { timeout: 400_000 }, async (test) => {
    const said = await run(true, 'scripts/new.mjs', 'event-x');
    const files = [...said.matchAll(/^(?:new|changed) +(\S+\.ts)$/gm)].map(([, path]) => path!);
    assert.ok(files.length > 10, said);
    // With what they import, which is nearly all.
    const settings = { extends: './tsconfig.json', include: [], files: ['src/version.d.ts', ...files] };
    writeFileSync(join(copy, 'tsconfig.new.json'), JSON.stringify(settings));
    const { outputFiles } = await build({
      absWorkingDir: copy,
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
