import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/index.js';
import { NOW } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { feed } from '../helpers/own-feed.js';

const GREEN = 'rgb(20, 97, 59)';

const CONTENT = html`<h2>Agenda</h2>
  <p>Voyez <a href="/x">le site</a>.</p>`;

/** A page with its own style sheet, and the list in it. */
async function page(css: string, content = CONTENT, attributes: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
  const list = document.createElement('ess-event-list');
  for (const [name, value] of Object.entries({ now: NOW, ...attributes })) list.setAttribute(name, value);
  list.append(feed()());
  const style = document.createElement('style');
  style.textContent = css;
  await fixture(html`<main>${style}${content}${list}</main>`);
  await until(() => list.dataset['state'] === 'ready' && list.shadowRoot!.querySelector('.settled'), 'the list is there');
  // Colours are measured before the next frame is painted.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  return list;
}

const styleOf = (list: HTMLElement, selector: string) => getComputedStyle(list.shadowRoot!.querySelector(selector)!);
const accent = (list: HTMLElement) => styleOf(list, '.day').color;

describe('an element at home in its page', () => {
  /** [what, the page's style sheet, the page's content, the accent] */
  const links: readonly (readonly [string, string, TemplateResult | undefined, string])[] = [
    ['a link colour that is read', 'main a { color: #a3133b }', undefined, 'rgb(163, 19, 59)'],
    ['a light link on a dark page', 'main { background: #14181b; color: #e9eef0 } main a { color: #8ec7ff }', undefined, 'rgb(142, 199, 255)'],
    ['a link that is too pale', 'main a { color: #bbb }', undefined, GREEN],
    ['links as the browser has them', '', undefined, GREEN],
    ['a page without a link', '', html`<h2>Agenda</h2>`, GREEN],
    ['an accent of the webmaster’s', 'main a { color: #a3133b } ess-event-list { --ess-color-accent: #123a8c }', undefined, 'rgb(18, 58, 140)'],
    ['a pale menu above the text', 'main a { color: #a3133b } main nav a { color: #eee }', html`<nav><a href="/">Accueil</a></nav><p><a href="/x">le site</a></p>`, 'rgb(163, 19, 59)'],
  ]; // prettier-ignore
  for (const [what, css, content, expected] of links) {
    it(`has the right accent for ${what}`, async () => {
      expect(accent(await page(css, content))).to.equal(expected);
    });
  }

  it('follows a page whose links change colour', async () => {
    const list = await page('main a { color: #a3133b } html.night main { background: #14181b; color: #e9eef0 } html.night main a { color: #8ec7ff }');
    document.documentElement.classList.add('night');
    try {
      await until(() => accent(list) === 'rgb(142, 199, 255)', 'the accent follows');
    } finally {
      document.documentElement.classList.remove('night');
    }
  });

  it('has the page’s own heading font and weight, and forces none of its own', async () => {
    const list = await page('main h2 { font-family: "Courier New", monospace; font-weight: 300 }');
    const heading = styleOf(list, '[part="heading"]');
    expect([heading.fontFamily, heading.fontWeight]).to.deep.equal(['"Courier New", monospace', '300']);
    expect(styleOf(list, '[part="title"]').fontFamily, 'titles are text').to.equal(getComputedStyle(list).fontFamily);
  });

  it('takes the headings of the text around it, not those of a banner above', async () => {
    const banner = html`<header><h2 style="font-family: fantasy">La ville</h2></header>`;
    const dialog = html`<dialog><h2 style="font-family: cursive">Fermée</h2></dialog>`;
    const css = 'article h2 { font-family: monospace; font-weight: 500 }';
    const list = await page(css, html`${banner}<article>${dialog}<h2>Agenda</h2></article>`);
    list.parentElement!.querySelector('article')!.append(list);
    await until(() => styleOf(list, '[part="heading"]').fontFamily === 'monospace', 'the article’s font');
    expect(styleOf(list, '[part="heading"]').fontWeight).to.equal('500');
  });

  it('has the heading font of the webmaster before the page’s', async () => {
    const list = await page('main h2 { font-family: monospace } ess-event-list { --ess-font-heading: fantasy; --ess-weight-heading: 900 }');
    const heading = styleOf(list, '[part="heading"]');
    expect([heading.fontFamily, heading.fontWeight]).to.deep.equal(['fantasy', '900']);
  });

  /** [what, style sheet, attributes, padding, margin below] */
  const rooms: readonly (readonly [string, string, Readonly<Record<string, string>>, string, string])[] = [
    ['no background', '', {}, '0px', '24px'],
    ['a theme', '', { theme: 'dark' }, '16px', '24px'],
    ['a surface', 'ess-event-list { --ess-color-surface: #fff }', {}, '16px', '24px'],
    ['a surface and a padding', 'ess-event-list { --ess-color-surface: #fff; --ess-padding: 5px }', {}, '5px', '24px'],
    ['a margin of the page', 'main > ess-event-list { margin: 0 }', {}, '0px', '0px'],
    ['a margin by token', 'main { --ess-margin: 3px }', {}, '0px', '3px'],
  ];
  for (const [what, css, attributes, padding, margin] of rooms) {
    it(`has room with ${what}`, async () => {
      const list = await page(css, undefined, attributes);
      expect([styleOf(list, '.base').paddingTop, getComputedStyle(list).marginBottom]).to.deep.equal([padding, margin]);
    });
  }
});
