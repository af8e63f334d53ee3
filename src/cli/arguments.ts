import { parseArgs } from 'node:util';
import type { Call, CommandOptions, Words } from './command.js';
import { UsageError } from './failure.js';

export type Arguments = Pick<Call, 'positionals' | 'text' | 'flag'>;

/** Every command has these. */
const EVERYWHERE: CommandOptions = {
  lang: { type: 'string', help: { fr: '', en: '' } },
  help: { type: 'boolean', short: 'h', help: { fr: '', en: '' } },
  version: { type: 'boolean', help: { fr: '', en: '' } },
};

/**
 * Arguments after the command, parsed by Node; errors are in the user's language.
 *
 * @throws {UsageError}
 */
export function readArguments(args: readonly string[], own: CommandOptions, words: Words): Arguments {
  const options: CommandOptions = { ...own, ...EVERYWHERE };
  const config = Object.fromEntries(Object.entries(options).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]));
  const { tokens, positionals } = parseArgs({ args: [...args], options: config, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw new UsageError(words.unknownOption(rawName));
    if (option.type === 'boolean') {
      if (value !== undefined) throw new UsageError(words.valueUnwanted(rawName));
      values.set(name, true);
      continue;
    }
    // « --output --strict »: the value is missing.
    if (value === undefined || value === '' || (!token.inlineValue && /^-./.test(value))) throw new UsageError(words.valueMissing(rawName));
    values.set(name, value);
  }
  const declared = (name: string, type: 'string' | 'boolean') => {
    if (options[name]?.type !== type) throw new TypeError(`no option ${name} of type ${type}`);
    return values.get(name);
  };
  return {
    positionals,
    text: (name) => (declared(name, 'string') as string | undefined) ?? null,
    flag: (name) => declared(name, 'boolean') === true,
  };
}
