import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { FeedError } from '../../src/feed/feed-error.js';
import { fetchFeed, MAX_FEED_BYTES } from '../../src/feed/fetch-feed.js';
import type { Environment, FetchFeedOptions } from '../../src/feed/fetch-feed.js';

const URL_OF_FEED = 'https://feed.example/programme.json';
const NOW = Date.UTC(2026, 10, 9);

type Answer = Response | Error | 'hang' | (() => Response);

/** An environment in which nobody waits: requests get the answers in order, sleeps are written down. */
function environment(answers: Answer[], changes: Partial<Environment> = {}) {
  const requests: { url: string; init: RequestInit }[] = [];
  const sleeps: number[] = [];
  const timers: AbortController[] = [];
  const fake: Environment = {
    fetch: (url, init) => {
      requests.push({ url, init });
      const answer = answers.shift();
      if (answer === 'hang') {
        return new Promise((_, reject) => {
          init.signal!.addEventListener('abort', () => reject(init.signal!.reason as Error));
          timers.at(-1)!.abort(new DOMException('late', 'TimeoutError'));
        });
      }
      if (answer instanceof Error || !answer) return Promise.reject(answer ?? new Error('one request too many'));
      return Promise.resolve(typeof answer === 'function' ? answer() : answer);
    },
    now: () => NOW,
    random: () => 0.5,
    sleep: (milliseconds) => {
      sleeps.push(milliseconds);
      return Promise.resolve();
    },
    timeout: () => {
      const timer = new AbortController();
      timers.push(timer);
      return timer.signal;
    },
    isOnline: () => true,
    online: () => Promise.reject(new Error('nobody is offline')),
    origin: () => 'https://page.example',
    ...changes,
  };
  const load = (options: FetchFeedOptions = {}, url = URL_OF_FEED) => fetchFeed(url, { ...options, environment: fake });
  return { load, requests, sleeps };
}

const ok = (body: BodyInit = '[]') => new Response(body);
const status = (code: number, headers: HeadersInit = {}) => new Response('non', { status: code, headers });
const broken = () => new TypeError('Failed to fetch');
const opaque = () => Object.defineProperty(new Response(null), 'type', { value: 'opaque' });
const fails = (promise: Promise<string>, code: string, httpStatus: number | null = null) =>
  assert.rejects(promise, (error: unknown) => {
    assert.ok(error instanceof FeedError, String(error));
    assert.deepEqual([error.code, error.status], [code, httpStatus]);
    return true;
  });

