/** Pages, bundles, feeds and dist/ on loopback. What weighs less than 4 MB goes out in brotli 11, once compressed; the rest as it is. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json', ndjson: 'application/x-ndjson', html: 'text/html; charset=utf-8' };
const LARGE = 4_000_000;

/** `files`: path → text or bytes, made by the caller; everything below /dist/ comes from the project. */
export async function serve(files, dist) {
  const packed = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const body = files.get(path) ?? fromDist(path, dist);
    if (body === undefined) return void response.writeHead(404).end();
    const type = TYPES[path.split('.').at(-1)] ?? TYPES.html;
    const headers = { 'Content-Type': type, 'Cache-Control': 'no-store' };
    if (body.length > LARGE) return void response.writeHead(200, headers).end(body);
    let small = packed.get(path);
    if (!small) packed.set(path, (small = brotli(body)));
    response.writeHead(200, { ...headers, 'Content-Encoding': 'br' }).end(small);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => (server.closeAllConnections(), server.close()) };
}

export function brotli(body) {
  const bytes = Buffer.from(body);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

function fromDist(path, dist) {
  if (!path.startsWith('/dist/')) return undefined;
  const file = join(dist, normalize(path.slice(6)));
  return file.startsWith(dist) && existsSync(file) ? readFileSync(file) : undefined;
}
