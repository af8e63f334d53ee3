/** Installs the peers, unless all that the lockfile names is there already. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const packagesOf = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {});
const wanted = packagesOf(join(HERE, 'package-lock.json'));
const present = packagesOf(join(HERE, 'node_modules/.package-lock.json'));
// Optional packages belong to other systems; '' is bench itself.
const isThere = Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || present[path]?.version === version);
if (!isThere) {
  const { status } = spawnSync('npm', ['ci'], { cwd: HERE, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed in bench/: it needs the npm registry once.');
}
