/**
 * What the server of the browser tests answers, besides the files of the checkout.
 *
 *   /__shared__/<path>              a file of ../shared, if that folder is beside the checkout; otherwise 404
 *   /__raw__/<path>                a file of the checkout as it is: no strict mode, no transform
 *   /__tile__/<z>/<x>/<y>.svg      a grey image of a map, with these numbers in it
 *   /__without__/<name>/<path>      a file of dist/, but 404 if its name begins with <name>-: as if that chunk had not been uploaded
 *   /__feed__/status/<code>         that status, with a sentence as body; ?after=n: only the first n times, then the feed ?then=<path>
 *   /__feed__/html                  a web page where a feed was expected, status 200
 *   /__feed__/truncated             a JSON feed cut in the middle
 *   /__feed__/empty                 nothing, status 200
 *   /__feed__/hang                  headers, then nothing
 *   /__feed__/slow?ms=500&feed=<path>     that file (default: the sample programme), delayed
 *   /__feed__/large?bytes=n         well-formed JSON of that many bytes
 *   /__feed__/count/<key>.json?feed=<path>   that file, counted under the key; <path> is a path of the checkout, as above
 *   /__feed__/counts                {"<key>": requests}; DELETE /__feed__/counts resets them
 *   /__feed__/other-origin          {"origin": "http://127.0.0.1:…"}: a second server with the same /__feed__/ answers, and without any CORS header;
 *                                   its /__feed__/cors/… answers like /__feed__/…, with `Access-Control-Allow-Origin: *`
 *
 * Pages in test/page/*.html and demo/*.html come with the strict security policy of `policy.mjs`: open them in an iframe, and listen to its document's
 * `securitypolicyviolation`. `test/helpers/server.ts` has functions for all of this.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './files.mjs';
import { policyOf } from './policy.mjs';

const SHARED = join(ROOT, '..', 'shared');
const SAMPLE = 'src/programmes/mois-ess-2026.json';
const JSON_TYPE = 'application/json; charset=utf-8';

/** For @web/test-runner: the middleware that answers, and the plugin that starts and ends the second origin. */
export function testServer() {
  const counts = new Map();
  let other;
  let origin = '';
  return {
    async middleware(context, next) {
      if (/^\/__(?:shared|feed|without|raw|tile)__\//.test(context.path)) {
        // Written to the response directly: the runner must neither cache nor transform it.
        context.respond = false;
        await answer(context.req, context.res, counts, origin);
        return;
      }
      await next();
      if (/^\/(?:test\/page|demo)\/(?:[^/]+\.html)?$/.test(context.path)) context.set('Content-Security-Policy', policyOf(context.path));
    },
    plugin: {
      name: 'test-server',
      async serverStart() {
        other = createServer((request, response) => void answerAlone(request, response, counts, origin)).listen(0, '127.0.0.1');
        await once(other, 'listening');
        origin = `http://127.0.0.1:${other.address().port}`;
      },
      async serverStop() {
        other?.closeAllConnections();
        other?.close();
      },
    },
  };
}

async function answerAlone(request, response, counts, origin) {
  if (request.url.startsWith('/__feed__/cors/')) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    request.url = request.url.replace('/__feed__/cors/', '/__feed__/');
  }
  await answer(request, response, counts, origin);
}

async function answer(request, response, counts, origin) {
  const url = new URL(request.url, 'http://localhost');
  const send = (body, type = JSON_TYPE, status = 200) => {
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(body);
  };
  const sendFile = async (root, path) => {
    const file = normalize(join(root, path));
    const body = file.startsWith(root + sep) ? await readFile(file).catch(() => null) : null;
    if (body) send(body, typeOf(file));
    else send(`No file ${path}`, 'text/plain; charset=utf-8', 404);
  };
  const feed = () => sendFile(ROOT, url.searchParams.get('feed') ?? SAMPLE);

  if (url.pathname.startsWith('/__tile__/')) return send(tile(url.pathname.slice('/__tile__/'.length, -'.svg'.length)), 'image/svg+xml');
  if (url.pathname.startsWith('/__raw__/')) return sendFile(ROOT, decodeURIComponent(url.pathname.slice('/__raw__/'.length)));
  if (url.pathname.startsWith('/__without__/')) {
    const [, , name, ...path] = url.pathname.split('/').map(decodeURIComponent);
    return path.at(-1).startsWith(`${name}-`) ? send('Not uploaded', 'text/plain; charset=utf-8', 404) : sendFile(join(ROOT, 'dist'), path.join(sep));
  }
  if (url.pathname.startsWith('/__shared__/')) return sendFile(SHARED, decodeURIComponent(url.pathname.slice('/__shared__/'.length)));
  const [, , what, detail = ''] = url.pathname.split('/').map(decodeURIComponent);
  switch (what) {
    case 'status': {
      const after = url.searchParams.get('after');
      const key = `status:${url.search}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (after && counts.get(key) > Number(after)) return sendFile(ROOT, url.searchParams.get('then') ?? SAMPLE);
      return send(`Status ${detail}`, 'text/plain; charset=utf-8', Number(detail));
    }
    case 'html':
      return send('<!doctype html><html lang="fr"><title>Accueil</title><p>Bienvenue</p></html>', 'text/html; charset=utf-8');
    case 'truncated':
      return send('{"@context":"https://schema.org","@type":"Festival","name":"Coupé","subEvent":[{"@type":"Event","name":"Un');
    case 'empty':
      return send('');
    case 'hang':
      response.writeHead(200, { 'Content-Type': JSON_TYPE });
      response.write('{');
      return;
    case 'slow':
      await sleep(Math.min(Number(url.searchParams.get('ms') ?? 500), 30_000));
      return feed();
    case 'large': {
      const bytes = Math.min(Number(url.searchParams.get('bytes')), 1e8);
      const start = '{"@type":"Festival","name":"';
      return send(`${start}${'x'.repeat(Math.max(0, bytes - start.length - 2))}"}`);
    }
    case 'count': {
      const key = detail.replace(/\.\w+$/, '');
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return feed();
    }
    case 'counts':
      if (request.method === 'DELETE') counts.clear();
      return send(JSON.stringify(Object.fromEntries(counts)));
    case 'other-origin':
      return send(JSON.stringify({ origin }));
    default:
      return send(`No answer ${url.pathname}`, 'text/plain; charset=utf-8', 404);
  }
}

/** Streets and a park, so that the seams of tiles are seen. */
function tile(place) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><path fill="#eceae4" d="M0 0h256v256H0z"/><path fill="#cfe3c3" d="M150 30h80v70h-80z"/><path stroke="#fff" stroke-width="9" d="M0 128h256M128 0v256M0 220 256 150"/><text x="8" y="20" font-size="11" fill="#8a8a86">${place.replace(/[^\d/]/g, '')}</text></svg>`;
}

function typeOf(file) {
  if (file.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (/\.(?:json|jsonld)$/.test(file)) return JSON_TYPE;
  if (file.endsWith('.ics')) return 'text/calendar; charset=utf-8';
  if (file.endsWith('.csv')) return 'text/csv; charset=utf-8';
  if (file.endsWith('.xml')) return 'application/xml; charset=utf-8';
  return 'text/plain; charset=utf-8';
}
