/** Why a text is not JSON, for the person who wrote it: each engine words it differently, and not all say where. */

import { walkJson } from './json-walk.js';
import type { JsonFaultKind, TextFaultKind } from '../model/feed-codes.js';
import { positionsAt } from './text-position.js';
import type { Position } from './text-position.js';

export interface TextFault {
  readonly kind: TextFaultKind;
  readonly position: Position;
  /** The line around it, shortened. */
  readonly excerpt: string;
  /** Where in the excerpt it is, from 0. */
  readonly mark: number;
}

const BEFORE = 40;
const AFTER = 40;

/** Of a text that no format has recognised and that is no JSON. */
export function textFault(text: string): TextFault {
  const [kind, offset] = faultOf(text);
  const place = positionsAt(text, [offset])[0]!;
  const line = offset - place.column + 1;
  const start = Math.max(line, offset - BEFORE);
  const [rest = ''] = text.slice(start, offset + AFTER).split(/[\r\n]/, 1);
  return Object.freeze({
    kind,
    position: Object.freeze({ line: place.line, column: place.column }),
    excerpt: rest.replace(/\t/g, ' ').trimEnd(),
    mark: offset - start,
  });
}

function faultOf(text: string): readonly [TextFaultKind, number] {
  const start = text.search(/\S/);
  if (start < 0) return ['empty', 0];
  const beginning = text.slice(start, start + 2000);
  if (/^<(?:!doctype\s+html|html|head|body|!--|div|p|h1)/i.test(beginning)) return ['web-page', start];
  if (/^</.test(beginning)) return ['xml', start];
  if (/^BEGIN:/i.test(beginning)) return ['calendar', start];
  let fault: readonly [TextFaultKind, number] | null = null;
  const listener = {
    onValue() {},
    child: () => null,
    onFault: (kind: JsonFaultKind, offset: number) => void (fault = [kind, offset]),
  };
  walkJson(text, start, text.length, null, listener);
  if (/^[[{"]/.test(beginning)) return fault ?? ['text', start];
  const [first = '', second = ''] = beginning.split(/\r\n?|\n/, 2);
  const isTable = [';', '\t', ',', '|'].some(
    (delimiter) => first.includes(delimiter) && second.split(delimiter).length === first.split(delimiter).length,
  );
  return [isTable ? 'table' : 'text', start];
}
