import { expect, fixture, html } from '@open-wc/testing';
import { ContactBlockDriver } from '../helpers/contact-block-driver.js';

describe('a page under the strict security policy', () => {
  it('shows the contact and gives the card for the address book, without a violation', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Page" src="/test/page/contact-block.html"></iframe>`);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const page = frame.contentDocument!;
    const violations: string[] = [];
    const told = new Promise<void>((resolve) => {
      page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        if (blockedURI.includes('forbidden.invalid')) resolve();
        else violations.push(`${violatedDirective} ${blockedURI}`);
      });
    });

    const contact = new ContactBlockDriver(page.querySelector('ess-contact-block')!);
    await contact.settled();
    expect(contact.postalLines).to.include('11 avenue Henri Farman');
    const address = page.defaultView!.location.href;
    const file = await contact.save({ isKept: true });
    expect(file.name).to.equal('grand-orly-seine-bievre.vcf');

    // Violations are told in their order: once this one is heard, there is none before it.
    page.body.append(Object.assign(page.createElement('img'), { src: 'https://forbidden.invalid/', alt: '' }));
    await told;
    expect(violations).to.deep.equal([]);
    expect(page.defaultView!.location.href).to.equal(address);
  });
});
