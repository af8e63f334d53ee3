/**
 * Lets Node import our TypeScript, with the settings of the one tsconfig: `import './x.js'` finds `x.ts`, and esbuild takes the types away.
 * No bundle: `import.meta.url` and stack traces stay those of the file.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { version } from './version.mjs';

const tsconfigRaw = await readFile(new URL('../tsconfig.json', import.meta.url), 'utf8');

export async function resolve(specifier, context, next) {
  if (/^(?:\.|file:).*\.js$/.test(specifier)) {
    const script = new URL(specifier, context.parentURL);
    const source = new URL(script.href.replace(/\.js$/, '.ts'));
    if (!existsSync(script) && existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'es2022',
    sourcefile: file,
    sourcemap: 'inline',
    tsconfigRaw,
    define: { __VERSION__: JSON.stringify(version) },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
