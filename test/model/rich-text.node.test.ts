import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainLine, plainText, richText } from '../../src/model/rich-text.js';
import type { Block } from '../../src/model/rich-text.js';
import { corpus } from './corpora.js';

describe('plainText', () => {
  for (const [what, source, text] of [
    ['plain text stays', 'Un.\n\nDeux.\nTrois.', 'Un.\n\nDeux.\nTrois.'],
    ['paragraphs', '<p>Un.</p>\n<p>Deux.<br />Trois.</p>', 'Un.\n\nDeux.\nTrois.'],
    ['lists', 'Avec :<ul>\n<li>un</li>\n<li>deux</li></ul>puis', 'Avec :\n\n- un\n- deux\n\npuis'],
    ['headings and sections', '<section><h2>Titre</h2>Texte</section>', 'Titre\n\nTexte'],
    ['inline markup goes, its words stay', 'Un <strong class="x">grand</strong> <a href="https://example.org">pas</a>', 'Un grand pas'],
    ['entities', '&laquo;&nbsp;&Eacute;t&eacute;&nbsp;&raquo; &amp; &#39;hiver&#x27; &euro;', "«\u00a0Été\u00a0» & 'hiver' €"],
    ['entities once only', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['unknown entities stay', '&foo; &constructor; AT&T & co', '&foo; &constructor; AT&T & co'],
    ['what is no tag stays', '3 < 4 et 5 > 2, a<3', '3 < 4 et 5 > 2, a<3'],
    ['comments', 'Un<!-- deux --> trois', 'Un trois'],
    ['comments that do not end', 'Un<!-- deux', 'Un'],
    ['scripts and styles with what is in them', 'Un<script>alert("</p>")</script><style>p{}</style> deux', 'Un deux'],
    ['scripts that do not end', 'Un<script>alert(1)', 'Un'],
    ['tags that do not end', 'Un <img src=x onerror=alert(1)', 'Un'],
    ['tags made by taking tags out are text', '<scr<b>ipt>alert(1)</scr</b>ipt>', 'ipt>alert(1)ipt>'],
    ['line ends of every system', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['spaces at the ends of lines', 'a  \t\nb \n\n\n\n c ', 'a\nb\n\n c'],
    ['invisible characters', 'a\u0000\u0008\u001e\u200b\u202e\u2066\ufeffb', 'ab'],
    ['joiners of emoji stay', '👩‍🌾', '👩‍🌾'],
    ['halves of characters go', 'a\ud83db\ude00c', 'abc'],
    ['halves made by entities go', 'a&#xD83D;b', 'ab'],
    ['nothing', ' \n\t ', ''],
  ] as const) {
    it(what, () => assert.equal(plainText(source), text));
  }

  it('on one line keeps its no-break spaces', () => {
    assert.equal(plainLine(' Un \n\n deux\t trois\u00a0! '), 'Un deux trois\u00a0!');
    assert.equal(plainLine('a  b'), 'a b');
  });

  it('changes nothing in a text that is plain already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        const text = plainText(source);
        // What was written as an entity is a character now, and may look like one.
        if (!/[<&]/.test(text)) assert.equal(plainText(text), text);
      }),
      { numRuns: 1000 },
    );
  });
});

const written = (blocks: readonly Block[]) =>
  blocks.map(({ type, lines }) => [type, ...lines.map((line) => line.map(({ text, href }) => (href ? `[${text}](${href})` : text)).join('|'))]);

