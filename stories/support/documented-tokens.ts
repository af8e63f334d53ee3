import { tokens } from '../../src/styles/tokens.js';

/** A public custom property, as `src/styles/tokens.ts` documents it: the comment above its line. */
export interface DocumentedToken {
  readonly name: string;
  readonly meaning: string;
  readonly initial: string;
}

/** Read from the style sheet itself, so that the page cannot differ from the code. */
export function documentedTokens(): readonly DocumentedToken[] {
  return Array.from(
    tokens.cssText.matchAll(/\/\*\s*(.+?)\s*\*\/\s*--_[\w-]+: var\((--ess-[\w-]+), (.+)\);/g),
    ([, meaning = '', name = '', initial = '']) => ({
      name,
      meaning,
      initial,
    }),
  );
}
