import { expect } from '@open-wc/testing';
import { until } from '../helpers/browser.js';
import { countedFeed, feedFault, otherOriginFeed, strictPage } from '../helpers/server.js';

describe('the test server', () => {
  it('counts the requests of a feed', async () => {
    const feed = countedFeed('package.json');
    expect(await feed.requests()).to.equal(0);
    const answer = (await (await fetch(feed.url)).json()) as { name: string };
    await fetch(feed.url);
    expect(answer.name).to.equal('mois-ess-widgets');
    expect(await feed.requests()).to.equal(2);
  });

  it('has feeds with faults', async () => {
    expect((await fetch(feedFault('status/404'))).status).to.equal(404);
    expect((await fetch(feedFault('html'))).headers.get('content-type')).to.contain('text/html');
    expect(await (await fetch(feedFault('truncated'))).text()).to.match(/^\{/);
    expect((await (await fetch(feedFault('large?bytes=2000'))).text()).length).to.equal(2000);
    const hang = await fetch(feedFault('hang'));
    const reader = hang.body!.getReader();
    await reader.read();
    await reader.cancel();
  });

  it('fails twice, then answers', async () => {
    const url = feedFault(`status/503?after=2&then=package.json&key=${Math.random()}`);
    const codes = [];
    for (let attempt = 0; attempt < 3; attempt++) codes.push((await fetch(url)).status);
    expect(codes).to.deep.equal([503, 503, 200]);
  });

  it('has an origin that refuses, and lets in on demand', async () => {
    const refused = await otherOriginFeed('slow?ms=0&feed=package.json');
    const error = await fetch(refused).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(TypeError);
    expect((await fetch(await otherOriginFeed('slow?ms=0&feed=package.json', { cors: true }))).status).to.equal(200);
  });

  it('does not leave the checkout', async () => {
    expect((await fetch(feedFault('slow?ms=0&feed=../../etc/passwd'))).status).to.equal(404);
  });

  it('serves pages under the strict policy, and tells what they break', async () => {
    const page = await strictPage('inline-style.html');
    await until(() => page.violations.some((violation) => violation.includes('style-src')), 'the inline style is told');
    page.remove();
  });
});
