#!/usr/bin/env node
import { EXIT, errorCode } from './failure.js';
import { languageOf, wordsIn } from './language.js';
import { run } from './run.js';
import { Terminal } from './terminal.js';
import { removeUnfinished } from './write-file.js';

const args = process.argv.slice(2);
const terminal = new Terminal(process);
const words = wordsIn(languageOf(args, process.env));

for (const [signal, code] of [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
] as const) {
  process.once(signal, () => {
    removeUnfinished();
    terminal.say(words.interrupted);
    process.exit(code);
  });
}

// `ess convert … | head`: the reader of the result has closed it.
process.stdout.on('error', (error) => leave(error));
process.stderr.on('error', (error) => leave(error));

try {
  process.exitCode = await run(args, terminal, process.env);
} catch (error) {
  leave(error);
}

function leave(error: unknown): void {
  removeUnfinished();
  if (errorCode(error) === 'EPIPE') process.exit(EXIT.pipe);
  terminal.say(words.defect);
  terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(EXIT.defect);
}
