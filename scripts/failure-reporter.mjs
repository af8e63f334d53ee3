/**
 * Quiet about what passes: a page under test may warn and meet a 404 on purpose. For each failed test, its file, its browser, its error and what its page said;
 * at the end one line per engine, which `scripts/test.mjs` reads.
 */
import { relative } from 'node:path';
import { ROOT } from './files.mjs';

const MOST_LINES = 12;

export function failureReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = new Map();
      for (const session of sessions) {
        const { browser, testResults, errors, passed } = session;
        const count = counts.get(browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        counts.set(browser.name, count);
        const failures = [];
        if (testResults) add(testResults, [], count, failures);
        // A file that does not load, or an error outside any test, is a failure without a test.
        if (!passed && failures.length === 0) {
          failures.push(...(errors?.length > 0 ? errors : [{ message: 'did not finish' }]).map((error) => ({ name: '', error })));
          count.failed += failures.length;
        }
        if (failures.length > 0) tell(session, failures);
      }
      for (const [name, { passed, failed, skipped }] of counts) console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    },
  };
}

function add(suite, names, count, failures) {
  for (const test of suite.tests) {
    count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    if (!test.skipped && !test.passed) failures.push({ name: [...names, test.name].join(' > '), error: test.error });
  }
  for (const inner of suite.suites) add(inner, [...names, inner.name], count, failures);
}

function tell({ browser, testFile, logs }, failures) {
  for (const { name, error } of failures) {
    console.log(`✖ ${relative(ROOT, testFile)} (${browser.name})${name && `: ${name}`}`);
    console.log(indented(error?.stack?.includes(error.message) ? error.stack : [error?.message, error?.stack].filter(Boolean).join('\n')));
  }
  const said = (logs ?? []).map((args) => args.map(String).join(' '));
  if (said.length > 0) console.log(`  The page said:\n${indented(said.join('\n'))}`);
}

function indented(text) {
  const lines = (text || 'no message').split('\n');
  const cut = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
  return cut.map((line) => `    ${line}`).join('\n');
}
