import { expect } from '@open-wc/testing';
import { define } from '../../src/elements/define.js';
import { everythingSaid, recordedWarnings } from '../helpers/warnings.js';

let tags = 0;
const freshTag = () => `test-define-${tags++}`;
const copyOf = (version?: string) => {
  class Copy extends HTMLElement {
    static readonly version = version;
  }
  return Copy as CustomElementConstructor & { version?: string };
};

describe('two script tags in one page', () => {
  const warnings = recordedWarnings();

  it('define a tag once: the first copy wins, and the second does not throw', async () => {
    const tag = freshTag();
    const [first, second] = [copyOf(__VERSION__), copyOf(__VERSION__)];
    define(tag, first);
    expect(() => define(tag, second)).not.to.throw();
    expect(customElements.get(tag)).to.equal(first);
    await everythingSaid();
    expect(warnings, 'the same version twice is ordinary').to.deep.equal([]);
  });

  for (const [version, named] of [
    ['0.0.9', '0.0.9'],
    [undefined, 'unknown'],
  ] as const) {
    it(`of different versions are told to the webmaster, both by name: ${named} and ours`, async () => {
      const tag = freshTag();
      define(tag, copyOf(version));
      define(tag, copyOf(__VERSION__));
      await everythingSaid();
      expect(warnings).to.have.length(1);
      for (const words of [`<${tag}>`, named, __VERSION__]) expect(warnings[0]).to.include(words);
    });
  }
});
