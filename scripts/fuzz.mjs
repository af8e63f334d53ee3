/**
 * `npm run fuzz`: repeats the property tests for ten minutes, each round with another random seed.
 * `npm run fuzz -- --minutes 60 spreadsheet`: for an hour, and only tests whose path contains the word.
 * It stops at the first failure and prints how to reproduce it. Add what it finds to a test, as a case.
 */
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesUnder, ROOT } from './files.mjs';
import { runNodeTests } from './run-node-tests.mjs';

const { values, positionals } = parseArgs({ options: { minutes: { type: 'string', default: '10' } }, allowPositionals: true });
const minutes = Number(values.minutes);
const isProperty = (path) => /'fast-check'|\/contracts\/it-is-a-/.test(readFileSync(join(ROOT, path), 'utf8'));
const files = filesUnder('test', (path) => path.endsWith('.node.test.ts') && positionals.every((word) => path.includes(word)) && isProperty(path));
if (files.length === 0 || !(minutes > 0)) {
  console.error('Usage: npm run fuzz -- [--minutes 10] [words that the paths of the tests contain]');
  process.exit(1);
}

const end = Date.now() + minutes * 60_000;
for (let round = 1; round === 1 || Date.now() < end; round++) {
  const seed = randomInt(2 ** 31);
  console.log(`\nRound ${round}: seed ${seed}, ${files.length} files`);
  if (runNodeTests(files, { seed, reporter: 'dot' }) === 0) continue;
  console.error(`\nFound in round ${round}; the path to the smallest case is said above. To see it again:`);
  console.error(`  SEED=${seed} npm run test:node -- ${positionals.join(' ')}`.trimEnd());
  process.exit(1);
}
console.log('\nNothing found.');
