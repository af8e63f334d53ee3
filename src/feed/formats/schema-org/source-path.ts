import { pointerStep, pointerSteps } from '../../../model/feed-location.js';
import { indexed } from '../../../model/lists.js';
import { isObject } from '../../json.js';
import type { SourceObject } from '../feed-format.js';
import { withoutPrefix } from './compacted.js';

/** Values that stand for what is in them. */
const AROUND = ['@list', '@value'];

/**
 * Gives an object the places of the document as it was received: its names in full, its arrays of one, and a reference for what is in the node that is
 * referred to.
 */
export function pathsIn(document: unknown): (node: SourceObject) => SourceObject {
  return ({ path, value }) => {
    const given = placeOf(document, path);
    return { value, path: given, sourcePath: (pointer) => placeOf(document, path + pointer).slice(given.length) };
  };
}

/** The longest beginning of a pointer that is in the document, and a last step that is missing. */
function placeOf(document: unknown, pointer: string): string {
  let place = '';
  let value = document;
  const steps = pointerSteps(pointer);
  for (const [index, step] of indexed(steps)) {
    for (let inside = around(value, step); inside !== undefined; inside = around(value, step)) {
      place += `/${inside}`;
      value = (value as Record<string, unknown>)[inside];
    }
    const isLast = index === steps.length - 1;
    if (typeof value !== 'object' || value === null) return isLast ? `${place}/${pointerStep(step)}` : place;
    const key = Object.hasOwn(value, step) ? step : Object.keys(value).find((each) => withoutPrefix(each) === step);
    if (key === undefined) return isLast && isObject(value) ? `${place}/${pointerStep(step)}` : place;
    place += `/${pointerStep(key)}`;
    value = (value as Record<string, unknown>)[key];
  }
  return place;
}

/** The key to go through to what the short form has in place of a value. */
function around(value: unknown, step: string): string | undefined {
  if (Array.isArray(value)) return value.length === 1 && step !== '0' ? '0' : undefined;
  return isObject(value) && !Object.hasOwn(value, step)
    ? AROUND.find((key) => Object.hasOwn(value, key) && typeof value[key] === 'object')
    : undefined;
}
