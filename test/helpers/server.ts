/** Addresses of the test server, for tests in the browser. `scripts/test-server.mjs` lists its answers. */

/** A feed with a fault, or one that is slow: `feedFault('status/404')`, `feedFault('slow?ms=300')`. */
export function feedFault(fault: string): string {
  return new URL(`/__feed__/${fault}`, location.href).href;
}

let counted = 0;

/** A fresh address whose requests are counted: `const feed = countedFeed('test/fixtures/feeds/schema-org/one.json')`, then `await feed.requests()`. */
export function countedFeed(path = 'src/programmes/mois-ess-2026.json'): { readonly url: string; requests(): Promise<number> } {
  const key = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${counted++}`;
  return {
    url: feedFault(`count/${key}.json?feed=${encodeURIComponent(path)}`),
    async requests() {
      const counts = (await (await fetch('/__feed__/counts')).json()) as Record<string, number>;
      return counts[key] ?? 0;
    },
  };
}

/** An address on another origin, without CORS headers; with `cors`, with `Access-Control-Allow-Origin: *`. */
export async function otherOriginFeed(fault = 'slow?ms=0', { cors = false } = {}): Promise<string> {
  const { origin } = (await (await fetch('/__feed__/other-origin')).json()) as { origin: string };
  return `${origin}/__feed__/${cors ? 'cors/' : ''}${fault}`;
}

/**
 * A page of `test/page/`, or of another path from the root, in a frame, under the strict security policy, once it has loaded. `violations` collects breaches of
 * the policy; call `remove()` at the end.
 */
export async function strictPage(
  name: string,
): Promise<{ readonly document: Document; readonly window: Window; readonly violations: readonly string[]; remove(): void }> {
  const frame = document.createElement('iframe');
  frame.title = name;
  Object.assign(frame.style, { inlineSize: '800px', blockSize: '600px' });
  const violations: string[] = [];
  document.body.append(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = name.startsWith('/') ? name : `/test/page/${name}`;
  // Listen from the first byte, not only after `load`: wait for the new document.
  const listen = () => {
    const inner = frame.contentDocument;
    if (!inner || inner.URL === 'about:blank') return void setTimeout(listen, 0);
    inner.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.effectiveDirective} blocked ${event.blockedURI || event.sample} (${event.sourceFile}:${event.lineNumber})`);
    });
  };
  listen();
  await loaded;
  return { document: frame.contentDocument!, window: frame.contentWindow!, violations, remove: () => frame.remove() };
}
