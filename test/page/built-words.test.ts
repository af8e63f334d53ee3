/** What is published says what the sources say: no space, no word is lost on the way. */

import { expect } from '@open-wc/testing';
import { allSettled, everyElement, SELECTOR } from '../helpers/every-element.js';

const PAGE = Object.entries(everyElement());

interface Said {
  readonly seen: string;
  readonly read: string;
}

/** What each element of the page says, drawn by that script. */
async function words(script: string): Promise<readonly Said[]> {
  const frame = document.createElement('iframe');
  frame.title = script;
  Object.assign(frame.style, { inlineSize: '1000px', blockSize: '600px' });
  frame.srcdoc = `<!doctype html><html lang="fr"><body>${PAGE.map(([, html]) => html).join('')}<script type="module" src="${script}"></script>`;
  document.body.append(frame);
  try {
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const elements = Array.from(frame.contentDocument!.querySelectorAll<HTMLElement>(SELECTOR));
    await allSettled(elements);
    return elements.map(({ shadowRoot }) => {
      const base = shadowRoot!.querySelector<HTMLElement>('.base')!;
      // Where one ends and the next begins, a space makes no difference to a reader of blocks: what is seen says where they are.
      return { seen: base.innerText.replace(/\n\s*/g, '\n').trim(), read: base.textContent.replace(/[ \n]+/g, ' ').trim() };
    });
  } finally {
    frame.remove();
  }
}

describe('the built script', () => {
  it('says what the sources say, in every element and state', async function () {
    this.timeout(40_000);
    const isBuilt = (await fetch('/dist/ess-widgets.js', { method: 'HEAD' })).ok;
    if (!isBuilt) {
      console.info('No dist/ess-widgets.js: npm run build first. What it says is not compared.');
      return this.skip();
    }
    const [sources, built] = [await words('/src/index.ts'), await words('/dist/ess-widgets.js')];
    expect(sources).to.have.length(PAGE.length);
    for (const [index, [name]] of PAGE.entries()) {
      expect(built[index]!.seen, name).to.equal(sources[index]!.seen);
      expect(built[index]!.read, name).to.equal(sources[index]!.read);
      // Without an organizer a contact block has nothing to say; the tag's children do.
      if (name !== 'contact-block : empty') expect(built[index]!.read, name).not.to.equal('');
    }
  });
});
