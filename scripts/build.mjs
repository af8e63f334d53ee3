/** `npm run build`: everything in dist/, from nothing. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { writeDeclarations } from './declarations.mjs';
import { ROOT } from './files.mjs';

process.chdir(ROOT);
rmSync('dist', { recursive: true, force: true });

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
