/**
 * Pages, bundles, feeds and dist/ on loopback, compressed before anything is measured: brotli 11 as a site prepares its files, brotli 6 above half a
 * megabyte, none above 4 MB. Everything is read before the first answer: a build that ends meanwhile changes nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};
const BEST = 500_000;
const MOST = 4_000_000;

/** `files`: path → text or bytes. @returns {Promise<{ origin: string, close(): void }>} */
export async function serve(files, cacheControl = 'no-store') {
  const answers = new Map([...files].map(([path, body]) => [path, answer(path, Buffer.from(body), cacheControl)]));
  const server = createServer((request, response) => {
    const found = answers.get(new URL(request.url, 'http://localhost').pathname);
    if (found) response.writeHead(200, found.headers).end(found.body);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => (server.closeAllConnections(), server.close()) };
}

function answer(path, body, cacheControl) {
  const type = TYPES[path.split('.').at(-1)];
  const headers = { 'Content-Type': type ?? 'application/octet-stream', 'Cache-Control': cacheControl };
  // Pagefind compresses its own files.
  if (body.length > MOST || path.endsWith('.png') || !type) return { headers, body };
  return { headers: { ...headers, 'Content-Encoding': 'br' }, body: brotli(body, body.length > BEST ? 6 : 11) };
}

/** The matching files of a folder, by their paths below `under`. */
export function filesOf(folder, under, matches = () => true) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length)
        .replace(/^[\\/]/, ''),
    )
    .filter((name) => matches(name))
    .map((name) => [under + name.split(sep).join('/'), readFileSync(join(folder, name))]);
}

export function brotli(body, quality = 11) {
  const bytes = Buffer.from(body);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
