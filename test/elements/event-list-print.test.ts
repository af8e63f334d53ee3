import { expect, html } from '@open-wc/testing';
import { DETAILED, event, NOW } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { EventListDriver, plain } from '../helpers/event-list-driver.js';
import { feed } from '../helpers/own-feed.js';

/** The frame that `print()` makes, and how often it was printed. Nothing reaches a printer. */
function watchFrames(): { readonly frames: HTMLIFrameElement[]; printed: number; stop: () => void } {
  const watch = { frames: [] as HTMLIFrameElement[], printed: 0, stop: () => observer.disconnect() };
  const observer = new MutationObserver((records) => {
    for (const frame of records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLIFrameElement)) {
      watch.frames.push(frame);
      frame.contentWindow!.print = () => void watch.printed++;
    }
  });
  observer.observe(document.body, { childList: true });
  return watch;
}

const COUNTED = [
  event({ subEvent: [{ startDate: '2026-11-05T18:30:00+01:00' }, { startDate: '2026-11-12T18:30:00+01:00' }, { startDate: '2026-11-19T18:30:00+01:00' }] }),
  ...Array.from({ length: 4 }, (_, index) => event({ name: `Bal ${index}` })),
]; // prettier-ignore

describe('<ess-event-list> on paper', () => {
  it('is whole in a printed page, with the dates to come and the address; the screen has again what it had', async () => {
    const list = await EventListDriver.paste(html`<ess-event-list now=${NOW} limit="2">${feed(COUNTED)()}</ess-event-list>`);
    expect(list.cards).to.have.length(2);
    dispatchEvent(new Event('beforeprint'));
    expect(list.cards).to.have.length(5);
    expect(plain(list.card('Réparer').item.querySelector('.in-print')!.textContent)).to.equal(
      'jeudi 19 novembre 2026 à 18 h 30 1 rue de l’Exemple, 94110 Arcueil',
    );
    dispatchEvent(new Event('afterprint'));
    expect(list.cards).to.have.length(2);
    expect(list.element.shadowRoot!.querySelector('.in-print')).to.equal(null);
  });

  it('is printed alone by its button, which stands there where the webmaster asks for it', async () => {
    const plainList = await EventListDriver.paste(html`<ess-event-list now=${NOW}>${feed(COUNTED)()}</ess-event-list>`);
    expect(plainList.element.shadowRoot!.querySelector('[part="print"]')).to.equal(null);
    const list = await EventListDriver.paste(html`<ess-event-list now=${NOW} limit="2" town="Arcueil" with-print>${feed(COUNTED, { name: 'Le Mois "\\ESS"' })()}</ess-event-list>`); // prettier-ignore
    const watch = watchFrames();
    const button = list.element.shadowRoot!.querySelector<HTMLButtonElement>('[part="print"]')!;
    expect(button.innerText).to.equal('Imprimer le programme');
    button.focus();
    await list.press('Enter');
    await until(() => watch.printed === 1, 'the frame is printed');
    const [frame] = watch.frames;
    const { title, documentElement, body, adoptedStyleSheets } = frame!.contentDocument!;
    expect(title).to.equal('Le Mois "\\ESS" – Arcueil');
    expect(documentElement.lang).to.equal('fr-FR');
    const text = plain(body.textContent);
    expect(text).to.match(/^Le Mois "\\ESS" – Arcueil 5 événements à Arcueil, tous gratuits · 9 novembre 2026/);
    expect(body.querySelectorAll('article')).to.have.length(5);
    expect(plain([...body.querySelectorAll('article')].find(({ textContent }) => textContent.includes('Réparer'))!.textContent)).to.equal(
      'Réparer son vélo jeudi 12 novembre 2026 à 18 h 30jeudi 19 novembre 2026 à 18 h 30 Salle d’exemple, 1 rue de l’Exemple, 94110 Arcueil',
    );
    expect(body.querySelector('button, a, summary')).to.equal(null);
    const rules = [...adoptedStyleSheets[0]!.cssRules].map(({ cssText }) => cssText).join('\n');
    expect(rules).to.include('size: a4');
    expect(rules).to.match(/main \{[^}]*(?:columns: (?:auto )?|column-count: )2/);
    frame!.contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(frame!.isConnected).to.equal(false);
    watch.stop();
  });

  it('says how to register and where to telephone', async () => {
    const list = await EventListDriver.paste(html`<ess-event-list now=${NOW}>${feed(DETAILED)()}</ess-event-list>`);
    const watch = watchFrames();
    await list.element.print();
    const text = plain(watch.frames[0]!.contentDocument!.body.textContent);
    expect(text).to.include('Inscription : https://example.org/inscription, inscription@example.org, 01 78 18 22 22');
    watch.frames[0]!.remove();
    watch.stop();
  });

  it('is the page where there is no programme to print', async () => {
    const { print } = window;
    let pages = 0;
    window.print = () => void pages++;
    const element = document.createElement('ess-event-list');
    await element.print();
    window.print = print;
    expect(pages).to.equal(1);
  });
});
