/** A town that uploads the script without one of its files: each element says so, or does without; nothing is called empty that is not known to be. */

import { expect } from '@open-wc/testing';
import { DETAILED, NOW, ORDINARY } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { inPage, SELECTOR } from '../helpers/every-element.js';

const FEED = inPage([...DETAILED, ...ORDINARY]);
const CHILD = 'Le programme en PDF';
const element = (tag: string, attributes: string, feed = FEED) =>
  `<ess-${tag} now="${NOW}" ${attributes}><a href="/pdf">${CHILD}</a>${feed}</ess-${tag}>`;
const PAGE = [
  element('event-list', ''),
  element('event-list', 'town="Valenton"'),
  element('event-list', 'lang="en"'),
  element('event-list', 'group="sample"', inPage(ORDINARY, { subjectOf: { '@type': 'DataFeed', creativeWorkStatus: 'Sample' } })),
  element('event-list', 'src="/src/programmes/mois-ess-2026.json /test/fixtures/feeds/icalendar/agenda.ics"', ''),
  element('town-filter', 'appearance="chips"'),
  element('countdown', 'with-figures'),
  element('contact-block', 'organizer="Régie d’exemple"'),
  element('feed-report', ''),
  element('event-filter', ''),
  element('calendar', ''),
  element('event-map', ''),
].join('');

/** The chunk, and what those see who need it. */
const CASES: Readonly<Record<string, RegExp>> = {
  'empty-list': /Une partie de l’affichage n’a pas pu être chargée/,
  'read-any': /Réessayer/,
  sample: /Réessayer/,
  'many-feeds': /Réessayer/,
  icalendar: /Une partie du programme n’a pas pu être lue|Réessayer/,
  en: /événements/,
  'town-buttons': /Ville/,
  countdown: new RegExp(CHILD),
  'contact-block': new RegExp(CHILD),
  'feed-report': new RegExp(CHILD),
  'event-filter': new RegExp(CHILD),
  calendar: new RegExp(CHILD),
  'event-map': new RegExp(CHILD),
  'map-library': /Afficher la carte/,
  'something-is-wrong': /événements/,
};

describe('a script of which a file was not uploaded', () => {
  let isBuilt = false;
  before(async () => {
    isBuilt = (await fetch('/dist/ess-widgets.js', { method: 'HEAD' })).ok;
    if (!isBuilt) console.info('No dist/ess-widgets.js: npm run build first. Missing files are not tried.');
  });

  for (const [chunk, seen] of Object.entries(CASES))
    it(`${chunk}: says so, or does without`, async function () {
      if (!isBuilt) return this.skip();
      this.timeout(30_000);
      const frame = document.createElement('iframe');
      frame.title = chunk;
      Object.assign(frame.style, { inlineSize: '1000px', blockSize: '600px' });
      frame.srcdoc = `<!doctype html><html lang="fr"><script>
        var errors = [], warnings = [];
        addEventListener('error', (event) => { if (event.message) errors.push(event.message); });
        addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
        console.warn = (text) => warnings.push(String(text));
      </script><body>${PAGE}<script type="module" src="/__without__/${chunk}/ess-widgets.js"></script>`;
      document.body.append(frame);
      try {
        await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
        const page = frame.contentWindow as unknown as { errors: string[]; warnings: string[] };
        const elements = [...frame.contentDocument!.querySelectorAll<HTMLElement>(SELECTOR)];
        const says = ({ shadowRoot, textContent }: HTMLElement) => {
          const base = shadowRoot?.querySelector<HTMLElement>('.base');
          const isShown = !shadowRoot || shadowRoot.querySelector('slot:not([name])') !== null;
          return `${base?.innerText ?? ''} ${isShown && textContent.includes(CHILD) ? CHILD : ''}`.trim();
        };
        const isSettled = (each: HTMLElement) => (each.shadowRoot ? !['loading', undefined].includes(each.dataset['state']) : true);
        await until(
          () => elements.every(isSettled) && elements.some((each) => seen.test(says(each))),
          `${chunk}: ${String(seen)} in ${elements.map(says).join(' | ')}`,
          15_000,
        );
        for (const each of elements) expect(says(each), `${each.localName} ${each.getAttributeNames().join()}`).not.to.equal('');
        if (chunk === 'empty-list') expect(elements.map(says).join()).not.to.match(/Aucun événement/);
        expect(page.errors).to.deep.equal([]);
        const isAsked = frame.contentWindow!.performance.getEntriesByType('resource').some(({ name }) => name.includes(`/chunks/${chunk}-`));
        if (isAsked) expect(page.warnings.join('\n')).to.match(/a file of the script could not be loaded/);
      } finally {
        frame.remove();
      }
    });

  it('event-filter: says that a choice in the address is not followed', async function () {
    if (!isBuilt) return this.skip();
    this.timeout(30_000);
    const frame = document.createElement('iframe');
    frame.title = 'unfiltered';
    Object.assign(frame.style, { inlineSize: '1000px', blockSize: '600px' });
    frame.src = '/test/page/unfiltered.html?ess-free=yes';
    document.body.append(frame);
    try {
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      for (const tag of ['ess-event-list', 'ess-town-filter', 'ess-subscribe', 'ess-event-map']) {
        const notice = () => frame.contentDocument!.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('[part="unfiltered"]');
        await until(notice, `${tag} says so`, 15_000);
        expect(notice()!.innerText).to.match(/^Les filtres n’ont pas pu être appliqués\.\s+Réessayer/);
      }
    } finally {
      frame.remove();
    }
  });
});
