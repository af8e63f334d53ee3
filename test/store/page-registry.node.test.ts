import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageRegistry } from '../../src/store/page-registry.js';

describe('the page registry', () => {
  it('is one for all copies of the script', () => {
    assert.equal(pageRegistry(), pageRegistry());
  });

  it('asks for a feed once, however many want it', async () => {
    let requests = 0;
    const load = () => Promise.resolve(`{"request":${++requests}}`);
    const texts = await Promise.all([1, 2, 3].map(() => pageRegistry().feed('https://example.org/once.json', load)));
    assert.equal(requests, 1);
    assert.deepEqual(new Set(texts), new Set(['{"request":1}']));
    assert.ok(pageRegistry().loadedAt('https://example.org/once.json') > 0);
  });

  it('does not remember a failure', async () => {
    const url = 'https://example.org/fails-once.json';
    await assert.rejects(pageRegistry().feed(url, () => Promise.reject(new Error('down'))));
    assert.equal(await pageRegistry().feed(url, () => Promise.resolve('up')), 'up');
  });

  it('asks again after forget()', async () => {
    const url = 'https://example.org/again.json';
    await pageRegistry().feed(url, () => Promise.resolve('old'));
    pageRegistry().forget(url);
    assert.equal(await pageRegistry().feed(url, () => Promise.resolve('new')), 'new');
  });

  it('tells every listener of a key, and no other, until they leave', () => {
    const heard: string[] = [];
    const stop = pageRegistry().onSelect('here', (json) => heard.push(json));
    pageRegistry().select('here', '{"town":"94054"}');
    pageRegistry().select('elsewhere', '{"town":"94003"}');
    stop();
    pageRegistry().select('here', '{"town":null}');
    assert.deepEqual(heard, ['{"town":"94054"}']);
    assert.equal(pageRegistry().selection('here'), '{"town":null}');
  });

  it('is not handed over by a polluted Object.prototype', () => {
    const key = Symbol.for('ess.page.v1');
    const before = pageRegistry();
    Object.defineProperty(Object.prototype, key, { value: { protocol: 1 }, configurable: true });
    try {
      assert.equal(pageRegistry(), before);
    } finally {
      delete (Object.prototype as Record<symbol, unknown>)[key];
    }
  });
});
