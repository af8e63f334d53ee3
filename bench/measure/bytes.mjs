/** What the browser must have before the first event: script and style, page and feed apart. */
import { gzipSync } from 'node:zlib';
import { brotli } from '../server.mjs';

export function bytes(adapter, files, readDist, requests) {
  const html = adapter.page(70, files.feed(70));
  const inline = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text).filter((text) => !text.startsWith('window.bench='));
  const paths = [...new Set(requests.filter(({ path, isFirst }) => isFirst && /\.(?:js|css)$/.test(path)).map(({ path }) => path))];
  const bodies = [...inline.map((text) => Buffer.from(text)), ...paths.map((path) => files.map.get(path) ?? readDist(path))];
  const sum = (measure) => bodies.reduce((total, body) => total + measure(body), 0);
  return {
    requests: paths.length,
    brotli: sum((body) => brotli(body).length),
    gzip: sum((body) => gzipSync(body, { level: 9 }).length),
    raw: sum((body) => body.length),
  };
}
