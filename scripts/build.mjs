/** `npm run build`: everything in dist/, from nothing. */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rollup } from 'rollup';

// Before the import of any module that reads it.
process.env.ESS_DIST = `dist-${process.pid}`;
const { DIST, ROOT } = await import('./files.mjs');

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

tool('types/', 'typescript/bin/tsc', '--project', 'scripts/tsconfig.types.json', '--outDir', join(DIST, 'types'));
tool('custom-elements.json', '@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet');

rmSync('dist', { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
renameSync(DIST, 'dist');

function tool(written, path, ...args) {
  const { status } = spawnSync(process.execPath, [join('node_modules', path), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`dist: ${written}`);
}
