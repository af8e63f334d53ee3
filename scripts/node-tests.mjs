/**
 * Runs the tests that need no browser, `test/**` + `/*.node.test.ts`, under node:test.
 * `npm run test:node -- model/query` runs those whose path contains the words; `SEED=42` gives the property tests another seed.
 */
import { filesUnder } from './files.mjs';
import { FIXED_SEED, runNodeTests } from './run-node-tests.mjs';

const wanted = process.argv.slice(2);
const files = filesUnder('test', (path) => path.endsWith('.node.test.ts') && wanted.every((word) => path.includes(word)));
if (files.length === 0) {
  console.error(`No test/**/*.node.test.ts ${wanted.length > 0 ? `with ${wanted.join(' and ')} in its path` : ''}`);
  process.exit(1);
}
const seed = Number(process.env.SEED || FIXED_SEED);
console.log(`Property tests: seed ${seed}`);
process.exit(runNodeTests(files, { seed }));
