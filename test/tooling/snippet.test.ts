import { expect } from '@open-wc/testing';
import { snippet } from '../../stories/support/snippet.js';

const SCRIPT = '<script type="module" src="https://VOTRE-SITE/ess/ess-widgets.js"></script>';

/** [what, a story's HTML, what a webmaster pastes] */
const SNIPPETS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'the clock, the group and the feed of the story',
    '<ess-countdown now="2026-11-09" group="x"><script type="application/json">{}</script></ess-countdown>',
    ['<ess-countdown></ess-countdown>'],
  ],
  [
    'empty attributes, but not those that are only named',
    '<ess-event-list town="" with-print=""></ess-event-list>',
    ['<ess-event-list with-print></ess-event-list>'],
  ],
  [
    'what elements set on themselves',
    '<ess-event-list data-state="ready" town="Orly"></ess-event-list>',
    ['<ess-event-list town="Orly"></ess-event-list>'],
  ],
  [
    'French, which is the default',
    '<ess-event-list lang="fr"></ess-event-list><ess-countdown lang="en"></ess-countdown>',
    ['<ess-event-list></ess-event-list>', '<ess-countdown lang="en"></ess-countdown>'],
  ],
  [
    'the address of the story’s feed',
    '<ess-event-list src="/no-such.json"></ess-event-list>',
    ['<ess-event-list src="https://VOTRE-SITE/programme.json"></ess-event-list>'],
  ],
  [
    'comments and spaces of templates',
    '\n  <!--?lit$1$--><ess-countdown>\n      <p>Le Mois,\n du 1er</p>\n  </ess-countdown>\n',
    ['<ess-countdown><p>Le Mois, du 1er</p></ess-countdown>'],
  ],
];

describe('what a story gives to paste', () => {
  for (const [what, html, lines] of SNIPPETS)
    it(`is the script and the tag, without ${what}`, () => expect(snippet(html)).to.equal([SCRIPT, ...lines].join('\n')));

  it('keeps texts and addresses as they are', () =>
    expect(snippet('<ess-event-list label="« a » &amp; &quot;b&quot;"><a href="/?a=1&amp;b=2">a &lt; b</a></ess-event-list>')).to.equal(
      `${SCRIPT}\n<ess-event-list label="« a » &amp; &quot;b&quot;"><a href="/?a=1&amp;b=2">a &lt; b</a></ess-event-list>`,
    ));

  it('has several children on lines of their own, and a style sheet as it is written', () =>
    expect(
      snippet(
        '<style>\n      a {\n        color: red;\n      }\n    </style><ess-contact-block><p slot="before">Un</p><p slot="after">Deux</p></ess-contact-block>',
      ),
    ).to.equal(
      [
        SCRIPT,
        '<style>',
        '  a {',
        '    color: red;',
        '  }',
        '</style>',
        '<ess-contact-block>',
        '  <p slot="before">Un</p>',
        '  <p slot="after">Deux</p>',
        '</ess-contact-block>',
      ].join('\n'),
    ));

  it('is nothing without an element', () => expect(snippet('<table><tr><td>1</td></tr></table>')).to.equal(''));
});
