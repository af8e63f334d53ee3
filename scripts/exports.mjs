/**
 * Checks the package as a site would get it. publint: every address of package.json leads to a published file; attw: types resolve as code does. Ours: plain
 * Node can import the npm door and the elements, the command runs, every script has its hash, nothing in dist contains a path of this machine.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesUnder, ROOT } from './files.mjs';

process.chdir(ROOT);
const { name, version, bin } = JSON.parse(readFileSync('package.json', 'utf8'));
const problems = [];
const elements = filesUnder('dist/elements', (path) => path.endsWith('.js')).map((path) => path.slice('dist/elements/'.length, -'.js'.length));
const sources = filesUnder('src/elements', (path) => path.endsWith('/index.ts')).map((path) => path.split('/')[2]);
if (sources.join() !== elements.join()) problems.push(`dist/elements has ${elements.join(', ')}; src/elements has ${sources.join(', ')}`);

let checked = 0;
// In a process of its own, as on a server: no DOM, none of our globals.
for (const specifier of [name, ...elements.map((element) => `${name}/elements/${element}.js`)]) {
  checked++;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', `await import(${JSON.stringify(specifier)})`], {
    encoding: 'utf8',
  });
  if (status !== 0) problems.push(`Node cannot import ${specifier}: ${stderr.split('\n').find((line) => line.includes('Error')) ?? stderr}`);
}

for (const [command, path] of Object.entries(bin)) {
  checked++;
  if (!readFileSync(path, 'utf8').startsWith('#!/usr/bin/env node\n'))
    problems.push(`bin ${command}: a shell does not know what to run ${path} with`);
  for (const [args, expected] of [
    [['--version'], version],
    [['csv', 'dist/programme.json'], 'Titre'],
    [['render', 'dist/programme-2021.json', '--shadow', '--now', '2021-11-05'], '<template shadowrootmode="open">'],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
    if (status !== 0 || !stdout.includes(expected))
      problems.push(`${command} ${args.join(' ')} does not run: ${stderr.trim() || stdout.slice(0, 100)}`);
  }
}

for (const path of filesUnder('dist')) {
  const text = readFileSync(path, 'utf8');
  if ([ROOT, homedir()].some((folder) => folder.length > 5 && text.includes(folder))) problems.push(`${path} contains a path of this machine`);
}

const sri = JSON.parse(readFileSync('dist/sri.json', 'utf8'));
for (const path of ['ess-widgets.js', ...filesUnder('dist/chunks', (file) => file.endsWith('.js')).map((file) => file.slice('dist/'.length))]) {
  checked++;
  if (!/^sha384-[\w+/]{64}$/.test(sri[path] ?? '')) problems.push(`dist/sri.json has no hash of ${path}`);
}

// The packed file, as npm would publish it; without scripts, which would build again.
const folder = mkdtempSync(join(tmpdir(), 'ess-package-'));
try {
  const npm = (...args) => spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  const { stdout } = npm('pack', '--ignore-scripts', '--json', '--pack-destination', folder);
  const packed = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!packed) problems.push(`npm pack wrote no file: ${stdout.slice(0, 200)}`);
  // We only promise ES modules, so attw does not check CommonJS and old resolvers.
  for (const args of packed
    ? [
        ['node_modules/publint/src/cli.js', 'run', join(folder, packed), '--strict'],
        ['node_modules/@arethetypeswrong/cli/dist/index.js', join(folder, packed), '--profile', 'esm-only', '--format', 'ascii'],
      ]
    : []) {
    checked++;
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) problems.push(`${args[0].split('/')[1]}: ${`${stdout}${stderr}`.trim()}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

for (const problem of problems) console.error(problem);
console.log(`${checked} checks, ${problems.length} failed`);
process.exit(problems.length > 0 ? 1 : 0);
