import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { emailAddress, imageUrl, webUrl } from '../../src/model/safe-url.js';
import { corpus } from './corpora.js';

describe('webUrl', () => {
  for (const [written, url] of [
    ['https://example.org', 'https://example.org/'],
    ['HTTP://EXAMPLE.org/À?b=1#c', 'http://example.org/%C3%80?b=1#c'],
    [' https://example.org/a \n', 'https://example.org/a'],
    ['www.example.org/a', 'https://www.example.org/a'],
    ['https://exämple.org', 'https://xn--exmple-cua.org/'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
    ['', null],
    ['/a', null],
    ['//example.org', null],
    ['example.org', null],
    ['https:example.org', null],
    ['https:\\\\example.org', null],
    ['https://', null],
    ['https://user@example.org', null],
    ['https://user:pass@example.org', null],
    ['https://example.org@evil.example', null],
    ['javascript:alert(1)', null],
    ['java\tscript:alert(1)', null],
    ['\u0001javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['blob:https://example.org/x', null],
    ['file:///etc/passwd', null],
    ['mailto:a@example.org', null],
    ['https://example.org/\u202egpj', null],
    ['https://exam\u200bple.org', null],
    ['https://example.org/a b', null],
    [`https://example.org/${'a'.repeat(2000)}`, null],
  ] as const) {
    it(`${JSON.stringify(written.slice(0, 60))} → ${url}`, () => assert.equal(webUrl(written), url));
  }

  it('is null for what is no text', () => {
    for (const value of [null, undefined, 1, {}, ['https://example.org'], { toString: () => 'https://example.org' }, new URL('https://example.org')])
      assert.equal(webUrl(value), null);
  });

  it('gives itself again for what it gave', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = webUrl(url);
        assert.equal(webUrl(once), once);
      }),
    );
  });
});

describe('imageUrl', () => {
  it('is https only', () => {
    assert.deepEqual(['https://example.org/i.jpg', 'http://example.org/i.jpg', 'data:image/png;base64,x', 'i.jpg'].map(imageUrl), [
      'https://example.org/i.jpg',
      null,
      null,
      null,
    ]);
  });
});

describe('emailAddress', () => {
  for (const [written, address] of [
    ['a@example.org', 'a@example.org'],
    ['mailto:a.b+c@ville.example.org', 'a.b+c@ville.example.org'],
    ['MAILTO:a@example.org?subject=x&bcc=b@example.org', 'a@example.org'],
    [' a@example.org ', 'a@example.org'],
    ['a@example.org, b@example.org', null],
    ['a@example', null],
    ['a@-example.org.', null],
    ['@example.org', null],
    ['a b@example.org', null],
    ['"a"@example.org', null],
    ['a@example.org%0abcc:b@example.org', null],
    ['a@example.org\nbcc:b@example.org', null],
    ['a%0a@example.org', null],
    ['<a@example.org>', null],
    ['', null],
  ] as const) {
    it(`${JSON.stringify(written)} → ${address}`, () => assert.equal(emailAddress(written), address));
  }
});

describe('hostile addresses', () => {
  const { items, skip } = corpus<readonly string[]>('corpora/url-payloads.json');
  it('of the collection give only http(s) with a host, or nothing', { skip }, () => {
    for (const payload of items!) {
      for (const url of [webUrl(payload), imageUrl(payload)]) {
        if (url === null) continue;
        const { protocol, username, password, hostname } = new URL(url);
        assert.ok(['http:', 'https:'].includes(protocol) && !username && !password && hostname, payload);
        // eslint-disable-next-line no-control-regex
        assert.doesNotMatch(url, /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u202a-\u202e<>"]/);
      }
      const email = emailAddress(payload);
      if (email !== null) assert.match(email, /^[^\s?%<>"'():;,]+@[^\s?%<>"'():;,]+$/);
    }
  });

  it('of any make are http(s) or nothing', () => {
    const piece = fc.constantFrom(
      'https:',
      'http:',
      'javascript:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      '\t',
      '\n',
      '\u0000',
      '\u202e',
      '%0a',
      '?',
      '#',
      'example.org',
      'www.',
      'a',
      '.',
      ' ',
      'mailto:',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const url = webUrl(pieces.join(''));
        if (url !== null) assert.match(url, /^https?:\/\/[^/?#@\s]+[/?#]/);
      }),
      { numRuns: 5000 },
    );
  });
});
