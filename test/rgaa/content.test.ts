/** RGAA 4.1.2, themes 1, 2, 5, 6, 8 and 9: what is said, by which tags. Each title begins with its criterion, which `docs/rgaa` cites. */

import { expect } from '@open-wc/testing';
import { everyState, faultsOf, heard, nameOf, pasted } from './every-state.js';
import { event, NOW, PICTURE, programme } from '../../stories/support/feeds.js';

const PICTURED = (caption: unknown) =>
  `<ess-event-list now="${NOW}"><script type="application/json">${programme([event({ image: { url: PICTURE, width: 40, height: 30, caption } })])}</script></ess-event-list>`;

describe('RGAA, what is said', () => {
  const shown = everyState();

  it('RGAA 1.1: a picture with a caption has it as its alternative', async () => {
    const page = await pasted(PICTURED('Des vélos devant une halle'));
    expect(page.querySelector('ess-event-list')!.shadowRoot!.querySelector('img')!.alt).to.equal('Des vélos devant une halle');
    expect(faultsOf(shown(), 'img', (image) => (image.hasAttribute('alt') ? '' : 'no alt'))).to.equal('');
  });

  it('RGAA 1.2: drawings are hidden from screen readers, and a picture without a caption has an empty alternative', async () => {
    const page = await pasted(PICTURED(undefined));
    expect(page.querySelector('ess-event-list')!.shadowRoot!.querySelector('img')!.getAttribute('alt')).to.equal('');
    const fault = (drawing: HTMLElement) =>
      drawing.closest('[aria-hidden="true"]') && drawing.getAttribute('focusable') === 'false' && !drawing.querySelector('title')
        ? ''
        : 'is not hidden';
    expect(shown().some(({ root }) => root.querySelector('svg'))).to.equal(true);
    expect(faultsOf(shown(), 'svg', fault)).to.equal('');
    const named = (image: HTMLElement) => (image.getAttribute('alt') === '' && (image.title || image.ariaLabel) ? 'has a name' : '');
    expect(faultsOf(shown(), 'img', named)).to.equal('');
  });

  it('RGAA 1.3: the alternative of a picture is no name of a file, and says no word twice', () => {
    expect(
      faultsOf(shown(), 'img', (image) =>
        /\.(?:jpe?g|png|webp|svg|gif)\b|^(?:image|photo)$/i.test((image as HTMLImageElement).alt) ? 'a file' : '',
      ),
    ).to.equal('');
  });

  it('RGAA 2.1: no element has a frame that is seen', () => {
    expect(faultsOf(shown(), 'iframe, frame, object, embed', () => 'a frame')).to.equal('');
  });

  it('RGAA 5.4: a table that has a title has it as its caption', () => {
    expect(shown().some(({ root }) => root.querySelector('table'))).to.equal(true);
    expect(faultsOf(shown(), 'table', (table) => (heard((table as HTMLTableElement).caption) ? '' : 'no caption'))).to.equal('');
  });

  it('RGAA 5.5: the caption of the calendar is the month that it shows', () => {
    const captions = shown().flatMap(({ root }) => [...root.querySelectorAll<HTMLElement>('caption')].map((caption) => caption.innerText));
    expect(captions.some((caption) => /novembre 2026/i.test(caption))).to.equal(true);
  });

  it('RGAA 5.6: each heading of a column or a row is a th with its scope', () => {
    const fault = (table: HTMLElement) => {
      const headings = [...table.querySelectorAll('th')];
      return headings.length > 0 && headings.every(({ scope }) => scope === 'col' || scope === 'row') ? '' : 'a heading without scope';
    };
    expect(faultsOf(shown(), 'table', fault)).to.equal('');
  });

  it('RGAA 5.7: no cell spans others, so that scopes are enough', () => {
    expect(faultsOf(shown(), 'td[colspan], td[rowspan], th[colspan], th[rowspan], [headers]', () => 'spans')).to.equal('');
  });

  it('RGAA 6.1: two links of one element with the same name lead to the same place, and a name has the words that are seen', () => {
    for (const { name, root } of shown()) {
      const places = new Map<string, string>();
      for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
        const known = places.get(nameOf(link)) ?? link.href;
        expect(known, `${name}: « ${nameOf(link)} »`).to.equal(link.href);
        places.set(nameOf(link), link.href);
      }
    }
    // Without signs between them: « Arcueil 3 » is in « Arcueil, 3 événements ».
    const words = (text: string) => ` ${text.match(/[\p{L}\d]+/gu)?.join(' ') ?? ''} `;
    const seen = (link: HTMLElement) =>
      words(nameOf(link)).includes(words(link.innerText)) ? '' : `« ${link.innerText} » is not in « ${nameOf(link)} »`;
    expect(faultsOf(shown(), 'a[href][aria-label], button[aria-label]', seen)).to.equal('');
  });

  it('RGAA 6.2: each link has words', () => {
    expect(faultsOf(shown(), 'a', (link) => (/\p{L}|\d/u.test(nameOf(link)) ? '' : `« ${nameOf(link)} »`))).to.equal('');
  });

  it('RGAA 8.2: the tags are nested as HTML allows, and identifiers are unique', () => {
    for (const { name, root } of shown()) {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size, `${name}: ${ids.join()}`).to.equal(ids.length);
      const parsed = new DOMParser().parseFromString(`<!doctype html><body>${outline(root)}`, 'text/html').body;
      expect(outline(parsed), name).to.equal(outline(root));
    }
  });

  it('RGAA 8.8: each language that is said exists', () => {
    const fault = (node: HTMLElement) => {
      try {
        return Intl.getCanonicalLocales(node.lang).length === 1 && new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' }).of(node.lang)
          ? ''
          : node.lang;
      } catch {
        return `« ${node.lang} »`;
      }
    };
    expect(faultsOf(shown(), '[lang]:not([lang=""])', fault)).to.equal('');
  });

  it('RGAA 8.9: no tag is there for its looks, and none that means something is empty', () => {
    expect(faultsOf(shown(), 'basefont, big, blink, blockquote, center, font, hr, marquee, strike, tt', () => 'for its looks')).to.equal('');
    expect(
      faultsOf(shown(), 'h2, h3, h4, h5, h6, p, li, dt, dd, legend, label, caption, th', (node) =>
        heard(node) || node.closest('[aria-hidden="true"]') || node.querySelector('button, input, img') ? '' : 'is empty',
      ),
    ).to.equal('');
  });

  it('RGAA 9.1: headings go down one level at a time, and none is empty', () => {
    for (const { name, root } of shown()) {
      const levels = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1]));
      expect(levels.includes(1), name).to.equal(false);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1), `${name}: ${levels.join()}`).to.be.at.most(1));
    }
    expect(faultsOf(shown(), 'h2, h3, h4, h5, h6', (heading) => (heard(heading) ? '' : 'is empty'))).to.equal('');
    expect(faultsOf(shown(), '[role="heading"]', () => 'is no tag')).to.equal('');
  });

  it('RGAA 9.2: no element has the landmarks of a page', () => {
    const landmarks = 'main, header, footer, nav, [role="main"], [role="banner"], [role="contentinfo"], [role="navigation"]';
    expect(faultsOf(shown(), landmarks, () => 'a landmark')).to.equal('');
  });

  it('RGAA 9.3: lists are lists, of items only, also in Safari', () => {
    expect(
      faultsOf(shown(), 'ul, ol', (list) => ([...list.children].every(({ localName }) => localName === 'li') ? '' : 'has other children')),
    ).to.equal('');
    expect(
      faultsOf(shown(), 'ul, ol', (list) =>
        getComputedStyle(list).listStyleType !== 'none' || list.getAttribute('role') === 'list' ? '' : 'is none in Safari',
      ),
    ).to.equal('');
    expect(faultsOf(shown(), 'li', (item) => (/^(?:ul|ol)$/.test(item.parentElement?.localName ?? '') ? '' : 'is in no list'))).to.equal('');
    expect(
      faultsOf(shown(), 'dl', (list) =>
        [...list.querySelectorAll('dt')].every((term) => term.nextElementSibling?.localName === 'dd') ? '' : 'a term without description',
      ),
    ).to.equal('');
  });
});

/** The tags of a tree, without its texts and attributes. */
function outline(root: Node): string {
  return [...root.childNodes]
    .filter((node): node is Element => node instanceof Element)
    .map((node) =>
      node.namespaceURI === 'http://www.w3.org/2000/svg'
        ? ''
        : `<${node.localName}>${outline(node)}${/^(?:img|input|br|hr)$/.test(node.localName) ? '' : `</${node.localName}>`}`,
    )
    .join('');
}
