import { expect } from '@open-wc/testing';
import { until } from '../helpers/browser.js';
import { strictPage } from '../helpers/server.js';

describe('a page with a strict policy', () => {
  it('has data for search engines, and no violation', async () => {
    const page = await strictPage('json-ld.html');
    const script = () => page.document.querySelector('head > script[data-ess-json-ld]');
    await until(() => script()?.textContent, 'the data are there');
    const { '@context': context, '@graph': events } = JSON.parse(script()!.textContent) as { '@context': string; '@graph': readonly object[] };
    expect(context).to.equal('https://schema.org');
    expect(events.length).to.be.greaterThan(10);
    expect(page.violations).to.deep.equal([]);
    page.remove();
  });
});
