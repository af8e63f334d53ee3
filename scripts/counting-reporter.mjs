/** Ends the output with one line per engine: passed, failed, skipped. For people who start reading at the end, and for `scripts/test.mjs`. */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = new Map();
      for (const { browser, testResults, errors, passed } of sessions) {
        const count = counts.get(browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        counts.set(browser.name, count);
        const before = count.failed;
        if (testResults) add(testResults, count);
        // A file that does not load, or an error outside any test, is a failure without a test.
        if (!passed && count.failed === before) count.failed += Math.max(1, errors?.length ?? 0);
      }
      for (const [name, { passed, failed, skipped }] of counts) console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    },
  };
}

function add(suite, count) {
  for (const test of suite.tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite.suites) add(inner, count);
}
