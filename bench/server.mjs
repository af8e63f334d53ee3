/**
 * Pages, bundles, feeds and dist/ on loopback, compressed before anything is measured: brotli 11 as a site prepares its files, brotli 6 for what weighs more
 * than half a megabyte, nothing above 4 MB.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json', ndjson: 'application/x-ndjson', html: 'text/html; charset=utf-8' };
const BEST = 500_000;
const MOST = 4_000_000;

/** `files`: path → text or bytes, made by the caller; the scripts below /dist/ come from the project. */
export async function serve(files, dist) {
  const answers = new Map([...files, ...scriptsOf(dist)].map(([path, body]) => [path, answer(path, Buffer.from(body))]));
  const server = createServer((request, response) => {
    const found = answers.get(new URL(request.url, 'http://localhost').pathname);
    if (found) response.writeHead(200, found.headers).end(found.body);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => (server.closeAllConnections(), server.close()) };
}

function answer(path, body) {
  const headers = { 'Content-Type': TYPES[path.split('.').at(-1)], 'Cache-Control': 'no-store' };
  if (body.length > MOST) return { headers, body };
  return { headers: { ...headers, 'Content-Encoding': 'br' }, body: brotli(body, body.length > BEST ? 6 : 11) };
}

function scriptsOf(dist) {
  return readdirSync(dist, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => [`/dist/${name.split(sep).join('/')}`, readFileSync(join(dist, name))]);
}

export function brotli(body, quality = 11) {
  const bytes = Buffer.from(body);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
