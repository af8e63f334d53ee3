/** A page in which a script, or an attacker, has put fields on `Object.prototype`: what we read of our own records is what we wrote there. */

import { expect } from '@open-wc/testing';
import { watchPrototype, wordsOf } from '../helpers/polluted-prototype.js';
import { CHILD, WholePage } from '../helpers/whole-page.js';

interface Seen {
  readonly texts: readonly string[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** What the elements of the page say, at first and after Orly is chosen. */
async function seen(title: string, script = ''): Promise<Seen & { readonly reads: readonly string[]; readonly modules: readonly string[] }> {
  const page = await WholePage.open(title, `<script>${script}</script>`);
  try {
    await page.isWhole();
    const first = page.texts;
    await page.choose('94054');
    const { errors, warnings } = page;
    const reads = [...((page.window as unknown as { reads?: string[] }).reads ?? [])];
    const modules = page.window.performance.getEntriesByType('resource').flatMap(({ name }) => (name.includes('/src/') ? [name] : []));
    return { texts: [...first, ...page.texts], errors, warnings, reads, modules };
  } finally {
    page.close();
  }
}

describe('a page with a polluted Object.prototype', () => {
  let alone: Seen;
  let words: readonly string[];
  before(async function () {
    this.timeout(40_000);
    const { modules, texts, errors, warnings } = await seen('alone');
    alone = { texts, errors, warnings };
    // `strings` has a test of its own.
    words = wordsOf(await Promise.all(modules.map(async (url) => (await fetch(url)).text()))).filter((word) => word !== 'strings');
  });

  it('none of its fields is read, whatever it is called', async () => {
    const { reads, texts, errors, warnings } = await seen('watched', `var reads = []; (${String(watchPrototype)})(${JSON.stringify(words)}, reads)`);
    expect(reads.join('\n')).to.equal('');
    expect({ texts, errors, warnings }).to.deep.equal(alone);
  }).timeout(60_000);

  // Names of the platform's own options, of fields that records of ours had or have, and of what lit asks; in each of them, things of three kinds.
  const NAMES =
    'args autoRun body calendar cause details environment error fault headers hour inLanguage isPending isReloading isWhole keepalive minute mode nextPage once onError part parts paths position read renderRoot request second sourcePath src stale state status text town url weekday wrapped'; // prettier-ignore
  const KINDS: Readonly<Record<string, string>> = { 'a text': '"polluted"', 'a function': '() => "polluted"', 'an object': '{ polluted: true }' };
  for (const [kind, value] of Object.entries(KINDS))
    it(`${kind} under each of its names: all says what it says without`, async () => {
      const { texts, errors, warnings } = await seen(
        kind,
        `for (const name of ${JSON.stringify(NAMES.split(' '))}) Object.prototype[name] = ${value}`,
      );
      expect({ texts, errors, warnings }).to.deep.equal(alone);
    }).timeout(60_000);

  // lit itself cannot bear this one.
  for (const [kind, value] of Object.entries(KINDS))
    it(`${kind} under the name « strings »: the tags show their children, and the webmaster is told once for each kind`, async () => {
      const page = await WholePage.open(kind, `<script>Object.prototype.strings = ${value}</script>`);
      try {
        await page.isSettled();
        expect([...new Set(page.texts)]).to.deep.equal([CHILD]);
        expect(page.errors).to.deep.equal([]);
        expect(page.warnings.map((warning) => /<[\w-]+> stopped.*strings/.exec(warning)?.[0].split(' ')[0]).sort()).to.deep.equal(
          ['<ess-calendar>', '<ess-contact-block>', '<ess-countdown>', '<ess-event-filter>', '<ess-event-list>', '<ess-event-map>', '<ess-feed-report>', '<ess-subscribe>', '<ess-town-filter>'], // prettier-ignore
        );
      } finally {
        page.close();
      }
    }).timeout(60_000);
});
