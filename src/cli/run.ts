/** From arguments to an exit code. */

import { loadLocale } from '../locale/locale.js';
import { readArguments } from './arguments.js';
import type { Arguments } from './arguments.js';
import type { Command, Language, Words } from './command.js';
import { COMMANDS } from './commands/index.js';
import { EXIT, Failure, UsageError } from './failure.js';
import { helpOf, overview, usageLine } from './help.js';
import { isLanguage, languageOf, wordsIn } from './language.js';
import type { Terminal } from './terminal.js';

type Environment = Readonly<Record<string, string | undefined>>;

export async function run(args: readonly string[], terminal: Terminal, env: Environment): Promise<number> {
  const language = languageOf(args, env);
  const words = wordsIn(language);
  const at = nameAt(args);
  const name = args[at] ?? '';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : null;
  try {
    const rest = [...args.slice(0, at), ...args.slice(at + 1)];
    if (!command) return await runWithout(name, rest, { language, words, terminal });
    const typed = readArguments(rest, command.options, words);
    checkLanguage(typed, words);
    if (typed.flag('help')) await terminal.print(helpOf(name, command, { language, words }));
    else if (typed.flag('version')) await terminal.print(`${__VERSION__}\n`);
    else return await command.run({ ...typed, language, words, terminal, env, locale: await loadLocale(language) });
    return EXIT.clean;
  } catch (error) {
    terminal.clear();
    if (!(error instanceof Failure)) throw error;
    if (error.message) terminal.say(`ess${words.colon}${error.message}`);
    if (error instanceof UsageError) {
      if (command) terminal.say(usageLine(name, command.usage, { language, words }));
      terminal.say(words.helpOf(command ? name : ''));
    }
    return error.exitCode;
  }
}

interface Speaker {
  readonly language: Language;
  readonly words: Words;
  readonly terminal: Terminal;
}

/** `ess`, `ess help check`, `ess --version`, or an unknown command. */
async function runWithout(name: string, rest: readonly string[], speaker: Speaker): Promise<number> {
  const { words, terminal } = speaker;
  if (name && name !== 'help') throw new UsageError(words.unknownCommand(name));
  const typed = readArguments(rest, {}, words);
  checkLanguage(typed, words);
  const [asked, tooMany] = typed.positionals;
  if (tooMany !== undefined) throw new UsageError(words.tooManyArguments(tooMany));
  if (typed.flag('version')) {
    await terminal.print(`${__VERSION__}\n`);
    return EXIT.clean;
  }
  const command: Command | undefined = asked !== undefined && Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  if (asked !== undefined && !command && asked !== 'help') throw new UsageError(words.unknownCommand(asked));
  await terminal.print(command ? helpOf(asked!, command, speaker) : overview(COMMANDS, speaker));
  return EXIT.clean;
}

/** Index of the command's name: the first word that is neither an option nor its language. */
function nameAt(args: readonly string[]): number {
  const at = args.findIndex((word, index) => !word.startsWith('-') && args[index - 1] !== '--lang');
  return at < 0 ? args.length : at;
}

function checkLanguage({ text }: Arguments, words: Words): void {
  const value = text('lang');
  if (value !== null && !isLanguage(value)) throw new UsageError(words.valueRefused('--lang', value, 'fr, en'));
}
