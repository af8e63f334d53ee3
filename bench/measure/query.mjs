/**
 * The cost of a key in a search before anything is drawn: our query, compared with a scan of texts folded in advance, as hand-written pages do it.
 * The time from `<ess-event-filter>` to the screen is not measured.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { median } from '../statistics.mjs';

const KEYS = ['r', 're', 'rep', 'repa', 'velo', 'compost', 'jardin orly', 'atelier 12', 'quartier', 'xyzzy'];

export async function query(browser, root, feed) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { readProfile } from './src/feed/profile/read-profile.ts'; export { ask, EVERYTHING } from './src/model/query.ts'; export { search } from './src/model/search.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'ours',
    write: false,
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'error',
  });
  const page = await browser.newPage();
  try {
    await page.addScriptTag({ content: outputFiles[0].text });
    const { own, scan } = await page.evaluate(
      ([text, keys]) => {
        const { readProfile, search } = window.ours;
        const programme = readProfile(JSON.parse(text), null);
        const events = JSON.parse(text).subEvent;
        const fold = (words) =>
          words
            .normalize('NFD')
            .replace(/[\u0300-\u036f]/g, '')
            .toLowerCase();
        const folded = events.map((e) => fold([e.name, e.abstract, e.description, e.location.name, e.location.address.addressLocality].join(' ')));
        const ask = (key) => {
          const isFound = search(programme, key);
          const found = [];
          for (let number = 0; number < events.length; number++) if (isFound(number)) found.push(number);
          return found.length;
        };
        const scanFor = (key) => {
          const words = fold(key).split(' ');
          return events.filter((_, index) => words.every((word) => folded[index].includes(word))).length;
        };
        const timed = (run, key) => {
          const start = performance.now();
          run(key);
          return performance.now() - start;
        };
        for (const key of keys) ask(key) && scanFor(key);
        const own = [];
        const scan = [];
        for (let round = 0; round < 9; round++) for (const key of keys) (own.push(timed(ask, key)), scan.push(timed(scanFor, key)));
        return { own, scan };
      },
      [JSON.stringify(feed), KEYS],
    );
    return { own: median(own), scan: median(scan) };
  } finally {
    await page.close();
  }
}
