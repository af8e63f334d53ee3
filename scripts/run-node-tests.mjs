import { spawnSync } from 'node:child_process';
import { ROOT } from './files.mjs';

/** Runs TypeScript in Node: tsx, then what `node-setup.mjs` puts in place. */
export const TYPESCRIPT = ['--import', 'tsx', '--import', './scripts/node-setup.mjs'];

/** Any other number would do: it only has to stay the same from one machine to the next. */
export const FIXED_SEED = 20261127;

/** Runs these files under node:test; gives the exit status. */
export function runNodeTests(files, { seed, reporter = 'spec' }) {
  const { status } = spawnSync(
    process.execPath,
    [...TYPESCRIPT, '--enable-source-maps', '--test', `--test-reporter=${reporter}`, '--test-concurrency=2', ...files],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TZ: 'America/Noronha', SEED: String(seed) } },
  );
  return status ?? 1;
}
