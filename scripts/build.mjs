/** `npm run build`: everything in dist/, from nothing. */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rollup } from 'rollup';

// Before any module that reads it.
process.env.ESS_DIST = `dist-${process.pid}`;
const { DIST, ROOT } = await import('./files.mjs');
const { writeDeclarations } = await import('./declarations.mjs');

process.chdir(ROOT);
process.on('exit', () => rmSync(DIST, { recursive: true, force: true }));

const { default: configurations } = await import('../rollup.config.mjs');
for (const { output, ...input } of configurations) {
  const bundle = await rollup({
    ...input,
    onwarn(warning) {
      console.warn(`rollup: ${warning.message}`);
    },
  });
  const { output: written } = await bundle.write(output);
  await bundle.close();
  console.log(`dist: ${written.flatMap(({ fileName }) => (fileName.endsWith('.js') ? [fileName] : [])).join(' ')}`);
}

writeDeclarations();
console.log('dist: types/');

const { status } = spawnSync(process.execPath, [join('node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js'), 'analyze', '--quiet'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
console.log('dist: custom-elements.json');

rmSync('dist', { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
renameSync(DIST, 'dist');
