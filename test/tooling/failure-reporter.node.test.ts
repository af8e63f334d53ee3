import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { join } from 'node:path';

interface Reporter {
  onTestRunFinished(run: { sessions: readonly object[] }): void;
}
// A variable keeps tsc from looking for declarations.
const script = (name: string): Promise<unknown> => import(new URL(`../../scripts/${name}.mjs`, import.meta.url).href);
const { failureReporter } = (await script('failure-reporter')) as { failureReporter(): Reporter };

const FILE = join(process.cwd(), 'test/elements/list.test.ts');
const suite = (tests: readonly object[], suites: readonly object[] = []) => ({ name: '<ess-list>', tests, suites });

/** What is printed after files of one browser each. */
function printed(context: { mock: { method: typeof import('node:test').mock.method } }, ...sessions: readonly object[]): readonly string[] {
  const log = context.mock.method(console, 'log', () => undefined);
  failureReporter().onTestRunFinished({ sessions });
  return log.mock.calls.map(({ arguments: [line] }) => String(line));
}

describe('the reporter of browser tests', () => {
  it('says nothing of what passes but how much it is, whatever the page said', (context) => {
    const tests = [{ name: 'shows', passed: true }, { name: 'later', skipped: true }]; // prettier-ignore
    const session = { browser: { name: 'Firefox' }, testFile: FILE, passed: true, logs: [['a warning']], testResults: suite([], [suite(tests)]) };
    assert.deepEqual(printed(context, session), ['Firefox: 1 passed, 0 failed, 1 skipped']);
  });

  it('names a failed test by its file, browser and suites, with its error and what its page said', (context) => {
    const tests = [{ name: 'shows', passed: false, error: { message: 'expected 1', stack: 'at list.test.ts:3' } }];
    const session = { browser: { name: 'WebKit' }, testFile: FILE, passed: false, logs: [['a', 'warning']], testResults: suite([], [suite(tests)]) };
    assert.deepEqual(printed(context, session), [
      '✖ test/elements/list.test.ts (WebKit): <ess-list> > shows',
      '    expected 1\n    at list.test.ts:3',
      '  The page said:\n    a warning',
      'WebKit: 0 passed, 1 failed, 0 skipped',
    ]);
  });

  it('counts a file that does not load as failed', (context) => {
    const session = { browser: { name: 'Chromium' }, testFile: FILE, passed: false, errors: [{ message: 'Could not import' }], logs: [] };
    assert.deepEqual(printed(context, session), [
      '✖ test/elements/list.test.ts (Chromium)',
      '    Could not import',
      'Chromium: 0 passed, 1 failed, 0 skipped',
    ]);
  });
});
