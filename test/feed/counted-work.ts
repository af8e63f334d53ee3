/**
 * How much of a text and of lists a reader goes through: characters handed to the functions of strings and regular expressions, items handed to those of
 * arrays. Counted, not timed, so that twice the input can be asked to be no more than twice the work on any machine.
 */

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access */
type Method = (this: any, ...values: any[]) => any;

/** They look at all of the text, or copy what they give. */
const WHOLE_TEXT = ['replace', 'replaceAll', 'match', 'matchAll', 'search', 'split', 'trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'normalize', 'includes', 'lastIndexOf']; // prettier-ignore
const PART_OF_TEXT = ['slice', 'substring', 'repeat', 'padStart', 'padEnd'];
const WHOLE_LIST = [
  'concat',
  'map',
  'filter',
  'flatMap',
  'flat',
  'reduce',
  'forEach',
  'join',
  'indexOf',
  'includes',
  'reverse',
  'toSorted',
  'sort',
  'fill',
];
const UNTIL_FOUND = ['find', 'findIndex', 'findLast', 'findLastIndex', 'some', 'every'];

export async function workOf(run: () => Promise<unknown>): Promise<number> {
  let work = 0;
  const restore: (() => void)[] = [];
  const patch = (owner: any, name: string | symbol, count: (self: any, values: any[], result: any) => number, before = (values: any[]) => values) => {
    const original: Method = owner[name];
    restore.push(() => (owner[name] = original));
    owner[name] = function (this: any, ...values: any[]) {
      const result = Reflect.apply(original, this, before(values));
      work += count(this, values, result);
      return result;
    };
  };
  for (const name of WHOLE_TEXT) patch(String.prototype, name, (text) => text.length);
  for (const name of PART_OF_TEXT) patch(String.prototype, name, (_, __, part) => part.length);
  patch(String.prototype, 'indexOf', (text, [, from = 0], found) => (found < 0 ? text.length : found) - from);
  for (const name of ['exec', 'test'] as const) {
    const original: Method = RegExp.prototype[name];
    restore.push(() => (RegExp.prototype[name] = original as never));
    RegExp.prototype[name] = function (this: RegExp, text: string): any {
      // One that goes on from where it was last looks from there to what it finds.
      const goesOn = this.global || this.sticky;
      const from = goesOn ? this.lastIndex : 0;
      const result = Reflect.apply(original, this, [text]);
      work += goesOn && (result || this.sticky) ? Math.max(1, this.lastIndex - from) : String(text).length - from;
      return result;
    };
  }
  for (const name of WHOLE_LIST) patch(Array.prototype, name, (list) => list.length);
  for (const name of UNTIL_FOUND) {
    const counted = ([each, ...others]: any[]) => [function (this: any, ...values: any[]) { work++; return Reflect.apply(each, this, values); }, ...others]; // prettier-ignore
    patch(Array.prototype, name, () => 1, counted);
  }
  for (const list of [[], new Map(), new Set()]) patch(Object.getPrototypeOf(list[Symbol.iterator]()), 'next', () => 1);
  try {
    await run();
  } finally {
    for (const each of restore.reverse()) each();
  }
  return work;
}
