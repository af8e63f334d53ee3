/** Text, edges of controls and the focus on the backgrounds of ordinary sites: RGAA 3.2, 3.3 and 10.7, WCAG 1.4.3, 1.4.11 and 2.4.7. */

import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/index.js';
import { event, inlineFeed, NOW, ORDINARY, programme } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { faintRings, showsRings, tooFaint } from '../helpers/contrast.js';
import { recordedWarnings } from '../helpers/warnings.js';

/** What a site shows its own text in, and what it sets of ours. */
const PALETTES: readonly (readonly [name: string, style: string])[] = [
  ['black on white', 'color: #000; background: #fff'],
  ['a light grey page', 'color: #222; background: #f5f5f5'],
  ['white on black', 'color: #fff; background: #000'],
  ['a night blue page', 'color: #eee; background: #112'],
  ['a beige page', 'color: #333; background: #f6edd0'],
  ['grey text, #555', 'color: #555; background: #fff'],
  ['grey text, #666', 'color: #666; background: #fff'],
  ['grey text on grey', 'color: #666; background: #f5f5f5'],
  ['a blue band', 'color: #fff; background: #336699'],
  ['a green band', 'color: #fff; background: #14613b'],
  ['an orange band', 'color: #000; background: #f7a600'],
  ['grey text on a dark page', 'color: #aaa; background: #121212'],
  ['a mid grey band', 'color: #fff; background: #707070'],
  ['colours in oklch', 'color: oklch(0.95 0 0); background: oklch(0.25 0.02 260)'],
  ['a background that one sees through', 'color: #fff; background: linear-gradient(#222) #222; background: rgb(0 0 0 / 0.9)'],
  ['a yellow accent', 'color: #000; background: #fff; --ess-color-accent: #ffcc00'],
  ['a yellow accent on beige', 'color: #333; background: #f6edd0; --ess-color-accent: #ffcc00'],
  ['a dark accent on a dark page', 'color: #eee; background: #112; --ess-color-accent: #14613b; --ess-color-accent-text: #fff'],
  ['an accent whose text is not seen', 'color: #000; background: #fff; --ess-color-accent: #14613b; --ess-color-accent-text: #222'],
  ['faint tokens', 'color: #222; background: #fff; --ess-color-text-muted: #999; --ess-color-border-control: #ddd; --ess-color-surface-quiet: #777'],
  ['a surface of its own', 'color: #fff; background: #336699; --ess-color-surface: #f5f5f5; --ess-color-text: #555'],
];

const FEED = programme([
  ...ORDINARY,
  event({ name: 'Une sortie', town: 'Rungis', postalCode: '94150', description: 'Un texte, https://example.org/lien, et la suite.' }),
]);
const BROKEN = programme([event({ startDate: 'bientôt' }), event({ url: 'nulle part' })]);

/** Every element, in what it shows, on one background. */
const page = (style: string) => html`
  <div style=${style}>
    <ess-event-list now=${NOW}>${inlineFeed(FEED)}</ess-event-list>
    <ess-event-list now=${NOW} town="Valenton">${inlineFeed(FEED)}</ess-event-list>
    <ess-event-list now=${NOW}>${inlineFeed('no feed')}</ess-event-list>
    <ess-town-filter now=${NOW}>${inlineFeed(FEED)}</ess-town-filter>
    <ess-town-filter now=${NOW} appearance="chips">${inlineFeed(FEED)}</ess-town-filter>
    <ess-town-filter now=${NOW} appearance="map">${inlineFeed(FEED)}</ess-town-filter>
    <ess-countdown now="2026-10-20T10:00">${inlineFeed(FEED)}</ess-countdown>
    <ess-countdown now="2026-10-20T10:00" with-figures>${inlineFeed(FEED)}</ess-countdown>
    <ess-contact-block accessibility="Rampe">${inlineFeed(FEED)}</ess-contact-block>
    <ess-feed-report now=${NOW}>${inlineFeed(BROKEN)}</ess-feed-report>
  </div>
`;

async function settled(root: Element): Promise<readonly HTMLElement[]> {
  const elements = Array.from(
    root.querySelectorAll<HTMLElement>('ess-event-list, ess-town-filter, ess-countdown, ess-contact-block, ess-feed-report'),
  );
  const isThere = ({ dataset, shadowRoot }: HTMLElement) =>
    dataset['state'] !== undefined && dataset['state'] !== 'loading' && !shadowRoot!.querySelector('.bone, .bones, .event:empty');
  await until(() => elements.every(isThere), 'all elements are there', 8000);
  await until(
    () => elements[5]!.shadowRoot!.querySelector('.tile') && elements[1]!.shadowRoot!.querySelector('[part="way"]'),
    'the chunks are there',
  );
  const details = elements[0]!.shadowRoot!.querySelector('details')!;
  details.open = true;
  await until(() => details.querySelector('dl'), 'the details are there');
  elements[1]!.shadowRoot!.querySelector<HTMLElement>('[part="way"]')!.click();
  elements[5]!.shadowRoot!.querySelector<HTMLElement>('[value="94003"]')!.click();
  await frames();
  return elements;
}

async function frames(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
}

const faults = (elements: readonly HTMLElement[], look: (element: Element) => readonly string[]) =>
  elements.flatMap((element, index) => look(element).map((fault) => `${element.localName} ${index}: ${fault}`));

describe('colours on an ordinary site', () => {
  recordedWarnings();
  let hasRings = true;

  before(() => {
    hasRings = showsRings();
    if (!hasRings) console.info('This engine shows no ring to a script that gives the focus: rings are not looked at.');
  });

  for (const [name, style] of PALETTES) {
    it(`RGAA 3.2, 3.3: are read on ${name}`, async () => {
      const elements = await settled(await fixture(page(style)));
      expect(faults(elements, tooFaint).join('\n')).to.equal('');
      if (hasRings) expect(faults(elements, faintRings).join('\n')).to.equal('');
    }).timeout(20_000);
  }

  it('follow a page that a class makes dark', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      'body { color: #000; background: #fff } body.night { color: #ddd; background: #336 } body.band { color: #fff; background: #336699 }';
    document.head.append(sheet);
    try {
      const elements = await settled(await fixture(page('')));
      for (const mode of ['night', 'band', '']) {
        document.body.className = mode;
        await frames();
        expect(faults(elements, tooFaint).join('\n'), mode).to.equal('');
        if (hasRings) expect(faults(elements, faintRings).join('\n'), mode).to.equal('');
      }
    } finally {
      document.body.className = '';
      sheet.remove();
    }
  }).timeout(20_000);

  for (const [what, style] of [
    ['light text on a lighter page is not a dark page', 'color: #8a8a8a; background: #fff'],
    ['dark text on a darker page is not a light page', 'color: #777; background: #000'],
  ] as const) {
    it(`are those of the page: ${what}`, async () => {
      const { firstElementChild: element } = await fixture(
        html`<div style=${style}><ess-countdown now=${NOW} to="2026-12-24"></ess-countdown></div>`,
      );
      await frames();
      expect((element as HTMLElement).dataset['scheme']).to.equal(style.includes('#fff') ? 'light' : 'dark');
    });
  }

  it('stay as they are where a picture is behind', async () => {
    const [list] = await settled(await fixture(page('color: #fff; background: linear-gradient(#369, #369)')));
    expect(list!.dataset['lowContrast']).to.equal(undefined);
  });
});
