/** Everything on the server, by path: a feed of each size, a page for each adapter and size, and the adapters' bundles. */
import { many, TOWN } from './adapters/ours.mjs';
import { bundleOf } from './bundles.mjs';
import { asLines, makeFeed, ofTown, slugOf } from './feed.mjs';

/** The number of events in a cold start. */
export const COLD = 70;

/** `styles`: of our elements, for pages that draw the same by hand. */
export async function siteOf(adapters, sizes, folder, styles = { list: '', filter: '' }) {
  const files = new Map([['/empty.html', many.nothing()]]);
  const feeds = new Map([...new Set([COLD, ...sizes])].map((size) => [size, makeFeed(size)]));
  for (const [size, feed] of feeds) {
    files.set(`/feed/${size}.json`, Buffer.from(JSON.stringify(feed)));
    files.set(`/feed/${size}.ndjson`, Buffer.from(asLines(feed)));
    files.set(`/feed/${size}/${slugOf(TOWN)}.json`, Buffer.from(JSON.stringify(ofTown(feed, TOWN))));
    for (const { name, page } of adapters) files.set(`/page/${name}/${size}.html`, page(size, feed, styles));
  }
  for (const count of [1, 24]) {
    files.set(`/many/lists-${count}.html`, many.lists(count, COLD));
    files.set(`/many/countdowns-${count}.html`, many.countdowns(count));
  }
  for (const adapter of adapters.filter(({ bundle }) => bundle)) {
    for (const [path, body] of await bundleOf(adapter, folder)) files.set(path, body);
  }
  return { files, feeds };
}
