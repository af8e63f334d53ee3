import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ContactBlock } from '../../src/elements/contact-block/contact-block.js';
import { programmeStore } from '../../src/store/programme-store.js';
import { event, FAILED_FEED, inlineFeed, loadingFeed, ORDINARY, programme, staleFeed } from '../../stories/support/feeds.js';
import { emulate, until } from '../helpers/browser.js';
import { ContactBlockDriver, feedOf } from '../helpers/contact-block-driver.js';
import { recordedWarnings } from '../helpers/warnings.js';

const FULL = { contactPoint: { telephone: '+33 1 78 18 22 22', email: 'contact@example.org' }, openingHours: ['Mo-Fr 09:00-17:00'] };

describe('<ess-contact-block>', () => {
  const warnings = recordedWarnings();

  describe('the organizer of the programme', () => {
    it('is shown as on the page of 2021', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block>${feedOf()}</ess-contact-block>`);
      expect(contact.state).to.equal('ready');
      expect(contact.heading?.innerText).to.equal('Grand-Orly Seine Bièvre');
      expect(contact.postalLines).to.deep.equal(['Bâtiment Askia', '11 avenue Henri Farman', 'BP 748', '94398 Orly aéroport Cedex']);
      expect(contact.rows).to.deep.equal(['Téléphone : 01 78 18 22 22', 'Site : grandorlyseinebievre.fr']);
      expect(contact.link('01 78')?.getAttribute('href')).to.equal('tel:+33178182222');
      expect(contact.link('grandorly')?.href).to.equal('https://www.grandorlyseinebievre.fr/');
      expect(warnings).to.deep.equal([]);
    });

    it('has its mail and its hours in words', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block>${feedOf(FULL)}</ess-contact-block>`);
      expect(contact.rows).to.include('Courriel : contact@example.org');
      expect(contact.rows).to.include('Horaires :\ndu lundi au vendredi : 9 h – 17 h');
      expect(contact.link('contact@')?.getAttribute('href')).to.equal('mailto:contact@example.org');
    });

    it('is said in English on an English page, with the address as the postman knows it', async () => {
      const contact = await ContactBlockDriver.paste(html`<div lang="en"><ess-contact-block>${feedOf(FULL)}</ess-contact-block></div>`);
      await until(() => contact.text.includes('Telephone'), 'English is there');
      expect(contact.postalLines.at(-1)).to.equal('94398 Orly aéroport Cedex');
      expect(contact.rows).to.include('Opening hours:\nMonday to Friday: 9 am – 5 pm');
      expect(contact.text)
        .to.include('Directions')
        .and.to.include('Add to contacts')
        .and.not.to.match(/téléphone|horaires/i);
    });

    it('can be another organizer of the programme, written without its accents', async () => {
      const feed = inlineFeed(
        programme([event({ organizer: { '@type': 'Organization', name: 'Coopérative d’exemple', telephone: '01 23 45 67 89' } })]),
      );
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block organizer="cooperative d'exemple">${feed}</ess-contact-block>`);
      await until(() => contact.heading?.innerText === 'Coopérative d’exemple', 'it is found among the events');
      expect(contact.rows).to.deep.equal(['Téléphone : 01 23 45 67 89']);
      expect(contact.postalLines).to.deep.equal([]);
    });
  });

  for (const [size, width] of [
    [13, 320],
    [16, 900],
  ] as const) {
    it(`has links and buttons of at least 24 px, in text of ${size} px and a column of ${width} px`, async () => {
      const page = html`<div style="font-size: ${size}px; inline-size: ${width}px"><ess-contact-block>${feedOf(FULL)}</ess-contact-block></div>`;
      const { element } = await ContactBlockDriver.paste(page);
      const targets = [...element.shadowRoot!.querySelectorAll<HTMLElement>('a, button')];
      expect(targets).to.have.length.above(3);
      for (const target of targets) expect(target.getBoundingClientRect().height, target.innerText).to.be.at.least(24);
    });
  }

  describe('what the page says', () => {
    it('wins over the programme, value by value', async () => {
      const contact = await ContactBlockDriver.paste(
        html`<ess-contact-block address-name="Bâtiment B, 2e étage" telephone="01 23 45 67 89" email="ess@example.org" hours="Sur rendez-vous">${feedOf(FULL)}</ess-contact-block>`,
      );
      expect(contact.heading?.innerText).to.equal('Grand-Orly Seine Bièvre');
      expect(contact.postalLines).to.deep.equal(['Bâtiment B, 2e étage', '11 avenue Henri Farman', 'BP 748', '94398 Orly aéroport Cedex']);
      expect(contact.rows).to.deep.equal([
        'Téléphone : 01 23 45 67 89',
        'Courriel : ess@example.org',
        'Site : grandorlyseinebievre.fr',
        'Horaires :\nSur rendez-vous',
      ]);
    });

    it('moves the whole address with the town: a box of Orly is not one of Arcueil', async () => {
      const contact = await ContactBlockDriver.paste(
        html`<ess-contact-block street="1 rue de l’Exemple" postal-code="94110" locality="Arcueil">${feedOf()}</ess-contact-block>`,
      );
      expect(contact.postalLines).to.deep.equal(['1 rue de l’Exemple', '94110 Arcueil']);
    });

    it('is enough with a name and a telephone: no programme is requested, nothing of another organization is mixed in', async () => {
      const asked: unknown[] = [];
      const { fetch } = window;
      window.fetch = (address) => (asked.push(address), new Promise(() => {}));
      try {
        const contact = await ContactBlockDriver.paste(
          html`<ess-contact-block name="Association d’exemple" telephone="0123456789"></ess-contact-block>`,
        );
        expect(contact.state).to.equal('ready');
        expect(contact.text).to.include('Association d’exemple').and.to.include('01 23 45 67 89').and.not.to.include('Orly');
        expect(asked).to.deep.equal([]);
      } finally {
        window.fetch = fetch;
      }
    });

    it('may come before or after the element is in the page', async () => {
      const before = Object.assign(document.createElement('ess-contact-block'), { name: 'Association d’exemple', email: 'a@example.org' });
      const after = document.createElement('ess-contact-block');
      const page = await fixture<HTMLElement>(html`<div></div>`);
      page.append(before, after);
      Object.assign(after, { name: 'Association d’exemple', email: 'a@example.org' });
      const texts = await Promise.all([before, after].map(async (element) => (await settled(element)).text));
      expect(texts[0]).to.include('a@example.org');
      expect(texts[1]).to.equal(texts[0]);
    });

    it('may be hours, one on each line', async () => {
      const contact = await ContactBlockDriver.paste(
        html`<ess-contact-block name="Association" telephone="0123456789" hours="Mo,We 14:00-18:00 | Sa 10:00-12:00 |  | Fermé en août"></ess-contact-block>`,
      );
      expect(contact.rows[1]?.split('\n')).to.deep.equal(['Horaires :', 'lundi, mercredi : 14 h – 18 h', 'samedi : 10 h – 12 h', 'Fermé en août']);
    });

    it('may be paragraphs of the webmaster’s own', async () => {
      const contact = await ContactBlockDriver.paste(html`
        <ess-contact-block>
          ${feedOf()}
          <p slot="before">Service d’exemple</p>
          <p slot="accessibility">Accès de plain-pied</p>
          <p slot="after">Fermé en août</p>
          <p>Sans JavaScript</p>
        </ess-contact-block>
      `);
      const shown = Array.from(contact.element.querySelectorAll('p')).map((paragraph) => [paragraph.slot, paragraph.checkVisibility()]);
      expect(shown).to.deep.equal([
        ['before', true],
        ['accessibility', true],
        ['after', true],
        ['', false],
      ]);
      expect(contact.text).to.include('Accessibilité :');
    });

    it('says nothing of accessibility when there is nothing to say, and says it as soon as there is', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block>${feedOf()}</ess-contact-block>`);
      expect(contact.text).not.to.include('Accessibilité');
      const paragraph = Object.assign(document.createElement('p'), { slot: 'accessibility', textContent: 'Ascenseur' });
      contact.element.append(paragraph);
      await until(() => contact.text.includes('Accessibilité :'), 'the paragraph is seen');
      paragraph.remove();
      await until(() => !contact.text.includes('Accessibilité'), 'its label is gone');
      contact.element.accessibility = 'Boucle magnétique';
      await contact.element.updateComplete;
      expect(contact.rows).to.include('Accessibilité : Boucle magnétique');
    });
  });

  describe('warnings', () => {
    for (const [attribute, bad, good] of [
      ['telephone', '3939, puis 2', '01 78 18 22 22'],
      ['telephone', '01 78 18 22', '+33178182222'],
      ['email', 'contact chez example.org', 'contact@example.org'],
      ['url', '/contact', 'https://example.org/contact'],
      ['url', 'javascript:alert(1)', 'www.example.org'],
      ['latitude', 'ici', '48.7'],
    ] as const) {
      it(`tells that ${attribute}="${bad}" cannot be a link, and is silent about "${good}"`, async () => {
        const contact = await ContactBlockDriver.paste(html`<ess-contact-block longitude="2.37" latitude="48.73">${feedOf()}</ess-contact-block>`);
        contact.element.setAttribute(attribute, good);
        await contact.element.updateComplete;
        expect(warnings).to.deep.equal([]);
        contact.element.setAttribute(attribute, bad);
        await until(() => warnings.length > 0, 'the webmaster is told');
        await contact.element.updateComplete;
        expect(warnings).to.have.lengthOf(1);
        expect(warnings[0]).to.include('<ess-contact-block ').and.to.include(`${attribute}="`).and.to.include('write');
        expect(contact.links.map(({ protocol }) => protocol)).not.to.include('javascript:');
      });
    }

    it('shows a telephone that it cannot read, without a link', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block telephone="39 39 (puis 2)">${feedOf()}</ess-contact-block>`);
      expect(contact.rows[0]).to.equal('Téléphone : 39 39 (puis 2)');
      expect(contact.links.some(({ protocol }) => protocol === 'tel:')).to.equal(false);
    });
  });

  describe('directions', () => {
    it('lead to the street and the town, which a map can find, and not to the box and the CEDEX', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block>${feedOf()}</ess-contact-block>`);
      const link = contact.link('Itinéraire')!;
      expect(new URL(link.href).host).to.equal('www.openstreetmap.org');
      expect(new URL(link.href).searchParams.get('to')).to.equal('11 avenue Henri Farman, Orly');
      expect(link.rel.split(' ')).to.include.members(['noopener', 'noreferrer']);
      expect(link.target).to.equal('');
    });

    it('lead to the point that the page gives', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block latitude="48.7385" longitude="2.3705">${feedOf()}</ess-contact-block>`);
      expect(new URL(contact.link('Itinéraire')!.href).searchParams.get('to')).to.equal('48.7385,2.3705');
    });

    it('are not offered without a place', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block name="Association" telephone="0123456789"></ess-contact-block>`);
      expect(contact.link('Itinéraire')).to.equal(null);
    });

    it('request nothing before the click', async () => {
      await ContactBlockDriver.paste(html`<ess-contact-block>${feedOf()}</ess-contact-block>`);
      expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('openstreetmap'))).to.deep.equal([]);
    });
  });

  describe('« Ajouter aux contacts »', () => {
    it('gives a file with what is on screen', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block email="contact@example.org">${feedOf()}</ess-contact-block>`);
      const file = await contact.save();
      expect(file.name).to.equal('grand-orly-seine-bievre.vcf');
      expect(file.type).to.equal('text/vcard;charset=utf-8');
      expect(file.text.replaceAll('\r\n ', ''))
        .to.include('VERSION:3.0')
        .and.include('ORG:Grand-Orly Seine Bièvre')
        .and.include('ADR;TYPE=WORK:BP 748;Bâtiment Askia;11 avenue Henri Farman;Orly aéroport Cedex;;94398;France')
        .and.include('+33178182222')
        .and.include('contact@example.org');
    });

    it('is reached and pressed from the keyboard, after the other links', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block>${feedOf()}</ess-contact-block>`);
      contact.links.at(-1)!.focus();
      await sendKeys({ press: 'Tab' });
      expect(contact.element.shadowRoot!.activeElement).to.equal(contact.saveButton);
      const file = await contact.save({ act: () => sendKeys({ press: 'Enter' }) });
      expect(file.name).to.equal('grand-orly-seine-bievre.vcf');
    });
  });

  describe('states', () => {
    for (const width of ['320px', '60em']) {
      it(`keeps its height free while the programme is on its way, and shows nothing else, at ${width}`, async () => {
        const page = await fixture<HTMLElement>(html`
          <div style="inline-size: ${width}"><ess-contact-block src=${loadingFeed()}><p>Repli</p></ess-contact-block><ess-contact-block>${feedOf()}</ess-contact-block></div>
        `);
        const [loading, ready] = Array.from(page.querySelectorAll('ess-contact-block'), (element) => new ContactBlockDriver(element));
        await ready!.settled();
        expect(loading!.state).to.equal('loading');
        expect(loading!.showsItsChildren).to.equal(false);
        expect(loading!.element.offsetHeight).to.be.closeTo(ready!.element.offsetHeight, 1);
      });
    }

    it('shows the words between the tags when the programme has no organizer, and tells the webmaster', async () => {
      const feed = inlineFeed(programme(ORDINARY, { organizer: null }));
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block><p>Repli</p>${feed}</ess-contact-block>`);
      expect(contact.state).to.equal('empty');
      expect(contact.showsItsChildren).to.equal(true);
      await until(() => warnings.length > 0, 'the webmaster is told');
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.include('organizer').and.to.include('telephone="');
    });

    it('shows its cause, a way to try again and the words between the tags when the programme cannot be had', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block src=${FAILED_FEED}><p>Repli</p></ess-contact-block>`);
      expect(contact.state).to.equal('failed');
      expect(contact.retryButton).not.to.equal(null);
      expect(contact.showsItsChildren).to.equal(true);
    });

    it('needs no programme any more once the page says it all, and needs it again', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block src=${FAILED_FEED}></ess-contact-block>`);
      Object.assign(contact.element, { name: 'Association d’exemple', telephone: '0123456789' });
      await contact.element.updateComplete;
      expect(contact.state).to.equal('ready');
      expect(contact.heading?.innerText).to.equal('Association d’exemple');
      contact.element.name = '';
      await until(() => contact.state === 'failed', 'the programme is asked for again');
    });

    it('shows the last known address as it was when the feed is no longer there', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block src=${staleFeed(programme(ORDINARY))}></ess-contact-block>`);
      await until(() => contact.state === 'stale', 'the feed is known to be gone');
      expect(contact.postalLines).to.include('11 avenue Henri Farman');
    });
  });

  describe('anywhere in a page', () => {
    for (const [level, tag] of [
      ['', 'H2'],
      ['3', 'H3'],
      ['1', 'H2'],
      ['9', 'H6'],
      ['deux', 'H2'],
    ] as const) {
      it(`gives its name a ${tag} for heading-level="${level}"`, async () => {
        const contact = await ContactBlockDriver.paste(html`<ess-contact-block heading-level=${level || 2}>${feedOf()}</ess-contact-block>`);
        expect(contact.heading?.tagName).to.equal(tag);
      });
    }

    for (const [how, page] of [
      ['in a column of 320 pixels', html`<div style="inline-size: 320px"><ess-contact-block>${feedOf(FULL)}</ess-contact-block></div>`],
      ['from right to left', html`<div dir="rtl" style="inline-size: 320px"><ess-contact-block>${feedOf(FULL)}</ess-contact-block></div>`],
      [
        'with text of twice the size',
        html`<div style="inline-size: 320px; font-size: 200%"><ess-contact-block>${feedOf(FULL)}</ess-contact-block></div>`,
      ],
      [
        'with the spacing of WCAG 1.4.12',
        html`<div style="inline-size: 320px; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em"><ess-contact-block>${feedOf(FULL)}</ess-contact-block></div>`,
      ],
      [
        'in a flex row, beside a wide neighbour',
        html`<div style="display: flex; flex-wrap: wrap; inline-size: 320px"><p style="flex: 0 0 8em">Voisin</p><ess-contact-block>${feedOf(FULL)}</ess-contact-block></div>`,
      ],
    ] as const) {
      it(`is read without scrolling sideways or cut words ${how}`, async () => {
        const column = await fixture<HTMLElement>(page);
        const contact = await settled(column.querySelector('ess-contact-block')!);
        const base = contact.element.shadowRoot!.querySelector('.base')!;
        expect(column.scrollWidth).to.be.at.most(320);
        expect(base.scrollWidth).to.be.at.most(base.clientWidth);
        expect(base.scrollHeight).to.be.at.most(base.clientHeight);
      });
    }

    it('keeps the order of a French address in a page that reads from right to left', async () => {
      const page = await fixture<HTMLElement>(html`<div dir="rtl"><ess-contact-block>${feedOf(FULL)}</ess-contact-block></div>`);
      const contact = await settled(page.querySelector('ess-contact-block')!);
      expect(contact.leftOf('11 avenue', '11')).to.be.lessThan(contact.leftOf('11 avenue', 'avenue'));
      expect(contact.leftOf('Téléphone', 'Téléphone')).to.be.lessThan(contact.leftOf('Téléphone', ':'));
    });

    it('keeps its links and its words in forced colours, and draws no bones', async function () {
      if (!(await emulate({ 'forced-colors': 'active' }))) return this.skip();
      try {
        const contact = await ContactBlockDriver.paste(html`<ess-contact-block>${feedOf(FULL)}</ess-contact-block>`);
        const { color } = getComputedStyle(contact.saveButton);
        expect(color).not.to.equal(getComputedStyle(document.body).backgroundColor);
        const loading = await fixture<ContactBlock>(html`<ess-contact-block src=${loadingFeed()}></ess-contact-block>`);
        expect(getComputedStyle(loading.shadowRoot!.querySelector('.bone')!).borderTopWidth).to.equal('0px');
      } finally {
        await emulate({});
      }
    });

    it('is light text’s neighbour in a dark footer', async () => {
      const page = await fixture<HTMLElement>(html`<footer><ess-contact-block>${feedOf(FULL)}</ess-contact-block></footer>`);
      Object.assign(page.style, { color: '#eee', backgroundColor: '#12263a' });
      const contact = await settled(page.querySelector('ess-contact-block')!);
      contact.element.requestUpdate();
      await until(() => contact.element.dataset['scheme'] === 'dark', 'the block is dark');
      await expect(page).to.be.accessible();
    });

    it('passes axe on a light page', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block accessibility="Ascenseur">${feedOf(FULL)}</ess-contact-block>`);
      await expect(contact.element).to.be.accessible();
    });

    it('works when a CMS moves it, and leaves nobody listening when it goes', async () => {
      const contact = await ContactBlockDriver.paste(html`<ess-contact-block src=${staleFeed(programme(ORDINARY))}></ess-contact-block>`);
      const store = programmeStore({ url: new URL(contact.element.src, location.href).href });
      const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
      for (let turn = 0; turn < 3; turn++) {
        elsewhere.append(contact.element);
        await contact.element.updateComplete;
      }
      expect(contact.postalLines).to.include('11 avenue Henri Farman');
      expect(store.listenerCount).to.equal(1);
      contact.element.remove();
      expect(store.listenerCount).to.equal(0);
    });
  });
});

async function settled(element: ContactBlock): Promise<ContactBlockDriver> {
  const driver = new ContactBlockDriver(element);
  await driver.settled();
  return driver;
}
