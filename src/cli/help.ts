import type { Bilingual, Command, CommandOption, Language, Words } from './command.js';

const WIDTH = 100;

interface In {
  readonly language: Language;
  readonly words: Words;
}

/** Output of `ess` alone. */
export function overview(commands: Readonly<Record<string, Command>>, { language, words }: In): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary[language]] as const);
  return sections([
    words.about,
    `${words.usage}${words.colon}ess COMMAND${language === 'fr' ? 'E' : ''} …`,
    `${words.commands}${words.colon.trimEnd()}\n${table(rows)}`,
    `${words.options}${words.colon.trimEnd()}\n${table([languageRow(words), ['--version', version(language)], ['-h, --help', words.helpOption]])}`,
    words.moreHelp,
  ]);
}

/** Output of `ess help check`. */
export function helpOf(name: string, { summary, usage, details, options, examples }: Command, { language, words }: In): string {
  const rows = Object.entries(options).map(([long, option]) => [optionText(long, option, language), option.help[language]] as const);
  return sections([
    summary[language],
    usageLine(name, usage, { language, words }),
    ...(details ? details[language].split('\n\n').map((paragraph) => wrapped(paragraph, WIDTH).join('\n')) : []),
    `${words.options}${words.colon.trimEnd()}\n${table([...rows, languageRow(words), ['-h, --help', words.helpOption]])}`,
    ...(examples.length > 0 ? [`${words.examples}${words.colon.trimEnd()}\n${examples.map((line) => `  ${line}`).join('\n')}`] : []),
  ]);
}

export function usageLine(name: string, usage: Bilingual, { language, words }: In): string {
  return `${words.usage}${words.colon}ess ${name} ${usage[language]}`;
}

function sections(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function optionText(long: string, { short, value }: CommandOption, language: Language): string {
  return `${short ? `-${short}, ` : ''}--${long}${value ? ` ${value[language]}` : ''}`;
}

function languageRow(words: Words): readonly [string, string] {
  return ['--lang fr|en', words.languageOption];
}

function version(language: Language): string {
  return language === 'fr' ? 'Afficher la version.' : 'Show the version.';
}

/** Two columns, the second wrapped. */
function table(rows: readonly (readonly [string, string])[]): string {
  const first = Math.min(30, Math.max(...rows.map(([name]) => name.length))) + 4;
  return rows
    .flatMap(([name, text]) => {
      const [line = '', ...others] = wrapped(text, WIDTH - first);
      const head = `  ${name}`;
      const begin = head.length + 2 > first ? [head, ' '.repeat(first) + line] : [head.padEnd(first) + line];
      return [...begin, ...others.map((each) => ' '.repeat(first) + each)];
    })
    .join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
