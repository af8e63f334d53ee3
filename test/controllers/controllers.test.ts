import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AnnouncerController } from '../../src/controllers/announcer-controller.js';
import { ClockController } from '../../src/controllers/clock-controller.js';
import { feedSource, ofTown } from '../../src/controllers/feed-source.js';
import { LocaleController } from '../../src/controllers/locale-controller.js';
import { ThemeController } from '../../src/controllers/theme-controller.js';

class Probe extends LitElement {
  static override properties = { src: {}, theme: {}, now: {} };
  src = '';
  theme = 'auto';
  now = '';
  updates = 0;
  readonly clock = new ClockController(this);
  readonly language = new LocaleController(this);
  readonly announcer = new AnnouncerController(this);

  constructor() {
    super();
    new ThemeController(this);
  }

  override render() {
    this.updates++;
    return html`<p>${this.src}</p>`;
  }
}
customElements.define('test-probe', Probe);

/** The next time that the tested thing holds; the runner's own timeout ends a test in which it never does. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}

describe('where the feed comes from', () => {
  it('is the element’s own src first', async () => {
    const page = await fixture(html`<div data-ess-src="/ancestor.json"><test-probe src="/own.json"></test-probe></div>`);
    expect(feedSource(page.querySelector<Probe>('test-probe')!)).to.deep.equal({ url: new URL('/own.json', location.href).href });
  });

  it('is then the nearest ancestor’s data-ess-src, also out of a shadow root', async () => {
    const page = await fixture(html`<div data-ess-src="/far.json"><section data-ess-src="/near.json"><div id="host"></div></section></div>`);
    const root = page.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.append(document.createElement('test-probe'));
    expect(feedSource(root.querySelector<Probe>('test-probe')!)).to.deep.equal({ url: new URL('/near.json', location.href).href });
  });

  it('is then a JSON script among the children', async () => {
    const probe = await fixture<Probe>(html`<test-probe><a href="/">Le programme</a><script type="application/json">{"a":1}</script></test-probe>`);
    expect(feedSource(probe)).to.include({ text: '{"a":1}' });
  });

  it('is else programme.json beside the script', async () => {
    const probe = await fixture<Probe>(html`<test-probe></test-probe>`);
    const source = feedSource(probe);
    expect('url' in source && new URL(source.url).pathname).to.match(/\/programme\.json$/);
  });

  it('has the town in place of {town}', async () => {
    const probe = await fixture<Probe>(html`<test-probe src="/feeds/{town}.json"></test-probe>`);
    expect(ofTown(feedSource(probe), 'ORLY')).to.deep.equal({ url: new URL('/feeds/orly.json', location.href).href });
  });

  const feeds = (...paths: readonly string[]) => ({ url: paths.map((path) => new URL(path, location.href).href).join(' ') });
  for (const [written, ...paths] of [
    ['/a.json /b.ics', '/a.json', '/b.ics'],
    ['  a.json,\n  b.csv  ', 'a.json', 'b.csv'],
    ['https://example.org/a?q=1,2 ./b', 'https://example.org/a?q=1,2', './b'],
    ['mon programme.json', 'mon%20programme.json'],
  ] as const) {
    it(`is ${paths.join(' and ')} for « ${written.trim()} »`, async () => {
      const probe = await fixture<Probe>(html`<test-probe src=${written}></test-probe>`);
      expect(feedSource(probe)).to.deep.equal(feeds(...paths));
    });
  }

  it('is not misled by elements that take the names of the page’s own properties', async () => {
    const page = await fixture(html`<div><img name="currentScript" alt="" /><form name="scripts"></form><test-probe></test-probe></div>`);
    expect(() => feedSource(page.querySelector<Probe>('test-probe')!)).not.to.throw();
  });
});

describe('the language', () => {
  for (const [pasted, language] of [
    [html`<div lang="en"><test-probe></test-probe></div>`, 'en'],
    [html`<div lang="en"><test-probe lang="fr"></test-probe></div>`, 'fr'],
    [html`<div lang="en-US"><p lang=""><test-probe></test-probe></p></div>`, 'en'],
    [html`<div lang="br"><test-probe></test-probe></div>`, 'fr'],
  ] as const) {
    it(`is the nearest that is said: ${language}`, async () => {
      const page = await fixture(pasted);
      const { language: spoken } = page.querySelector<Probe>('test-probe')!;
      await until(() => spoken.locale.lang.startsWith(language));
    });
  }

  it('follows a page that changes its own', async () => {
    const before = document.documentElement.lang;
    const probe = await fixture<Probe>(html`<test-probe></test-probe>`);
    document.documentElement.lang = 'en';
    await until(() => probe.language.locale.lang.startsWith('en'));
    document.documentElement.lang = 'fr';
    await until(() => probe.language.locale.lang.startsWith('fr'));
    document.documentElement.lang = before;
  });
});

describe('the theme', () => {
  const styles = document.createElement('style');
  styles.textContent = '.dark { color: #eee; background: #111 } .light { color: #222; background: #fff }';
  before(() => document.head.append(styles));
  after(() => styles.remove());

  for (const [pasted, scheme] of [
    [html`<div class="dark"><test-probe></test-probe></div>`, 'dark'],
    [html`<div class="light"><test-probe></test-probe></div>`, 'light'],
    [html`<div class="dark"><test-probe theme="light"></test-probe></div>`, 'light'],
    [html`<div class="light"><test-probe theme="dark"></test-probe></div>`, 'dark'],
    [html`<div class="dark"><test-probe theme="purple"></test-probe></div>`, 'dark'],
  ] as const) {
    it(`is ${scheme}, as the page or its webmaster says`, async () => {
      const page = await fixture(pasted);
      expect(page.querySelector<Probe>('test-probe')!.dataset['scheme']).to.equal(scheme);
    });
  }

  it('follows a page that switches by a class', async () => {
    const probe = await fixture<Probe>(html`<test-probe></test-probe>`);
    document.documentElement.classList.add('dark');
    await until(() => probe.dataset['scheme'] === 'dark');
    document.documentElement.classList.remove('dark');
    await until(() => probe.dataset['scheme'] === 'light');
  });
});

describe('the clock', () => {
  it('stands still at `now`, read in the zone of the programme', async () => {
    const probe = await fixture<Probe>(html`<test-probe now="2026-11-06T18:30"></test-probe>`);
    expect(probe.clock.now('Europe/Paris')).to.equal(Date.parse('2026-11-06T18:30:00+01:00'));
  });

  it('wakes an element once, at the moment it asked for', async () => {
    const probe = await fixture<Probe>(html`<test-probe></test-probe>`);
    const { updates } = probe;
    probe.clock.wakeAt(Date.now() + 20);
    await until(() => probe.updates > updates);
    expect(probe.updates).to.equal(updates + 1);
  });

  it('forgets an element that left the page', async () => {
    const probe = await fixture<Probe>(html`<test-probe></test-probe>`);
    const other = await fixture<Probe>(html`<test-probe></test-probe>`);
    const { updates } = probe;
    probe.clock.wakeAt(Date.now() + 10);
    probe.remove();
    const before = other.updates;
    other.clock.wakeAt(Date.now() + 30);
    await until(() => other.updates > before);
    expect(probe.updates).to.equal(updates);
  });
});

describe('announcements', () => {
  const region = (politeness: string) => document.querySelector(`body > [data-ess-announcer="${politeness}"]`)!;

  it('are read from one region per page, which is there and empty before it is filled', async () => {
    document.querySelectorAll('[data-ess-announcer]').forEach((each) => each.remove());
    await fixture(html`<div><test-probe></test-probe><test-probe></test-probe></div>`);
    expect(document.querySelectorAll('[role="status"]')).to.have.length(1);
    expect(document.querySelectorAll('[role="alert"]')).to.have.length(1);
    expect(region('status').textContent).to.equal('');
  });

  it('settle: of a burst, the last is said once', async () => {
    const probe = await fixture<Probe>(html`<test-probe></test-probe>`);
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(region('status').textContent ?? ''));
    observer.observe(region('status'), { childList: true, characterData: true, subtree: true });
    for (const text of ['1 événement', '2 événements', '3 événements']) probe.announcer.announce(text);
    await until(() => said.length > 0);
    observer.disconnect();
    expect(said).to.deep.equal(['3 événements']);
  });

  it('of an error and of a result, one after the other: neither is lost', async () => {
    const probe = await fixture<Probe>(html`<test-probe></test-probe>`);
    probe.announcer.alert('Le programme n’a pas pu être lu.');
    probe.announcer.announce('0 événement');
    await until(() => region('status').textContent === '0 événement');
    expect(region('alert').textContent).to.equal('Le programme n’a pas pu être lu.');
  });
});
