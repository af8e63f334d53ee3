import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';

// A variable keeps tsc from looking for declarations.
const from = (name: string): Promise<unknown> => import(new URL(`../../scripts/${name}.mjs`, import.meta.url).href);
const { browsersSentence } = (await from('browsers-sentence')) as { browsersSentence(outputs: readonly { step: string; output: string }[]): string };
const { downloadOnce } = (await from('browsers')) as { downloadOnce(cli: string): Promise<unknown> };
const { filesUnder } = (await from('files')) as { filesUnder(folder: string, matches: (path: string) => boolean): readonly string[] };

describe('property tests', () => {
  it('run from the seed that is printed, on every machine', () => {
    assert.match(process.env['SEED'] ?? '', /^\d+$/);
    assert.equal(fc.readConfigureGlobal().seed, Number(process.env['SEED']));
    const values = () => fc.sample(fc.integer(), { seed: fc.readConfigureGlobal().seed!, numRuns: 20 });
    assert.deepEqual(values(), values());
  });

  it('have no seed of their own, which would keep `npm run fuzz` from trying others', () => {
    const files = filesUnder('test', (path) => path.endsWith('.ts') && !path.endsWith('newcomer.node.test.ts'));
    const own = files.filter((path) => /\bnumRuns:.*\bseed:|\bseed:.*\bnumRuns:/.test(readFileSync(path, 'utf8')));
    assert.deepEqual(own, []);
  });

  it('have the same seed in browsers', () => {
    for (const path of filesUnder('test', (path) => path.endsWith('.test.ts') && !path.endsWith('.node.test.ts'))) {
      const text = readFileSync(path, 'utf8');
      if (text.includes("from 'fast-check'")) assert.ok(text.includes('fc.configureGlobal({ seed: __SEED__ });'), path);
    }
  });
});

describe('a browser that has to be downloaded', () => {
  it('is asked for once, however often the downloader would try', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'downloader-'));
    const [cli, log] = [join(folder, 'cli.mjs'), join(folder, 'tries')];
    writeFileSync(
      cli,
      `import { appendFileSync } from 'node:fs';
       for (let attempt = 1; attempt <= 5; attempt++) {
         console.log('Downloading Chrome for Testing 140.0 from https://cdn.example/' + attempt);
         await new Promise((resolve) => setTimeout(resolve, attempt === 1 ? 0 : 60_000));
         appendFileSync(${JSON.stringify(log)}, 'failed ');
       }`,
    );
    await downloadOnce(cli);
    assert.equal(readFileSync(log, 'utf8'), 'failed ');
    rmSync(folder, { recursive: true });
  });
});

describe('the sentence on browsers', () => {
  const chromium = 'Browser: Chrome/140.0.1 (/usr/bin/chromium)\n\nChromium: 12 passed, 0 failed, 1 skipped\n';
  const firefox = 'Browser: firefox/128.5 (/usr/bin/firefox-esr)\nFirefox: 12 passed, 0 failed, 1 skipped\n';
  const webkit = 'Browser: WebKitGTK 2.48.1 (/usr/lib/MiniBrowser)\nWebKit: 12 passed, 0 failed, 1 skipped\n';
  for (const [outputs, sentence] of [
    [[], 'Run in no browser.'],
    [[{ step: 'browser', output: chromium }], 'Run in Chromium 140.0.1 (browser tests); not in Firefox or WebKit.'],
    [[{ step: 'browser', output: chromium + firefox + webkit }, { step: 'stories', output: chromium }], 'Run in Chromium 140.0.1 (browser tests and stories), Firefox 128.5 (browser tests), WebKit 2.48.1 (browser tests).'],
    // Found, but it did not start: nothing was run in it.
    [[{ step: 'browser', output: chromium + 'Browser: firefox/128.5 (/usr/bin/firefox-esr)\n' }], 'Run in Chromium 140.0.1 (browser tests); not in Firefox or WebKit.'],
  ] as const) {
    it(sentence, () => assert.equal(browsersSentence(outputs), sentence));
  }
}); // prettier-ignore