describe('richText', () => {
  for (const [what, text, blocks] of [
    [
      'paragraphs and line breaks',
      'Un.\nDeux.\n\nTrois.',
      [
        ['paragraph', 'Un.', 'Deux.'],
        ['paragraph', 'Trois.'],
      ],
    ],
    [
      'a list after its sentence',
      'Avec :\n- un\n- deux\n\nPuis.',
      [
        ['paragraph', 'Avec :'],
        ['list', 'un', 'deux'],
        ['paragraph', 'Puis.'],
      ],
    ],
    ['the three bullets', '- un\n* deux\n• trois', [['list', 'un', 'deux', 'trois']]],
    ['a list with blank lines is one list', '- un\n\n- deux', [['list', 'un', 'deux']]],
    ['a dash inside a line is none', 'un - deux\n-trois', [['paragraph', 'un - deux', '-trois']]],
    ['Markdown’s emphasis', 'Un **grand** pas, __vite__', [['paragraph', 'Un grand pas, vite']]],
    [
      'Markdown’s headings',
      '## Titre\n\nTexte',
      [
        ['paragraph', 'Titre'],
        ['paragraph', 'Texte'],
      ],
    ],
    ['Markdown’s links', 'Voir [la page](https://example.org/a).', [['paragraph', 'Voir la page |[https://example.org/a](https://example.org/a)|.']]],
    ['Markdown’s bare links', '[https://example.org/a](https://example.org/a)', [['paragraph', '[https://example.org/a](https://example.org/a)']]],
    ['Markdown’s line breaks', 'Un\\\nDeux', [['paragraph', 'Un', 'Deux']]],
    ['a hostile Markdown link is text', '[x](javascript:alert(1))', [['paragraph', '[x](javascript:alert(1))']]],
    [
      'addresses in a sentence',
      '(voir https://example.org/a?b=1&c=2), ou http://example.org.',
      [['paragraph', '(voir |[https://example.org/a?b=1&c=2](https://example.org/a?b=1&c=2)|), ou |[http://example.org](http://example.org/)|.']],
    ],
    ['addresses between quotes', '« https://example.org »', [['paragraph', '« |[https://example.org](https://example.org/)| »']]],
    ['an address with a password is text', 'https://a:b@example.org', [['paragraph', 'https://a:b@example.org']]],
    ['other schemes are text', 'javascript:alert(1) data:x ftp://example.org', [['paragraph', 'javascript:alert(1) data:x ftp://example.org']]],
    ['nothing', '', []],
    ['blank lines', '\n \n', []],
  ] as const) {
    it(what, () => assert.deepEqual(written(richText(text)), blocks));
  }

  it('loses no word', () => {
    const word = fc.constantFrom('un', 'deux', '-', '*', '#', '\n', '\n\n', ' ', 'https://example.org/a', 'été,', '(x)');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        const letters = (each: string) => each.replace(/[^\p{L}/]/gu, '');
        assert.equal(
          letters(
            richText(text)
              .flatMap(({ lines }) => lines.flat().map((inline) => inline.text))
              .join(''),
          ),
          letters(text),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

function assertHarmless(source: string): void {
  const text = plainText(source);
  assert.doesNotThrow(() => encodeURIComponent(text));
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/);
  for (const { lines } of richText(text)) {
    for (const { href } of lines.flat()) {
      if (href === null) continue;
      const { protocol, username } = new URL(href);
      assert.ok(/^https?:$/.test(protocol) && !username, href);
    }
  }
}

describe('hostile texts', () => {
  const { items, skip } = corpus<readonly { readonly payload: string }[]>('corpora/xss-payloads.json');
  it('of the collection become text, and only http(s) links', { skip }, () => {
    assert.ok(items!.length > 1000);
    for (const { payload } of items!) assertHarmless(payload);
  });

  it('of any make, too', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '<!--',
      '-->',
      'script',
      'img',
      ' onerror=',
      '"',
      "'",
      '&',
      '#x3c;',
      '&lt;',
      'javascript:',
      'https://',
      '[',
      '](',
      ')',
      '**',
      '\n',
      '- ',
      '\u202e',
      '\u0000',
      '\ud800',
      'a',
      '@',
      '//',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => assertHarmless(pieces.join(''))),
      { numRuns: 5000 },
    );
  });

  it('of a hundred thousand characters end in time', { timeout: 20_000 }, () => {
    for (const piece of [
      ' ',
      '\n',
      '\t \n',
      '<',
      '<br',
      '<!--',
      '<script',
      '</script ',
      '&',
      '&#',
      '*',
      '**a',
      '[',
      '[](',
      '[](http:',
      '- ',
      '#',
      'https://',
      'https://a.',
      'https://a...',
      '\\',
      '< ',
      ' <',
      '<p ',
      '_',
    ]) {
      const source = piece.repeat(100_000 / piece.length);
      assertHarmless(`${source}a`);
      assertHarmless(`a${source}`);
      plainLine(source);
    }
  });
});
