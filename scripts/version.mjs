import { readFileSync } from 'node:fs';

/** The version that every tool puts in the place of `__VERSION__`. */
export const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
