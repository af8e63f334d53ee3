/**
 * `npm test`: runs all steps, whether or not one fails; the last line counts. `npm run test:all` requires three engines.
 * `npm test -- lint browser` runs only these steps.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { BrowserError, findFirefox, findWebKit, needAll, needChromium } from './browsers.mjs';
import { browsersSentence } from './browsers-sentence.mjs';
import { ROOT } from './files.mjs';

process.chdir(ROOT);
const isAll = process.argv.includes('--all');
const only = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const bin = (path) => [process.execPath, join('node_modules', path)];
const script = (name, ...args) => [process.execPath, join('scripts', name), ...args];

const engines = await onMachine();
/** The name, the command, how its output counts tests itself, and whether it passes when it skips all of them. */
const STEPS = [
  { name: 'types', command: [...bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', command: [...bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'format', command: [...bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn'] },
  { name: 'node', command: script('node-tests.mjs'), counts: nodeCounts },
  { name: 'build', command: script('build.mjs') },
  { name: 'exports', command: script('exports.mjs') },
  { name: 'docs', command: script('docs.mjs', '--check') },
  { name: 'size', command: script('size.mjs') },
  { name: 'browser', command: bin('@web/test-runner/dist/bin.js'), env: { BROWSERS: engines }, counts: browserCounts },
  {
    name: 'stories',
    command: [...bin('@web/test-runner/dist/bin.js'), '--files', 'stories/**/*.stories.ts'],
    env: { BROWSERS: isAll ? engines : 'chromium' },
    counts: browserCounts,
  },
  ...(isAll ? [{ name: 'orca', command: script('orca.mjs'), counts: plainCounts, maySkip: true }] : []),
];

const MOST_FAILURES = 30;
const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
/** What failed, said again at the end. */
const failures = [];
/** The output of the steps in browsers. */
const inBrowsers = [];
for (const step of STEPS) {
  if (only.length > 0 && !only.includes(step.name)) continue;
  console.log(`\n=== ${step.name} ===`);
  const start = Date.now();
  const { status, output } = await run(step);
  const counts = step.counts?.(output) ?? { passed: 0, failed: 0, skipped: 0 };
  // A step that counts nothing is one test. A failed step counts as a failed test, even if none of its tests failed.
  if (!step.counts && status === 0) counts.passed = 1;
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  if (step.counts && status === 0 && counts.passed === 0 && !(step.maySkip && counts.skipped > 0)) counts.failed = 1;
  if (step.counts === browserCounts) inBrowsers.push({ step: step.name, output });
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = Math.round((Date.now() - start) / 1000);
  if (counts.failed > 0) failures.push(...failedLines(output).map((text) => `${step.name}: ${text}`));
  summary.push(`${counts.failed > 0 ? 'FAILED' : 'ok    '} ${step.name.padEnd(8)} ${line(counts)} (${seconds} s)`);
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(`\n${summary.join('\n')}\n`);
if (inBrowsers.length > 0) console.log(browsersSentence(inBrowsers));
console.log(line(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** The engines to test in. If a required one is missing, says so and ends the run. */
async function onMachine() {
  try {
    if (isAll) {
      needAll();
      return 'chromium,firefox,webkit';
    }
    if (only.length === 0 || only.includes('browser') || only.includes('stories')) await needChromium();
    return ['chromium', findFirefox() && 'firefox', findWebKit() && 'webkit'].filter(Boolean).join();
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    console.error(`\n*** ${error.message}\n`);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

function run({ command: [file, ...args], env }) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { env: { ...process.env, BROWSERS_MUST_START: String(isAll), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        process.stdout.write(text);
      });
    }
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** The lines that name what failed, each once; or else the last ones. */
function failedLines(output) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((text) => text.trim().replace(/ \([\d.]+ms\)$/, ''));
  const named = lines.filter((text) => /^✖ (?!failing tests)|\berror TS\d|\bOVER the limit/.test(text));
  return [...new Set(named.length > 0 ? named : lines.filter(Boolean).slice(-3))].slice(0, MOST_FAILURES);
}

/** node:test's closing lines. */
function nodeCounts(output) {
  const count = (word) => Number(output.match(new RegExp(`^(?:#|ℹ) ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') };
}

/** One line per engine, from failure-reporter.mjs. */
function browserCounts(output) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, skipped] of output.matchAll(/^.*?(?:Chromium|Firefox|WebKit): (\d+) passed, (\d+) failed, (\d+) skipped$/gm)) {
    counts.passed += Number(passed);
    counts.failed += Number(failed);
    counts.skipped += Number(skipped);
  }
  return counts;
}

/** One line at the end, from orca.mjs. */
function plainCounts(output) {
  const [, passed = 0, failed = 0, skipped = 0] = output.match(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m) ?? [];
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
