/**
 * `npm start`: builds, serves dist/ and demo/ on this machine only, and prints the address of the demonstration page. The page is served with the strictest
 * policy under which the elements work. PORT chooses the port; by default it is 4173 or, if that is taken, a free one.
 */
import './build.mjs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { ROOT } from './files.mjs';
import { policyOf } from './policy.mjs';

const setHeaders = (response, path) => {
  response.setHeader('Content-Security-Policy', policyOf(path));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-cache');
};
// `dev` looks for files at each request, so a new build is served at once.
const folders = new Map(['demo', 'dist'].map((name) => [name, sirv(join(ROOT, name), { dev: true, setHeaders })]));

const server = createServer((request, response) => {
  const [, name, path] = /^\/(\w+)(\/.*)$/.exec(request.url) ?? [];
  const notFound = () => {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Cette adresse n’existe pas. / There is nothing here.\n');
  };
  if (/^\/(?:demo)?$/.test(request.url)) {
    response.writeHead(302, { Location: '/demo/' });
    return response.end();
  }
  const folder = folders.get(name);
  if (!folder) return notFound();
  request.url = path;
  folder(request, response, notFound);
});

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
