import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFeed } from '../../src/feed/check-feed.js';
import { decodeFeed } from '../../src/feed/decode.js';
import { URL_OF_FEED } from './reading.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** With a fold after the first byte of each letter that has several. */
const cut = (text: string) => Uint8Array.from([...utf8(text)].flatMap((byte) => (byte >= 0xc0 ? [byte, 13, 10, 32] : [byte])));
const utf16 = (text: string) => Uint8Array.from([...`\ufeff${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

const swapped = (bytes: Uint8Array) => bytes.map((_, index) => bytes[index ^ 1]!);

describe('the text of a feed', () => {
  for (const [what, bytes, text] of [
    ['UTF-8', utf8('été 😀'), 'été 😀'],
    ['UTF-8 with a byte order mark', utf8('\ufeff{"été":1}'), '{"été":1}'],
    ['JSON with a faulty byte stays UTF-8', latin('{"\u00c3\u00a9":"\u00e9"}'), '{"é":"\ufffd"}'],
    ['UTF-8 with its mark and a faulty byte', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('été'), 0xe9]), 'été\ufffd'],
    ['a spreadsheet in Windows-1252', latin('titre;d\u00e9but;\u0092\u0080'), 'titre;début;’€'],
    ['a calendar folded within a letter', cut('BEGIN:VCALENDAR\r\nNAME:d\u00e9but 😀'), 'BEGIN:VCALENDAR\r\nNAME:d\r\n \u00e9but \r\n 😀'],
    ['a calendar in Windows-1252', latin('BEGIN:VCALENDAR\nNAME:d\u00e9but\n \u0092'), 'BEGIN:VCALENDAR\nNAME:début\n ’'],
    ['UTF-16, little end first', utf16('été'), 'été'],
    ['UTF-16 without its mark, little end first', utf16('{"titre":"été"}').slice(2), '{"titre":"été"}'],
    ['UTF-16 without its mark, big end first', swapped(utf16('{"titre":"été"}').slice(2)), '{"titre":"été"}'],
    [
      'a web page that says its charset',
      latin('<!doctype html><meta charset="iso-8859-1"><title>Programme \u00c3\u00a9t\u00e9</title>'),
      '<!doctype html><meta charset="iso-8859-1"><title>Programme Ã©té</title>',
    ],
    [
      'a web page that says UTF-8, of which most letters are wrong',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\u00e9\u00e9'),
      '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\ufffd\ufffd',
    ],
    ['nothing', new Uint8Array(), ''],
  ] as const) {
    it(what, async () => {
      assert.equal(await decodeFeed(bytes), text);
      assert.equal(await decodeFeed(Buffer.from(bytes)), text, 'as Node reads a file');
    });
  }

  const LETTERS = 'éàçœ’€';
  for (const [what, before] of [
    ['a table', 'Titre;Date;Lieu\r\n'],
    ['a calendar', 'BEGIN:VCALENDAR\r\nNAME:'],
    ['a web page', '<!doctype html><title>'],
    ['a web page that says so', '<!doctype html><meta charset=utf-8><title>'],
    ['JSON', '{"name":"'],
    ['lines of JSON', '{"name":"été"}\n{"name":"'],
  ] as const)
    it(`loses the one wrong byte of ${what}, and no other letter`, async () => {
      for (const wrong of [0x80, 0xc3, 0xe9, 0xff]) {
        const bytes = Uint8Array.from([...utf8(before + LETTERS), wrong, ...utf8(` ${LETTERS}`)]);
        assert.equal(await decodeFeed(bytes), `${before}${LETTERS}\ufffd ${LETTERS}`);
        assert.equal(await decodeFeed(Buffer.from(bytes)), `${before}${LETTERS}\ufffd ${LETTERS}`);
      }
    });

  const TEXTS = {
    'a table': 'Titre;Date\r\nFête de l’été;12/11/2026\r\n',
    'a calendar': 'BEGIN:VCALENDAR\r\nSUMMARY:Fête de l’été\r\nEND:VCALENDAR\r\n',
    JSON: '{"name":"Fête de l’été"}',
    'lines of JSON': '{"name":"Fête"}\n{"name":"de l’été"}\n',
    'a web page': '<!doctype html>\n<title>Fête de l’été</title>',
  } as const;
  const CHARSETS: Readonly<Record<string, (text: string) => Uint8Array>> = {
    'UTF-8': utf8,
    'UTF-8 with its mark': (text) => utf8(`\ufeff${text}`),
    'Windows-1252': (text) => latin(text.replaceAll('’', '\u0092')),
    'UTF-16, little end first': utf16,
    'UTF-16, big end first': (text) => swapped(utf16(text)),
    'UTF-16 without its mark, little end first': (text) => utf16(text).slice(2),
    'UTF-16 without its mark, big end first': (text) => swapped(utf16(text)).slice(2),
  };
  for (const [what, text] of Object.entries(TEXTS))
    for (const [charset, encode] of Object.entries(CHARSETS))
      it(`${what} in ${charset}`, async () => {
        for (const bytes of [encode(text), Buffer.from(encode(text))]) assert.equal(await decodeFeed(bytes), text);
        const cutShort = encode(`${text}é`).slice(0, -1);
        if (charset !== 'Windows-1252') assert.equal(await decodeFeed(cutShort), `${text}\ufffd`, 'cut within its last letter');
      });

  const SAYS = (charset: string) => `<!doctype html><meta charset="${charset}"><p>`;
  for (const [what, bytes, text] of [
    [
      'letters that were lost before do not count as wrong',
      Uint8Array.from([...utf8('\ufffd \ufffd \ufffd été'), 0xe9]),
      '\ufffd \ufffd \ufffd été\ufffd',
    ],
    [
      'a page in UTF-8 that says otherwise',
      Uint8Array.from([...utf8(`${SAYS('iso-8859-1')}Fête de l’été`), 0xe9]),
      `${SAYS('iso-8859-1')}Fête de l’été\ufffd`,
    ],
    ['a page in Latin-9', latin(`${SAYS('iso-8859-15')}\u00a4 \u00bdufs`), `${SAYS('iso-8859-15')}€ œufs`],
    ['a page in the charset of a Macintosh', latin(`${SAYS('macintosh')}F\u0090te`), `${SAYS('macintosh')}Fête`],
    ['a page in a charset that nobody knows', latin(`${SAYS('x-mine')}F\u00eate`), `${SAYS('x-mine')}Fête`],
    [
      'a table with a page in it',
      Uint8Array.from([...utf8('Titre;Texte\nÉté;<meta charset=iso-8859-1>\nF'), 0xea]),
      'Titre;Texte\nÉté;<meta charset=iso-8859-1>\nF\ufffd',
    ],
    ['one letter of several bytes, cut', Uint8Array.from([...utf8('Titre;Date\nLe caf'), 0xc3]), 'Titre;Date\nLe caf\ufffd'],
    [
      'UTF-16 without its mark, with a letter whose other half is zero',
      utf16('Titre;Date\nĀ;10/11/2026\nB;11/11/2026').slice(2),
      'Titre;Date\nĀ;10/11/2026\nB;11/11/2026',
    ],
    [
      'Windows-1252 with hard spaces before quotes',
      latin('Titre;Date\n\u00ab\u00a0L\u0092\u00e9t\u00e9\u00a0\u00bb;12/11/2026'),
      'Titre;Date\n«\u00a0L’été\u00a0»;12/11/2026',
    ],
    ['Windows-1252 in capitals', latin('Titre;Date\nLA CIT\u00c9\u00a0: \u00c2ge;12/11/2026'), 'Titre;Date\nLA CITÉ\u00a0: Âge;12/11/2026'],
    ['Greek with a wrong byte', Uint8Array.from([...utf8('Titre;Date\nΕκδηλώσεις;12/11/2026'), 0xe9]), 'Titre;Date\nΕκδηλώσεις;12/11/2026\ufffd'],
  ] as const)
    // prettier-ignore
    it(what, async () => assert.equal(await decodeFeed(bytes), text));

  it('reports the letter that was lost, with its place', async () => {
    const table = Uint8Array.from([...utf8('Titre;Date\r\nÉté à Orly;12/11/2026\r\nF'), 0xea, ...utf8('te;13/11/2026\r\n')]);
    const json = Uint8Array.from([...utf8('[{"@type":"Event","@id":"1","name":"Été F'), 0xea, ...utf8('te","startDate":"2026-11-12"}]')]);
    for (const [bytes, expected] of [
      [table, 'character-lost A3'],
      [json, 'character-lost /0/name'],
    ] as const) {
      const { problems } = (await checkFeed(await decodeFeed(bytes), URL_OF_FEED)).report;
      assert.deepEqual(problems.filter(({ code }) => code !== 'town-unknown').map(({ code, path }) => `${code} ${path}`), [expected]); // prettier-ignore
    }
  });
});
