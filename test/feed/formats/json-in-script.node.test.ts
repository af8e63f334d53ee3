import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsedScript, unescapedTexts } from '../../../src/feed/formats/html-page/json-in-script.js';

const EVENT = { '@type': 'Event', name: 'L’atelier', url: 'https://ville.example/a//b' };
const JSON_OF_EVENT = JSON.stringify(EVENT);
const [BEFORE, AFTER] = [JSON_OF_EVENT.slice(0, 17), JSON_OF_EVENT.slice(17)];

describe('JSON-LD in a script', () => {
  const CASES: readonly (readonly [string, string, unknown?])[] = [
    ['after a comment', `// Agenda\n${JSON_OF_EVENT}`],
    ['after a comment of several lines', `/* Agenda\n * de la ville */ ${JSON_OF_EVENT}`],
    ['before a comment', `${JSON_OF_EVENT} // fin`],
    ['with comments inside', `${BEFORE} // titre\n// "url": "",\n/* rien */ ${AFTER}`],
    ['in a comment of HTML', `<!--\n${JSON_OF_EVENT}\n//-->`],
    ['in a section of CDATA', `//<![CDATA[\n${JSON_OF_EVENT}\n//]]>`],
    ['in a section of CDATA in comments', `/*<![CDATA[*/${JSON_OF_EVENT}/*]]>*/`],
    ['before the end of a section that has not begun', `${JSON_OF_EVENT}\n]]>`],
    ['with a semicolon', `${JSON_OF_EVENT};`],
    ['with commas too many', `${JSON_OF_EVENT.slice(0, -1)},\n}`],
    ['with raw line breaks and tabs in texts', '{"name":"Un\r\n\tdeux"}', { name: 'Un deux' }],
    ['with apostrophes that are escaped', String.raw`{"name":"L\'atelier"}`, { name: "L'atelier" }],
    ['with backslashes that escape nothing', String.raw`{"name":"C:\dossier"}`, { name: String.raw`C:\dossier` }],
    ['two objects', `${JSON_OF_EVENT}\n${JSON_OF_EVENT}`, [EVENT, EVENT]],
    ['two objects with a comma between them', `${JSON_OF_EVENT},${JSON_OF_EVENT}`, [EVENT, EVENT]],
    ['an object and an array', `${JSON_OF_EVENT}[${JSON_OF_EVENT}]`, [EVENT, EVENT]],
    ['with its quotes escaped', JSON_OF_EVENT.replaceAll('"', '&quot;')],
    ['with signs of comments in its texts', '{"name":"// /* <!-- ]]> */",}', { name: '// /* <!-- ]]> */' }],
  ];
  for (const [what, text, expected = EVENT] of CASES) it(`is read ${what}`, () => assert.deepEqual(parsedScript(text), expected));

  for (const text of ['', 'function () { return 1; }', '{"name":', '{"a" "b"}', '<p>Bonjour</p>'])
    it(`is none: ${text || '(nothing)'}`, () => assert.equal(parsedScript(text), undefined));

  it('stays what it says where it is JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      assert.deepEqual(parsedScript(text), JSON.parse(text));
    })); // prettier-ignore
  });

  it('says the same with comments, and with commas too many', () => {
    const values = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
    fc.assert(fc.property(values, (value) => {
      const text = JSON.stringify(value, null, 1);
      const strict: unknown = JSON.parse(text);
      assert.deepEqual(parsedScript(`// un\n${text.replace(/^( *)/gm, '$1/* deux */ ')}`), strict);
      assert.deepEqual(parsedScript(text.replace(/\n( *[}\]]),?$/gm, ',\n$1,').replace(/([[{]),\n/g, '$1\n').replace(/,$/, '')), strict);
    })); // prettier-ignore
  });

  it('has its texts as a page shows them, where they were escaped twice', () => {
    const TEXTS: readonly (readonly [string, string])[] = [
      ['&lt;p&gt;Venez &lt;strong&gt;nombreux&lt;/strong&gt; &amp;amp; en famille&lt;/p&gt;\\n', '<p>Venez <strong>nombreux</strong> &amp; en famille</p>\n'],
      ['Un\\n\\nDeux', 'Un\n\nDeux'],
      ['<p>Un</p>\\n<p>Deux</p>\\r\\n', '<p>Un</p>\n<p>Deux</p>\n'],
      ['C:\\nouveau', 'C:\\nouveau'],
      ['<p>La balise &lt;p&gt;</p>', '<p>La balise &lt;p&gt;</p>'],
      ['Entrée &lt; 5 €', 'Entrée &lt; 5 €'],
    ]; // prettier-ignore
    for (const [written, expected] of TEXTS) assert.deepEqual(unescapedTexts([{ description: written }]), [{ description: expected }]);
    const [[written, expected]] = TEXTS as readonly [readonly [string, string]];
    assert.deepEqual(unescapedTexts({ name: written, url: written, description: [{ '@value': written, '@language': 'fr' }] }), { name: written, url: written, description: [{ '@value': expected, '@language': 'fr' }] }); // prettier-ignore
  });
});
