import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Messages } from '../../src/locale/messages.js';

/** Every sentence of a language, by its path, with arguments of each kind that a sentence takes. */
export function sentences(messages: Messages): readonly (readonly [path: string, text: string])[] {
  const found: [string, string][] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.push([path, value]);
    else if (typeof value === 'function') for (const text of samples(path, value as (...args: never[]) => string)) found.push([path, text]);
    else for (const [key, member] of Object.entries(value as object)) walk(member, path ? `${path}.${key}` : key);
  };
  walk(messages, '');
  return found;
}

const CODES = ['unreachable', 'offline', 'cors', 'not-found', 'refused', 'timeout', 'too-large', 'not-json', 'not-a-feed', 'no-address'];
const AGES = [
  { min: 6, max: null },
  { min: null, max: 12 },
  { min: 7, max: 12 },
  { min: 1, max: 1 },
];

function samples(path: string, sentence: (...args: never[]) => string): readonly string[] {
  const call = (...args: unknown[]) => sentence(...(args as never[]));
  if (path === 'feed.failed') return CODES.map((code) => call(code));
  if (path === 'list.age') return AGES.map((age) => call(age));
  if (path === 'countdown.unit') return ['days', 'hours', 'minutes', 'seconds'].flatMap((unit) => [0, 1, 2].map((count) => call(unit, count)));
  if (/\.(?:option|choice|townCount)$/.test(path)) return [0, 1, 2].map((count) => call('Orly', count));
  if (/\.eventsAt$/.test(path)) return [0, 1, 2].map((count) => call(count, 'Orly'));
  if (/\.(?:locked|next)$/.test(path)) return [call('Orly', 'Arcueil')];
  if (/\.(?:events|more|added|otherDates|show[A-Z]\w*|in[A-Z]\w*)$/.test(path)) return [0, 1, 2, 70].map((count) => call(count, count, 70));
  return [call('Orly'), call('')];
}

/** What every language must keep. */
export function itIsALanguage(name: string, messages: Messages, { foreign }: { foreign: RegExp }): void {
  describe(`the language ${name}`, () => {
    it('has a word for everything', () => {
      for (const [path, text] of sentences(messages)) {
        assert.ok(text.trim(), path);
        assert.doesNotMatch(text, /undefined|null|NaN|\[object/, path);
      }
    });

    it('leaves no sentence in another language', () => {
      for (const [path, text] of sentences(messages)) assert.doesNotMatch(text, foreign, `${path}: ${text}`);
    });

    it('tells one from many', () => {
      for (const count of [
        messages.list.events,
        (n: number) => messages.townFilter.choice('Orly', n),
        messages.countdown.inDays,
        messages.list.otherDates,
      ]) {
        assert.notEqual(count(1).replace(/\d+/, ''), count(2).replace(/\d+/, ''));
      }
    });

    it('never lets a number stand alone at the end of a line', () => {
      for (const [path, text] of sentences(messages)) assert.doesNotMatch(text, /\d (?!sur|of)\p{L}{4}/u, `${path}: ${text}`);
    });
  });
}
