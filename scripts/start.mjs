/**
 * `npm start`: builds, serves dist/ and demo/ on this machine only, and says the address of the demonstration page. The page comes under the strictest policy
 * that the elements promise to live under. PORT chooses the port; otherwise a free one is taken.
 */
import './build.mjs';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { ROOT } from './files.mjs';
import { STRICT_POLICY } from './policy.mjs';

const SERVED = ['demo', 'dist'].map((folder) => join(ROOT, folder) + sep);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/') return redirect(response, '/demo/');
  const file = fileOf(pathname);
  if (!file) {
    response.writeHead(404, { 'Content-Type': TYPES['.txt'] });
    return response.end('Cette adresse n’existe pas. / There is nothing here.\n');
  }
  if (statSync(file).isDirectory()) return redirect(response, `${pathname}/`);
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': STRICT_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  });
  createReadStream(file).pipe(response);
});

function fileOf(pathname) {
  let path;
  try {
    path = normalize(join(ROOT, decodeURIComponent(pathname)));
  } catch {
    return null;
  }
  if (path.endsWith(sep)) path += 'index.html';
  const isServed = SERVED.some((folder) => path.startsWith(folder) || path + sep === folder);
  return isServed && existsSync(path) ? path : null;
}

function redirect(response, location) {
  response.writeHead(302, { Location: location });
  response.end();
}

function listen(port) {
  server.once('error', (error) => {
    if (error.code !== 'EADDRINUSE' || process.env.PORT) {
      console.error(`Le port ${port} n’est pas libre : ${error.message}`);
      process.exit(1);
    }
    listen(0);
  });
  server.listen(port, '127.0.0.1', () => {
    server.removeAllListeners('error');
    const address = `http://127.0.0.1:${server.address().port}/demo/`;
    console.log(`\nPage de démonstration (demonstration page): ${address} — Ctrl+C pour arrêter (to stop).\n`);
  });
}

listen(Number(process.env.PORT ?? 4173));
