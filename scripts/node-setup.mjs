/**
 * What the tests in Node find in place, beside tsx: the version that the build writes into the sources, and one seed for every property test.
 * `SEED=42 npm run test:node -- towns` runs with another; without one, the seed is the same everywhere.
 */
import fc from 'fast-check';
import { version } from './version.mjs';

globalThis.__VERSION__ = version;
if (process.env.SEED) fc.configureGlobal({ seed: Number(process.env.SEED) });
