/**
 * The setup of tests in Node, besides tsx: the version that the build writes into the sources, and the seed of all property tests.
 * `SEED=42 npm run test:node -- towns` uses another seed; by default it is the same everywhere.
 */
import fc from 'fast-check';
import { version } from './version.mjs';

globalThis.__VERSION__ = version;
if (process.env.SEED) fc.configureGlobal({ seed: Number(process.env.SEED) });
