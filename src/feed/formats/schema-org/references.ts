import { field, isObject, list } from '../../json.js';
import type { JsonObject } from '../../json.js';
import type { SourceObject } from '../feed-format.js';

/** Node, place, address, country: no real graph goes further from an event. */
const DEEPEST = 4;
/** Nodes of the programme itself; the festival of each of its events has all of them in turn. */
const PROGRAMME = ['superEvent', 'subEvent'];

/** `{"@id": "#salle"}`: another node of the document is meant. */
export function isReference(value: unknown): value is JsonObject {
  return isObject(value) && Object.keys(value).length === 1 && typeof field(value, '@id') === 'string';
}

/** The nodes of a document, by `@id`, to be put where others only name them. */
export class References {
  readonly #known = new Map<unknown, JsonObject>();
  /** Each node once per depth, so that nodes that name each other in circles end soon. */
  readonly #resolved = new Map<string, unknown>();

  constructor(document: unknown) {
    for (const page of list(document)) {
      for (const node of [page, ...list(field(page, '@graph'))]) {
        const id = field(node, '@id');
        if (isObject(node) && typeof id === 'string' && !isReference(node) && !this.#known.has(id)) this.#known.set(id, node);
      }
    }
  }

  resolved(value: unknown): unknown {
    return this.#known.size === 0 || !isObject(value) ? value : this.#fieldsOf(value, DEEPEST);
  }

  /** The nodes without those that stand in another's `subEvent` too, as a reference. */
  withoutHeld(nodes: readonly SourceObject[]): readonly SourceObject[] {
    const held = new Set(nodes.flatMap(({ value }) => list(field(value, 'subEvent')).filter(isReference).map((each) => field(each, '@id')))); // prettier-ignore
    return held.size === 0 ? nodes : nodes.filter(({ value }) => !held.has(field(value, '@id')) || field(value, 'subEvent') !== undefined);
  }

  #fieldsOf(node: JsonObject, depth: number): JsonObject {
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, PROGRAMME.includes(key) ? value : this.#valueOf(value, depth)]));
  }

  #valueOf(value: unknown, depth: number): unknown {
    if (depth === 0) return value;
    if (Array.isArray(value)) return value.map((each) => (isObject(each) ? this.#valueOf(each, depth) : (each as unknown)));
    if (!isObject(value)) return value;
    if (!isReference(value)) return this.#fieldsOf(value, depth - 1);
    const id = field(value, '@id') as string;
    const node = this.#known.get(id);
    if (!node) return value;
    const key = `${depth} ${id}`;
    if (!this.#resolved.has(key)) this.#resolved.set(key, this.#fieldsOf(node, depth - 1));
    return this.#resolved.get(key);
  }
}
