import { expect } from '@open-wc/testing';
import { feedKey, programmeStore } from '../../src/store/programme-store.js';
import type { ProgrammeStore, Ready } from '../../src/store/programme-store.js';
import { ORDINARY, programme } from '../../stories/support/feeds.js';
import { countedFeed, feedFault } from '../helpers/server.js';

/** Answers 404 so often, then the sample programme; an address that no other test asks. */
const recovering = (failures: number) => feedFault(`status/404?after=${failures}&run=${performance.timeOrigin}-${Math.random()}`);

/** What the store says when there is an answer. */
async function answer(store: ProgrammeStore) {
  await store.load();
  return store.state;
}

async function ready(store: ProgrammeStore): Promise<Ready> {
  const state = await answer(store);
  if (state.status !== 'ready') throw new Error(state.status);
  return state;
}

describe('the store of a feed', () => {
  it('is one per address, and asks once however often it is asked', async () => {
    const feed = countedFeed();
    const store = programmeStore({ url: feed.url });
    expect(programmeStore({ url: feed.url })).to.equal(store);
    expect(store.state).to.deep.equal({ status: 'loading' });
    const [one, other] = await Promise.all([ready(store), ready(store)]);
    expect(one).to.equal(other);
    expect(Object.isFrozen(one)).to.equal(true);
    expect(await feed.requests()).to.equal(1);
  });

  it('does not remember a failure', async () => {
    const store = programmeStore({ url: recovering(1) });
    const failed = await answer(store);
    expect(failed.status === 'failed' && failed.error).to.include({ code: 'not-found', status: 404 });
    expect((await ready(store)).programme.events).to.not.have.length(0);
  });

  it('keeps the last good programme when a newer one cannot be had, says why, and recovers', async () => {
    const feed = feedFault(`status/404?after=1&run=${performance.timeOrigin}-${Math.random()}`);
    const store = programmeStore({ url: feed });
    await store.load();
    const fresh = await ready(store);
    expect(fresh.stale).to.equal(null);
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response('', { status: 410 }));
    let told = 0;
    const stop = store.subscribe(() => told++);
    store.reload();
    expect(store.state).to.include({ status: 'ready', isReloading: true, programme: fresh.programme });
    const stale = await ready(store);
    window.fetch = fetch;
    expect(told, 'that it is asked for, and that there is an answer').to.equal(2);
    expect(stale.programme).to.equal(fresh.programme);
    expect(stale.loadedAt).to.equal(fresh.loadedAt);
    expect(stale.stale).to.include({ code: 'not-found' });
    window.dispatchEvent(new Event('online'));
    expect(told, 'the return of the network is a reason to ask again').to.equal(3);
    expect((await ready(store)).stale).to.equal(null);
    stop();
  });

  it('asks again when the network returns only if something is missing', async () => {
    const feed = countedFeed();
    const store = programmeStore({ url: feed.url });
    const stop = store.subscribe(() => {});
    const loading = store.load();
    window.dispatchEvent(new Event('online'));
    await loading;
    window.dispatchEvent(new Event('online'));
    await store.load();
    stop();
    expect(await feed.requests()).to.equal(1);
  });

  it('asks once when a visitor comes back after a long time, whatever the browser says of it', async () => {
    const feed = countedFeed();
    const store = programmeStore({ url: feed.url });
    const stop = store.subscribe(() => void store.load());
    await store.load();
    const { now } = Date;
    Date.now = () => now() + 20 * 60_000;
    try {
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('pageshow'));
      await store.load();
      window.dispatchEvent(new Event('pageshow'));
      await store.load();
    } finally {
      Date.now = now;
      stop();
    }
    expect(await feed.requests()).to.equal(2);
  });

  it('hears nothing of the page once nobody listens', async () => {
    const store = programmeStore({ url: recovering(99) });
    await store.load();
    let told = 0;
    const stop = store.subscribe(() => told++);
    stop();
    window.dispatchEvent(new Event('online'));
    expect(told).to.equal(0);
    expect(store.listenerCount).to.equal(0);
  });

  it('reads a text that stands in the page, under a key of its own', async () => {
    const text = programme(ORDINARY);
    const store = programmeStore({ text, baseUrl: document.baseURI });
    expect((await ready(store)).programme.events).to.have.length(ORDINARY.length);
    expect(feedKey({ text, baseUrl: '' })).to.not.equal(feedKey({ text: programme([]), baseUrl: '' }));
  });
});
