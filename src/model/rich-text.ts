/**
 * The tiny subset of rich text that a programme needs: paragraphs, line breaks, lists, and addresses that become links. Whatever comes in (plain
 * text, Markdown, HTML from a CMS) becomes this, and only text bindings ever draw it. Every expression is linear in the length of its input.
 */

import { canParse } from './can-parse.js';
import { isClean, isCleanLine, withoutHalves } from './clean-text.js';

/** A piece of a line: text, or a link to an absolute http(s) address found in the text. */
export interface Inline {
  readonly text: string;
  readonly href: string | null;
}

/** Lines of a paragraph are separated by line breaks; items of a list are lines too. */
export interface Block {
  readonly type: 'paragraph' | 'list';
  readonly lines: readonly (readonly Inline[])[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', laquo: '«', raquo: '»', eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à',
  acirc: 'â', ccedil: 'ç', ocirc: 'ô', icirc: 'î', ugrave: 'ù', ucirc: 'û', euml: 'ë', iuml: 'ï', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”',
  hellip: '…', ndash: '–', mdash: '—', euro: '€', oelig: 'œ', Eacute: 'É', Agrave: 'À', deg: '°', bull: '•', thinsp: '\u2009',
}; // prettier-ignore

// Control, bidirectional override and zero-width characters: invisible, and able to make a text read as another.
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text of any make as plain text: blank lines between paragraphs, "- " before list items, no tag, no entity, no control character. */
export function plainText(source: string): string {
  if (isClean(source)) return source;
  const text = /[<&]/.test(source) ? withoutMarkup(source) : source;
  return withoutHalves(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(INVISIBLE, '')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** One line of plain text, for names and places. */
export function plainLine(source: string): string {
  const text = plainText(source);
  return isCleanLine(text) ? text : text.replace(/[^\S\u00a0\u202f]+/g, ' ');
}

/** Plain text cut into paragraphs and lists, with its addresses as links. */
export function richText(text: string): readonly Block[] {
  const blocks: { type: Block['type']; lines: (readonly Inline[])[] }[] = [];
  for (const chunk of text.split(/\n\s*\n/)) {
    let isFresh = true;
    for (const raw of chunk.split('\n')) {
      const text = raw.trim();
      const isItem = /^[-*•]\s/.test(text);
      const type = isItem ? 'list' : 'paragraph';
      const line = unmarked(isItem ? text.slice(1) : text.replace(/^#{1,6}\s/, '').replace(/\\$/, ''));
      if (!line) continue;
      const last = blocks.at(-1);
      if (last?.type === type && (!isFresh || type === 'list')) last.lines.push(inlines(line));
      else blocks.push({ type, lines: [inlines(line)] });
      isFresh = false;
    }
  }
  return blocks;
}

function withoutMarkup(source: string): string {
  return decoded(
    source
      .replace(/<!--[^]*?(?:-->|$)/g, '')
      .replace(/<(script|style|template|iframe|object|noscript)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
      .replace(/<br\b[^<>]*>\s*/gi, '\n')
      .replace(/<\/li\b[^<>]*>\s*/gi, '')
      .replace(/<li\b[^<>]*>\s*/gi, '\n- ')
      .replace(/<\/?(?:p|div|ul|ol|h[1-6]|section|article|blockquote|table|tr)\b[^<>]*>\s*/gi, '\n\n')
      .replace(/<\/?[a-z][^<>]*>?/gi, ''),
  );
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole;
    const code = decimal ? Number(decimal) : parseInt(hex!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Markdown's emphasis goes, its words stay; a Markdown link keeps its words and its address. */
function unmarked(line: string): string {
  return line
    .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, '$2')
    .replace(/!?\[([^[\]]*)\]\((https?:[^()\s]+)\)/g, (_, words: string, address: string) =>
      words && words !== address ? `${words} ${address}` : address,
    )
    .trim();
}

/** An address at the end of a sentence, or in brackets, without their marks. */
function withoutClosing(address: string): string {
  let end = address.length;
  while (".,;:!?)]’'".includes(address[end - 1] ?? ' ')) end--;
  return address.slice(0, end);
}

function inlines(line: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const { 0: found, index } of line.matchAll(/https?:\/\/[^\s<>"«»]+/gi)) {
    const address = withoutClosing(found);
    if (!canParse(address)) continue;
    const { href, username } = new URL(address);
    if (username) continue;
    if (index > end) pieces.push({ text: line.slice(end, index), href: null });
    pieces.push({ text: address, href });
    end = index + address.length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end), href: null });
  return pieces;
}
