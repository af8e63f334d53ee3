import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { elements, parsed, plain, textOf } from '../helpers/parsed-html.js';

/** As Eleventy, Astro or any other server with Lit's renderer does it: without a programme. */
describe('elements on a server that gives them no programme', () => {
  before(async () => {
    for (const name of ['event-list', 'town-filter', 'countdown', 'contact-block']) await import(`../../src/elements/${name}/index.js`);
  });

  const page = html`
    <ess-event-list town="Orly" limit="3"><a href="/programme">Le programme</a></ess-event-list>
    <ess-town-filter appearance="chips"><a href="/villes">Les villes</a></ess-town-filter>
    <ess-countdown with-figures><a href="/dates">Les dates</a></ess-countdown>
    <ess-contact-block><a href="/contact">Nous écrire</a></ess-contact-block>
    <ess-countdown now="2026-11-01" to="2026-12-24" label="Le réveillon" with-figures></ess-countdown>
    <ess-contact-block name="Mairie" telephone="01 23 45 67 89"></ess-contact-block>
  `;

  it('show what stands in their tags, and no skeleton of what will not come', async () => {
    const root = parsed(await collectResult(render(page)));
    for (const template of elements(root, /^template$/).slice(0, 4)) {
      assert.equal(elements(template, /^slot$/).length, 1);
      assert.equal(elements(template, /^(?:select|button|li|h2)$/).length, 0);
    }
    assert.match(plain(textOf(root)), /Le programme Les villes Les dates Nous écrire/);
  });

  it('show what needs no programme', async () => {
    const [countdown, contact] = elements(parsed(await collectResult(render(page))), /^template$/).slice(4);
    assert.deepEqual(elements(countdown!, /^h2$/).map(textOf), ['Le réveillon']);
    assert.deepEqual(elements(contact!, /^a$/).map((link) => plain(textOf(link))), ['01 23 45 67 89']); // prettier-ignore
  });
});
