/**
 * `npm run size`: what the scripts weigh on the wire, brotli 11, against the budget. Needs dist/: `npm run build` first.
 * `npm run size -- --modules` also says what each source file adds, before compression.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { filesUnder, ROOT } from './files.mjs';

/** What is measured, rounded up to the next 1,000. Raise or lower it with a reason in the commit (docs/adr/0051). */
const SCRIPT_TAG = { limit: 35_000 };
/** All that a page with the four first elements loads by itself: the script tag and the chunks of those that it does not carry. */
const FOUR_ELEMENTS = { limit: 45_000 };
const NPM = {
  'contact-block': { limit: 30_000 },
  countdown: { limit: 30_000 },
  // For editors: with every reader and every sentence of the report, in both languages.
  'feed-report': { limit: 75_000 },
  'event-list': { limit: 35_000 },
  'town-filter': { limit: 28_000 },
};

process.chdir(ROOT);
if (!existsSync('dist/ess-widgets.js')) {
  console.error('No dist/ess-widgets.js: npm run build first.');
  process.exit(1);
}

let isOver = false;
report('dist/ess-widgets.js', [readFileSync('dist/ess-widgets.js')], SCRIPT_TAG);
const chunks = filesUnder('dist/chunks', (path) => path.endsWith('.js'));
const four = withImports(['dist/ess-widgets.js', ...chunks.filter((path) => /\/(?:countdown|contact-block)-.{6}\.js$/.test(path))]);
report(
  `the four elements, ${four.length} requests`,
  four.map((path) => readFileSync(path)),
  FOUR_ELEMENTS,
);
for (const chunk of chunks) report(`  on demand: ${chunk}`, [readFileSync(chunk)]);
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
  report(`npm: ${element}`, [Buffer.from(entry.join('\n'))], NPM[element.replace(/^.*\/|\.js$/g, '')]);
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

function report(name, files, budget) {
  const sum = (packed) => files.reduce((total, bytes) => total + packed(bytes).length, 0);
  const size = sum((bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  isOver ||= size > (budget?.limit ?? Infinity);
  console.log(
    `${String(size).padStart(7)} B brotli  ${String(sum((bytes) => gzipSync(bytes, { level: 9 }))).padStart(7)} B gzip  ${name}  ${budget ? verdict(size, budget) : ''}`.trimEnd(),
  );
}

function verdict(size, { limit }) {
  return size > limit ? `OVER the limit of ${limit} by ${size - limit}` : `limit ${limit}`;
}

/** The files, and those that they import statically. */
function withImports(paths) {
  const reached = new Set(paths);
  for (const path of reached) {
    for (const [, imported] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*"(\.\.?\/[^"]+)"/g)) reached.add(join(dirname(path), imported));
  }
  return [...reached];
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
