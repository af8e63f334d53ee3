import { readFileSync } from 'node:fs';

/** The version with which every tool replaces `__VERSION__`. */
export const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
