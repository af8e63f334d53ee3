import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Organizer } from '../../src/model/programme.js';
import { vcard, vcardFileName } from '../../src/output/vcard.js';

const GRAND_ORLY: Organizer = {
  name: 'Grand-Orly Seine Bièvre',
  url: 'https://www.grandorlyseinebievre.fr/',
  telephone: '01 78 18 22 22',
  email: 'contact@example.org',
  address: {
    name: 'Bâtiment Askia',
    streetAddress: '11 avenue Henri Farman',
    postOfficeBoxNumber: 'BP 748',
    postalCode: '94398',
    addressLocality: 'Orly aéroport Cedex',
    addressCountry: 'FR',
  },
  openingHours: [],
};

describe('vcard()', () => {
  it('writes the whole card of the 2021 page', () => {
    assert.equal(
      vcard(GRAND_ORLY, { latitude: 48.7385, longitude: 2.3705 }),
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        'N:;;;;',
        'FN:Grand-Orly Seine Bièvre',
        'ORG:Grand-Orly Seine Bièvre',
        'X-ABShowAs:COMPANY',
        'ADR;TYPE=WORK:BP 748;Bâtiment Askia;11 avenue Henri Farman;Orly aéroport ',
        ' Cedex;;94398;France',
        'TEL;TYPE=WORK,VOICE:+33178182222',
        'EMAIL;TYPE=INTERNET:contact@example.org',
        'URL:https://www.grandorlyseinebievre.fr/',
        'GEO:48.7385;2.3705',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves out what is not known', () => {
    const card = read(vcard({ name: 'Association', url: null, telephone: '', email: '', address: null, openingHours: [] }));
    assert.deepEqual([...card.keys()], ['BEGIN', 'VERSION', 'N', 'FN', 'ORG', 'X-ABShowAs', 'END']);
  });

  it('keeps a telephone that it cannot read, in its own words', () => {
    assert.deepEqual(read(vcard({ ...GRAND_ORLY, telephone: '3939, puis 2' })).get('TEL'), ['3939, puis 2']);
  });

  it('dials an extension after a pause', () => {
    assert.deepEqual(read(vcard({ ...GRAND_ORLY, telephone: '01 23 45 67 89 poste 12' })).get('TEL'), ['+33123456789,12']);
  });

  it('drops an address or a mail that would not be a link', () => {
    const card = read(vcard({ ...GRAND_ORLY, url: 'javascript:alert(1)', email: 'a@b.fr?bcc=c@d.fr\r\nTEL:1' }));
    assert.equal(card.has('URL'), false);
    assert.deepEqual(card.get('EMAIL'), ['a@b.fr']);
  });

  it('gives back every text that went in, whatever its characters, in lines of 75 octets at the most', () => {
    fc.assert(
      fc.property(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, (name, box, building, street, locality, code) => {
        const address = {
          name: building,
          streetAddress: street,
          postOfficeBoxNumber: `x${box}`,
          postalCode: code,
          addressLocality: locality,
          addressCountry: '',
        };
        const file = vcard({ ...GRAND_ORLY, name, address });

        assert.match(file, /^(?:[^\r\n]+\r\n)+$/, 'every line ends with CRLF, and none is empty');
        for (const line of file.split('\r\n')) {
          const octets = new TextEncoder().encode(line);
          assert.ok(octets.length <= 75, `${octets.length} octets: ${line}`);
          assert.equal(new TextDecoder('utf-8', { fatal: true }).decode(octets), line, 'no character is cut');
        }
        const card = read(file);
        assert.deepEqual(card.get('FN'), [name]);
        assert.deepEqual(card.get('ORG'), [name]);
        assert.deepEqual(card.get('ADR'), [`x${box}`, building, street, locality, '', code, '']);
      }),
      { numRuns: 300 },
    );
  });

  it('cannot be given a line of its own by a name', () => {
    for (const lineBreak of ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085']) {
      const card = read(vcard({ ...GRAND_ORLY, name: `Mairie${lineBreak}TEL:0899000000` }));
      assert.deepEqual(card.get('TEL'), ['+33178182222']);
      assert.deepEqual(card.get('FN'), ['Mairie\nTEL:0899000000']);
    }
  });
});

describe('vcardFileName()', () => {
  for (const [name, file] of [
    ['Grand-Orly Seine Bièvre', 'grand-orly-seine-bievre.vcf'],
    ['L’Œuvre / « à côté »', 'l-oeuvre-a-cote.vcf'],
    ['../../etc/passwd', 'etc-passwd.vcf'],
    ['', 'contact.vcf'],
    ['!?', 'contact.vcf'],
    ['a'.repeat(300), `${'a'.repeat(60)}.vcf`],
  ] as const) {
    it(`« ${name.slice(0, 30)} » is saved as ${file.slice(0, 30)}`, () => assert.equal(vcardFileName({ ...GRAND_ORLY, name }), file));
  }
});

/** What an escaper, a folder or a parser could trip on. */
const TEXT = fc
  .array(fc.constantFrom(...'abc éèÀœ€日本👩‍🦽𝔘\u00a0\u0301;;,,\\\\:"\n\nنص', 'END:VCARD', '\\n', '\n ', ' \n\t'), { maxLength: 60, size: 'max' })
  .map((characters) => characters.join(''));

/** As much of RFC 2426 as reads its own examples: unfolding, parameters dropped, components and escapes. Not ours, so that it can disagree. */
function read(file: string): Map<string, string[]> {
  const card = new Map<string, string[]>();
  for (const line of file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
    const [, name, value] = /^([\w-]+)(?:;[^:]*)?:([^]*)$/.exec(line) ?? assert.fail(`not a content line: ${line}`);
    card.set(name!, name === 'URL' ? [value!] : components(value!));
  }
  return card;
}

function components(value: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let index = 0; index < value.length; index++) {
    const character = value[index]!;
    if (character === ';') {
      parts.push(part);
      part = '';
    } else if (character === '\\') {
      const escaped = value[++index] ?? assert.fail('a backslash ends the value');
      part += escaped === 'n' ? '\n' : escaped;
    } else {
      part += character;
    }
  }
  return [...parts, part];
}
