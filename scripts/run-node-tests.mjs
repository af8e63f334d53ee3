import { spawnSync } from 'node:child_process';
import { ROOT } from './files.mjs';

/** Arguments with which Node runs TypeScript: tsx, then our setup. */
export const TYPESCRIPT = ['--import', 'tsx', '--import', './scripts/node-setup.mjs'];

/** Any number would do, as long as all machines use the same. */
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
