import { expect } from '@open-wc/testing';
import { until, watchDownloads } from '../helpers/browser.js';
import { ContactBlockDriver } from '../helpers/contact-block-driver.js';
import { strictPage } from '../helpers/server.js';

describe('a page under the strict security policy', () => {
  it('shows the contact and gives the card for the address book, without a violation', async () => {
    const page = await strictPage('contact-block.html');
    const address = page.window.location.href;
    const contact = new ContactBlockDriver(page.document.querySelector('ess-contact-block')!);
    await contact.settled();
    expect(contact.postalLines).to.include('11 avenue Henri Farman');
    const downloads = await watchDownloads();
    const file = await contact.save({ isKept: downloads !== null });
    expect(file.name).to.equal('grand-orly-seine-bievre.vcf');
    if (downloads) {
      while ((await downloads.names()).length === 0);
      expect(await downloads.names()).to.deep.equal([file.name]);
    }
    expect(page.violations).to.deep.equal([]);

    // The policy is in force: what it forbids is told, and nothing was told before it.
    page.document.body.append(Object.assign(page.document.createElement('img'), { src: 'https://forbidden.invalid/', alt: '' }));
    await until(() => page.violations.length > 0, 'the image is refused');
    expect(page.violations).to.have.lengthOf(1);
    expect(page.window.location.href).to.equal(address);
    page.remove();
  });

  it('says so when the card cannot be prepared, on screen and to a screen reader', async () => {
    const page = await strictPage('contact-block-without-vcard.html');
    const contact = new ContactBlockDriver(page.document.querySelector('ess-contact-block')!);
    await contact.settled();
    contact.saveButton.click();
    await until(() => contact.text.includes('La fiche n’a pas pu être préparée.'), 'the sentence is seen');
    await until(() => page.document.querySelector('[role="alert"]')?.textContent?.includes('La fiche'), 'the sentence is announced');
    page.remove();
  });
});
