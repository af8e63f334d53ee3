import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeFeed } from '../../src/feed/decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** With a fold after the first byte of each letter that has several. */
const cut = (text: string) => Uint8Array.from([...utf8(text)].flatMap((byte) => (byte >= 0xc0 ? [byte, 13, 10, 32] : [byte])));
const utf16 = (text: string) => Uint8Array.from([...`\ufeff${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

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
    ['nothing', new Uint8Array(), ''],
  ] as const) {
    it(what, async () => assert.equal(await decodeFeed(bytes), text));
  }
});