describe('fetchFeed', () => {
  it('gives the text, asked once, without credentials for other sites or headers that need permission', async () => {
    const { load, requests, sleeps } = environment([ok('{"a":1}')]);
    assert.equal(await load(), '{"a":1}');
    assert.equal(requests.length, 1);
    const { signal, ...init } = requests[0]!.init;
    assert.ok(signal);
    assert.deepEqual(init, { credentials: 'same-origin', cache: 'no-cache', redirect: 'follow' });
    assert.deepEqual(sleeps, []);
  });

  it('strips a byte order mark and joins characters cut between two chunks', async () => {
    const bytes = new TextEncoder().encode('\ufeffété 😀');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    assert.equal(await environment([ok(stream)]).load(), 'été 😀');
  });

  it('gives an empty text for an answer without body', async () => {
    assert.equal(await environment([new Response(null, { status: 204 })]).load(), '');
  });

  for (const [code, error] of [
    [404, 'not-found'],
    [410, 'not-found'],
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [451, 'refused'],
  ] as const) {
    it(`asks once when the answer is ${code}`, async () => {
      const { load, requests } = environment([status(code)]);
      await fails(load(), error, code);
      assert.equal(requests.length, 1);
    });
  }

  for (const code of [408, 425, 429, 500, 502, 503, 504]) {
    it(`asks three times while the answer is ${code}`, async () => {
      const { load, requests, sleeps } = environment([status(code), status(code), status(code)]);
      await fails(load(), 'refused', code);
      assert.equal(requests.length, 3);
      assert.deepEqual(sleeps, [250, 500]);
    });
  }

  it('has enough of one good answer', async () => {
    const { load, requests } = environment([status(503), ok()]);
    assert.equal(await load(), '[]');
    assert.equal(requests.length, 2);
  });

  it('waits anything between nothing and the limit', async () => {
    for (const [random, sleeps] of [
      [0, [0, 0]],
      [0.999, [499.5, 999]],
    ] as const) {
      const fake = environment([status(500), status(500), status(500)], { random: () => random });
      await fails(fake.load(), 'refused', 500);
      assert.deepEqual(fake.sleeps, sleeps);
    }
  });

  for (const [header, wait] of [
    ['3', 3000],
    ['0', 0],
    ['3600', 8000],
    [new Date(NOW + 4000).toUTCString(), 4000],
    [new Date(NOW - 4000).toUTCString(), 0],
    ['bientôt', 250],
  ] as const) {
    it(`waits ${wait} ms for « Retry-After: ${header} »`, async () => {
      const { load, sleeps } = environment([status(503, { 'Retry-After': encodeURI(header).replace(/%20/g, ' ') }), ok()]);
      await load();
      assert.deepEqual(sleeps, [wait]);
    });
  }

  it('says timeout after three tries that do not end', async () => {
    const { load, requests } = environment(['hang', 'hang', 'hang']);
    await fails(load(), 'timeout');
    assert.equal(requests.length, 3);
  });

  it('says cors at once when the server is there and does not let this site read', async () => {
    const { load, requests } = environment([broken(), opaque()]);
    await fails(load(), 'cors');
    assert.equal(requests.length, 2);
    const { mode, method, credentials, cache } = requests[1]!.init;
    assert.deepEqual({ mode, method, credentials, cache }, { mode: 'no-cors', method: 'HEAD', credentials: 'omit', cache: 'no-store' });
  });

  it('says unreachable, after three tries, when the server is not there', async () => {
    const { load, requests } = environment(Array.from({ length: 6 }, broken));
    await fails(load(), 'unreachable');
    assert.equal(requests.length, 6);
  });

  it('does not suspect its own server of CORS', async () => {
    const { load, requests } = environment(Array.from({ length: 3 }, broken), { origin: () => 'https://feed.example' });
    await fails(load(), 'unreachable');
    assert.equal(requests.length, 3);
  });

  it('does not suspect CORS outside a browser', async () => {
    const { load, requests } = environment(Array.from({ length: 3 }, broken), { origin: () => '' });
    await fails(load(), 'unreachable');
    assert.equal(requests.length, 3);
  });

  it('asks again when the connection breaks inside an answer', async () => {
    const cut = () => ok(new ReadableStream({ pull: (controller) => controller.error(broken()) }));
    const { load, requests } = environment([cut, ok()]);
    assert.equal(await load(), '[]');
    assert.equal(requests.length, 2);
  });

  it('says offline at once, without asking, when the browser is', async () => {
    const { load, requests } = environment([], { isOnline: () => false });
    await fails(load(), 'offline');
    assert.equal(requests.length, 0);
  });

  it('waits to be online again when the network goes between two tries', async () => {
    let isOnline = true;
    let waited = 0;
    const { load, requests } = environment(
      [
        () => {
          isOnline = false;
          throw broken();
        },
        ok(),
      ],
      {
        isOnline: () => isOnline,
        online: () => {
          waited++;
          isOnline = true;
          return Promise.resolve();
        },
      },
    );
    assert.equal(await load(), '[]');
    assert.deepEqual([requests.length, waited], [2, 1]);
  });

  it('counts the bytes of the stream, whatever the headers say', async () => {
    let pulled = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1000));
      },
      cancel: () => void (isCancelled = true),
    });
    const { load, requests } = environment([new Response(endless, { headers: { 'Content-Length': '10' } })]);
    await fails(load({ maxBytes: 5000 }), 'too-large');
    assert.deepEqual([requests.length, isCancelled], [1, true]);
    assert.ok(pulled < 10);
  });

  it('takes exactly as many bytes as it may', async () => {
    assert.equal((await environment([ok('x'.repeat(100))]).load({ maxBytes: 100 })).length, 100);
    assert.equal(MAX_FEED_BYTES, 33_554_432);
  });

  it('says no-address for what is none', async () => {
    await fails(environment([]).load({}, 'programme.json'), 'no-address');
  });

  it('ends with the signal’s own reason, before and while it asks', async () => {
    const reason = new Error('assez');
    const before = environment([]);
    await assert.rejects(before.load({ signal: AbortSignal.abort(reason) }), reason);
    assert.equal(before.requests.length, 0);
    const during = new AbortController();
    const { load } = environment([], {
      fetch: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal!.addEventListener('abort', () => reject(signal!.reason as Error));
          during.abort(reason);
        }),
    });
    await assert.rejects(load({ signal: during.signal }), reason);
  });
});

describe('fetchFeed against a server', () => {
  const served = async (answer: (path: string) => [number, string, Record<string, string>?], ask: (address: string) => Promise<void>) => {
    const server = createServer((request, response) => {
      const [code, body, headers] = answer(request.url!);
      response.writeHead(code, headers).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };

  it('follows redirections', async () => {
    await served(
      (path) => (path === '/' ? [302, '', { Location: '/programme.json' }] : [200, '[1]']),
      async (address) => assert.equal(await fetchFeed(address), '[1]'),
    );
  });

  it('asks again after 503, with real timers', async () => {
    let asked = 0;
    await served(
      () => (++asked === 1 ? [503, '', { 'Retry-After': '0' }] : [200, '[]']),
      async (address) => assert.equal(await fetchFeed(address), '[]'),
    );
    assert.equal(asked, 2);
  });

  it('stops waiting when aborted, and leaves no timer', async () => {
    const controller = new AbortController();
    await served(
      () => {
        setTimeout(() => controller.abort(), 20);
        return [503, '', { 'Retry-After': '8' }];
      },
      async (address) => void (await assert.rejects(fetchFeed(address, { signal: controller.signal }), { name: 'AbortError' })),
    );
  });

  it('says unreachable where nobody answers', async () => {
    let address = '';
    await served(
      () => [200, ''],
      (given) => Promise.resolve(void (address = given)),
    );
    await fails(fetchFeed(address, { environment: { sleep: () => Promise.resolve() } }), 'unreachable');
  });
});
