/**
 * Runs the tests that need no browser, `test/**` + `/*.node.test.ts`, under node:test.
 * `npm run test:node -- model/query` runs those whose path contains the words.
 */
import { spawnSync } from 'node:child_process';
import { filesUnder, ROOT } from './files.mjs';

const wanted = process.argv.slice(2);
const files = filesUnder('test', (path) => path.endsWith('.node.test.ts') && wanted.every((word) => path.includes(word)));
if (files.length === 0) {
  console.error(`No test/**/*.node.test.ts ${wanted.length > 0 ? `with ${wanted.join(' and ')} in its path` : ''}`);
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ['--import', './scripts/node-typescript.mjs', '--enable-source-maps', '--test', '--test-reporter=spec', '--test-concurrency=2', ...files],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TZ: 'America/Noronha' } },
);
process.exit(status ?? 1);
