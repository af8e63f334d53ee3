/** HTML around rendered content: tags, attributes, data in a script element. */

import { scriptJson } from './script-json.js';

/** Lines of HTML, not yet indented by their parents. */
export type Lines = readonly string[];

/** Null attributes are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** A start tag, its content indented, its end tag. */
export function block(tag: string, attributes: Attributes, content: Lines): Lines {
  return [startTag(tag, attributes), ...content.map((line) => (line ? `  ${line}` : line)), `</${tag}>`];
}

/** An element on one line. `content` is HTML. */
export function inline(tag: string, attributes: Attributes, content: string): string {
  return `${startTag(tag, attributes)}${content}</${tag}>`;
}

/** A text as HTML, for elements and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Data in a script element. */
export function jsonScript(type: string, data: unknown): string {
  return inline('script', { type }, scriptJson(data));
}

/** A start tag without an end tag: `<link>`. */
export function startTag(tag: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (value === null) return '';
    return value === '' ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  });
  return `<${tag}${written.join('')}>`;
}
