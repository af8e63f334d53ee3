/**
 * `npm run size`: what the scripts weigh on the wire, brotli 11, against the budget. Needs dist/: `npm run build` first.
 * `npm run size -- --modules` also says what each source file adds, before compression.
 */
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { filesUnder, ROOT } from './files.mjs';

/** What we aim at, and what no change may exceed meanwhile (docs/adr/0018): the limit only goes down. */
const SCRIPT_TAG = { target: 20_000, limit: 27_400 };
const EVENT_LIST = { target: 13_000, limit: 27_100 };

process.chdir(ROOT);
if (!existsSync('dist/ess-widgets.js')) {
  console.error('No dist/ess-widgets.js: npm run build first.');
  process.exit(1);
}

let isOver = false;
report('dist/ess-widgets.js', readFileSync('dist/ess-widgets.js'), SCRIPT_TAG);
for (const chunk of filesUnder('dist/chunks', (path) => path.endsWith('.js'))) report(`  on demand: ${chunk}`, readFileSync(chunk));
for (const element of filesUnder('dist/elements', (path) => path.endsWith('.js'))) {
  // As a site's own bundler would: lit included, what is imported on demand apart.
  const { outputFiles } = await build({
    entryPoints: [element],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    outdir: 'out',
    write: false,
  });
  const entry = reachedAtOnce(outputFiles, `/out/${element.split('/').at(-1)}`);
  report(`npm: ${element}`, Buffer.from(entry.join('\n')), element === 'dist/elements/event-list.js' ? EVENT_LIST : undefined);
}

if (process.argv.includes('--modules')) {
  const { metafile } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: { __VERSION__: '""' },
    outdir: 'out',
    write: false,
    metafile: true,
  });
  const inputs = new Map();
  const outputs = new Set([Object.keys(metafile.outputs).find((name) => metafile.outputs[name].entryPoint === 'src/index.ts')]);
  for (const name of outputs) {
    const output = metafile.outputs[name];
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) inputs.set(path, (inputs.get(path) ?? 0) + bytesInOutput);
    for (const { kind, path } of output.imports) if (kind === 'import-statement') outputs.add(path);
  }
  console.log('\nMinified bytes that each file adds to the script tag (templates and styles as written):');
  for (const [path, bytes] of [...inputs].sort(([, a], [, b]) => b - a)) {
    if (bytes > 0) console.log(`${String(bytes).padStart(8)}  ${path}`);
  }
}

process.exit(isOver ? 1 : 0);

function report(name, bytes, budget) {
  const size = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  isOver ||= size > (budget?.limit ?? Infinity);
  console.log(
    `${String(size).padStart(7)} B brotli  ${String(gzipSync(bytes, { level: 9 }).length).padStart(7)} B gzip  ${name}  ${budget ? verdict(size, budget) : ''}`.trimEnd(),
  );
}

function verdict(size, { target, limit }) {
  if (size > limit) return `OVER the limit of ${limit} by ${size - limit}`;
  return size > target ? `limit ${limit}; ABOVE THE TARGET of ${target} by ${size - target}` : `target ${target}, ${target - size} left`;
}

/** The texts of the entry and of the chunks that it imports statically. */
function reachedAtOnce(outputFiles, entry) {
  const texts = new Map(outputFiles.map(({ path, text }) => [path.split('/').at(-1), text]));
  const reached = new Set([entry.split('/').at(-1)]);
  for (const name of reached) {
    for (const [, imported] of texts.get(name).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) reached.add(imported);
  }
  return [...reached].map((name) => texts.get(name));
}
