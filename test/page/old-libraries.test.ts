/** Pages of municipal sites that still load the libraries of 2010, which change the language's own objects. */

import { expect } from '@open-wc/testing';
import { WholePage } from '../helpers/whole-page.js';

const LIBRARIES: Readonly<Record<string, string>> = {
  'what Prototype.js does': '/__raw__/test/fixtures/libraries/like-prototype.js',
  'what MooTools 1.4 and More do': '/__raw__/test/fixtures/libraries/like-mootools-more.js',
  'MooTools 1.5': '/__raw__/node_modules/mootools-core-dist/dist/mootools-core.js',
  jQuery: '/__raw__/node_modules/jquery/dist/jquery.js',
};

interface Seen {
  readonly texts: readonly string[];
  readonly errors: readonly string[];
}

/** What the elements of the page say, at first and after Orly is chosen. */
async function seen(before: string, after: string): Promise<Seen> {
  const page = await WholePage.open(before + after, before && `<script src="${before}"></script>`);
  try {
    await page.isWhole();
    if (after) await page.addScript(after);
    const first = page.texts;
    await page.choose('94054');
    return { texts: [...first, ...page.texts], errors: page.errors };
  } finally {
    page.close();
  }
}

describe('a page with an older library', () => {
  let alone: Seen;
  before(async function () {
    this.timeout(40_000);
    alone = await seen('', '');
    expect(alone.errors).to.deep.equal([]);
    expect(alone.texts.filter((text) => !text)).to.deep.equal([]);
  });

  for (const [library, source] of Object.entries(LIBRARIES))
    for (const order of ['before', 'after'] as const)
      it(`${library}, ${order} our script: all says what it says without`, async () => {
        const { texts, errors } = await (order === 'before' ? seen(source, '') : seen('', source));
        expect(texts).to.deep.equal(alone.texts);
        expect(errors).to.deep.equal([]);
      }).timeout(60_000);
});
