/**
 * The reference page and dist/ on this machine only, compressed as a town's server does (brotli for texts). Everything is read before the first answer: a build
 * that ends meanwhile changes nothing of what is measured.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesUnder, ROOT } from '../files.mjs';
import { PICTURES } from './town-page.mjs';

const TOWN = 'scripts/frugality/town/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
};

/** @param {Map<string, string>} written Texts by file name. @returns {Promise<{ origin: string, close(): void }>} */
export async function serve(written) {
  const answers = new Map([
    ...[...written].map(([name, text]) => answer(`/${name}`, Buffer.from(text))),
    ...[...PICTURES].map(([name, bytes]) => answer(`/${name}`, bytes)),
    ...filesUnder(TOWN).map((path) => answer(`/${path.slice(TOWN.length)}`, readFileSync(join(ROOT, path)))),
    ...filesUnder('dist', (path) => /^dist\/(?:ess-widgets\.js|programme\.json|chunks\/.*\.js)$/.test(path)).map((path) =>
      answer(`/ess/${path.slice('dist/'.length)}`, readFileSync(join(ROOT, path))),
    ),
  ]);
  const server = createServer((request, response) => {
    const found = answers.get(request.url);
    response.writeHead(found ? 200 : 404, found?.headers);
    response.end(found?.body());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What is compressed is compressed once, when it is first asked for. */
function answer(path, bytes) {
  const type = TYPES[extname(path)];
  const isPicture = type === 'image/png';
  let body;
  return [
    path,
    {
      headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=300', ...(isPicture ? {} : { 'Content-Encoding': 'br' }) },
      body: () => (body ??= isPicture ? bytes : brotliCompressSync(bytes)),
    },
  ];
}
