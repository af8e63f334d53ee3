const said = new Set<string>();

/**
 * The text of a real feed kept in `../shared`, beside the checkout, which is not part of the repository; null if it is missing. In the browser and in Node.
 *
 * ```ts
 * const text = await sharedFeed('data/feeds/openagenda.json');
 * if (text === null) return this.skip();
 * ```
 */
export async function sharedFeed(path: string): Promise<string | null> {
  const text = typeof window === 'undefined' ? await fromDisk(path) : await fromServer(path);
  if (text === null && !said.has(path)) {
    said.add(path);
    console.log(`Skipped, for want of ../shared/${path}`);
  }
  return text;
}

async function fromServer(path: string): Promise<string | null> {
  const response = await fetch(`/__shared__/${path.split('/').map(encodeURIComponent).join('/')}`);
  return response.ok ? response.text() : null;
}

async function fromDisk(path: string): Promise<string | null> {
  const { readFile } = await import('node:fs/promises');
  return readFile(new URL(`../../../shared/${path}`, import.meta.url), 'utf8').catch(() => null);
}
