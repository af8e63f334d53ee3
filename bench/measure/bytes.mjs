/** What the browser must have before the first event: script and style, page and feed apart. */
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { brotli } from '../server.mjs';

/** `html` is the adapter's page, `requests` are its requests, `bodyOf` gives the body at a path. Inline script counts, except the measure's own. */
export function bytes(html, requests, bodyOf) {
  const inline = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text).filter((text) => !text.startsWith('window.bench='));
  const paths = [...new Set(requests.filter(({ path, isFirst }) => isFirst && /\.(?:js|css)$/.test(path)).map(({ path }) => path))];
  return { requests: paths.length, ...weigh([...inline, ...paths.map(bodyOf)]) };
}

/** One element as a site's bundler takes it from npm: with lit, from these packages; without what it imports later. */
export async function bytesFromNpm(entry, packages) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    nodePaths: [packages],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const { outputs } = metafile;
  const reached = new Set(Object.keys(outputs).filter((path) => basename(path) === basename(entry)));
  for (const path of reached) {
    for (const { kind, path: imported } of outputs[path].imports) if (kind === 'import-statement') reached.add(imported);
  }
  const names = new Set([...reached].map((path) => basename(path)));
  return weigh([outputFiles.filter(({ path }) => names.has(basename(path))).map(({ text }) => text).join('\n')]); // prettier-ignore
}

function weigh(bodies) {
  const sum = (measure) => bodies.reduce((total, body) => total + measure(Buffer.from(body)), 0);
  return {
    brotli: sum((body) => brotli(body).length),
    gzip: sum((body) => gzipSync(body, { level: 9 }).length),
    raw: sum((body) => body.length),
  };
}
