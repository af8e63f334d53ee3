/** The bundle of each adapter that has one, as a site's own build would make it. */
import { build } from 'esbuild';

export async function bundleOf({ name, bundle, alias = {} }, folder) {
  const { outputFiles } = await build({
    stdin: { contents: bundle, resolveDir: folder, sourcefile: `${name}.js` },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl' },
    alias,
    absWorkingDir: folder,
    outdir: 'out',
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map(({ path, contents }) => [`/bundle/${name}.${path.split('.').at(-1)}`, Buffer.from(contents)]);
}
