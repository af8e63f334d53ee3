import type { FeedErrorCode } from '../feed/feed-error.js';
import type { Words } from './words.js';

const FEED_ERRORS: Readonly<Record<FeedErrorCode, string>> = {
  unreachable: 'the address does not answer',
  offline: 'this machine is offline',
  cors: 'the server refused the request',
  'not-found': 'nothing at this address',
  refused: 'the server refused to answer',
  timeout: 'the server takes too long to answer',
  'too-large': 'the file is too large',
  'not-json': 'the text is not valid JSON',
  'not-a-feed': 'no known programme format in this file',
  'no-address': 'this is not an address',
  'script-incomplete': 'a file of this command is missing; install it again',
};

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'this is a folder, not a file',
  EEXIST: 'this is a file, not a folder',
  EACCES: 'access denied',
  EPERM: 'access denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is exceeded',
  ENAMETOOLONG: 'the name is too long',
};

const counted = (count: number, one: string) => `${count.toLocaleString('en-GB')}\u00a0${one}${count === 1 ? '' : 's'}`;

export const en: Words = {
  about: 'Checks and converts the event programmes that the elements of mois-ess-widgets read.',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  examples: 'Examples',
  moreHelp: 'More about a command: ess help COMMAND',
  helpOf: (command) => `Help: ess help${command && ` ${command}`}`,
  helpOption: 'Show this help.',
  languageOption: 'Language of the messages. By default English if LC_ALL, LC_MESSAGES or LANG says so, else French.',
  unknownCommand: (name) => `“${name}” is not a command.`,
  unknownOption: (option) => `There is no option ${option}.`,
  valueMissing: (option) => `Option ${option} needs a value.`,
  valueRefused: (option, value, expected) => `${option} ${value}: expected ${expected}.`,
  valueUnwanted: (option) => `Option ${option} takes no value.`,
  feedMissing: 'Specify at least one feed (a file, an address, or - for standard input).',
  tooManyArguments: (argument) => `“${argument}” is one argument too many.`,
  stdinTwice: 'Standard input (-) can only be read once.',
  stdin: 'standard input',
  colon: ': ',
  error: 'error',
  feedError: (code, status) => `${FEED_ERRORS[code]}${status === null ? '' : ` (HTTP ${status})`}`,
  fileError: (code) => (Object.hasOwn(FILE_ERRORS, code) ? FILE_ERRORS[code]! : `the system answers ${code || 'an error'}`),
  reading: (source) => `Reading ${source}…`,
  readingEvents: (source, count) => `Reading ${source}: ${counted(count, 'event')}…`,
  making: (events) => `Making the result of ${counted(events, 'event')}…`,
  writing: (path) => `Writing ${path}…`,
  written: (path, events) => `${path}: ${counted(events, 'event')}`,
  events: (count) => counted(count, 'event'),
  errors: (count) => counted(count, 'error'),
  warnings: (count) => counted(count, 'warning'),
  problems: (counts, command) => `${counts.join(' and ')}. To see them: ${command}`,
  feedLeftOut: (why) => `Left out: ${why}`,
  strict: 'Nothing is written, as --strict refuses any problem.',
  noEventLeft: 'No event matches --from, --to or --town.',
  unknownTown: (town, known) =>
    `No event takes place in ${town}. ${known.length > 0 ? `Towns of the programme: ${known.join(', ')}.` : 'The programme names no town.'}`,
  noSuchDay: 'a day written like 2026-11-30',
  defect: 'The command has a defect. Please report it with what follows.',
  interrupted: 'Interrupted.',
};
