/** `node --import ./scripts/node-typescript.mjs file.ts` runs TypeScript in Node. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
