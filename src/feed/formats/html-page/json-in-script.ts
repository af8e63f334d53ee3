/** JSON-LD in the scripts of pages. Strict JSON is read as it is; elsewhere, the common errors of templates and plug-ins are mended. */

import { isObject } from '../../json.js';

/** What `JSON.parse` takes is not looked at further. Of several values one after the other, an array; undefined for what is no JSON. */
export function parsedScript(text: string): unknown {
  return parsed(text) ?? several(text) ?? several(text.replaceAll('&quot;', '"'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function several(text: string): unknown {
  const values = mended(text).map(parsed);
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return values.length === 1 ? values[0] : values.flat();
}

const SPACE = /\s/;
/** What may be between the tags and the JSON: a comment's or a section's ends, a semicolon. */
const AROUND = /<!--|-->|<!\[CDATA\[|\]\]>/y;

/** What ends a comment of one line; where a page has lost its line breaks, the end of what is around. */
const LINE_END = /[\n\r]|<!--|-->|<!\[CDATA\[|\]\]>/g;

/** The values of a text, each as strict JSON: without comments, commas too many and what is around it, its strings as JSON writes them. */
function mended(text: string): readonly string[] {
  const values: string[] = [];
  let [value, comma, depth] = ['', '', 0];
  const add = (token: string) => {
    value += comma + token;
    comma = '';
  };
  for (let index = 0; index < text.length;) {
    const letter = text[index]!;
    AROUND.lastIndex = index;
    const around = AROUND.exec(text)?.[0];
    if (letter === '"') {
      const [string, end] = mendedString(text, index);
      add(string);
      index = end;
    } else if (text.slice(index, index + 2) === '//') {
      LINE_END.lastIndex = index + 2;
      index = LINE_END.exec(text)?.index ?? text.length;
    } else if (text.slice(index, index + 2) === '/*') {
      const end = text.indexOf('*/', index + 2);
      index = end < 0 ? text.length : end + 2;
    } else if (around && !(around === ']]>' && depth > 1)) {
      index += around.length;
    } else {
      index++;
      if (SPACE.test(letter)) continue;
      if (letter === ',' || (letter === ';' && depth === 0)) {
        // Before a bracket, or between values, it is one too many.
        if (depth > 0) comma = letter;
        continue;
      }
      const isEnd = letter === '}' || letter === ']';
      if (isEnd) comma = '';
      add(letter);
      if (letter === '{' || letter === '[') depth++;
      else if (isEnd && --depth === 0) {
        values.push(value);
        value = '';
      }
    }
  }
  return value ? [...values, value] : values;
}

/** From its quote on: raw line breaks are spaces, `\'` is an apostrophe, and a backslash that escapes nothing is itself. */
function mendedString(text: string, start: number): readonly [string, end: number] {
  let string = '"';
  for (let index = start + 1; index < text.length; index++) {
    const letter = text[index]!;
    if (letter === '"') return [`${string}"`, index + 1];
    if (letter !== '\\') {
      // Several are one: a page may end its lines in two letters.
      if (letter >= ' ') string += letter;
      else if (text[index - 1]! >= ' ') string += ' ';
      continue;
    }
    const escape = /^\\(?:["\\/bfnrt]|u[\dA-F]{4})/i.exec(text.slice(index, index + 6))?.[0];
    string += escape ?? (text[index + 1] === "'" ? "'" : '\\\\');
    if (escape) index += escape.length - 1;
    else if (text[index + 1] === "'") index++;
  }
  return [string, text.length];
}

/** Markup whose tags were escaped before it was, as plug-ins write descriptions. */
const ESCAPED_TAG = /&lt;\/?(?:p|br|div|span|strong|b|em|i|a|ul|ol|li|h[1-6])\b/i;
const TAG = /<\/?[a-z]/i;
/** « \n » that was escaped twice: behind a tag, a full stop or another, and before a capital, a tag or nothing. */
const ESCAPED_BREAK = /(?:\\r)?\\n(?=$|\s|\\r|\\n|<|&lt;|\p{Lu}|•|-)/gu;

/** What plug-ins write markup into; in a title, an escape is what its writer wants to be read. */
const MARKED_UP: ReadonlySet<string> = new Set(['description', 'abstract', 'disambiguatingDescription', 'articleBody', 'text']);

/** A value with its descriptions as a page shows them, where their writer escaped them twice. */
export function unescapedTexts(value: unknown, key = '', depth = 0): unknown {
  if (typeof value === 'string') return MARKED_UP.has(key) ? unescapedText(value) : value;
  if (depth > 20) return value;
  if (Array.isArray(value)) return value.map((each) => unescapedTexts(each, key, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unescapedTexts(each, name === '@value' ? key : name, depth + 1)]));
}

function unescapedText(text: string): string {
  if (!text.includes('\\n') && !text.includes('&')) return text;
  const broken = text.replace(ESCAPED_BREAK, '\n');
  if (TAG.test(broken) || !ESCAPED_TAG.test(broken)) return broken;
  return broken.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#039;', "'").replaceAll('&amp;', '&');
}
