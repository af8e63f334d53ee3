/** Folds anywhere, encoded texts, and lines at which one event is told from the next that are damaged. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFeed } from '../../../../src/feed/decode.js';
import { hours, plainly, problemsOf, wholeEvents } from '../../reading.js';
import { calendar, calendarText, readText, vevent } from './calendar.js';

const agenda = readFileSync(new URL('../../../fixtures/feeds/icalendar/agenda.ics', import.meta.url), 'utf8');
const unfolded = agenda.replace(/\r\n[ \t]/g, '');

describe('iCalendar: a line may be folded', () => {
  it('between any two octets, also of one letter, in what a page reads and in what the command reads', async () => {
    const expected = (await readText(unfolded)).programme;
    const octets = new TextEncoder().encode(unfolded);
    // Not in the line break itself, and not before the first letter of a line.
    const places = [...octets].map((octet, index) => (index > 0 && octet !== 13 && octet !== 10 && octets[index - 1] !== 10 ? index : 0)).filter((index) => index > 0); // prettier-ignore
    const fold = fc.constantFrom('\r\n ', '\n ', '\r\n\t');
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 40 }), fold, async (cuts, break_) => {
        const bytes: number[] = [];
        for (const [index, octet] of octets.entries()) {
          if (cuts.includes(index)) bytes.push(...new TextEncoder().encode(break_));
          bytes.push(octet);
        }
        const texts = [await decodeFeed(Uint8Array.from(bytes)), await decodeFeed(Buffer.from(bytes))];
        for (const text of texts) assert.deepEqual(await withoutLines(text), await plainEvents(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('after each octet at once', async () => {
    const expected = (await readText(unfolded)).programme;
    const octets = [...new TextEncoder().encode(unfolded)];
    const bytes = octets.flatMap((octet, index) => (octet === 10 || octet === 13 || octets[index + 1] === 13 ? [octet] : [octet, 13, 10, 32]));
    assert.deepEqual(await withoutLines(await decodeFeed(Uint8Array.from(bytes))), await plainEvents(expected));
  });

  async function withoutLines(text: string): Promise<unknown> {
    const feed = await readText(text);
    assert.deepEqual(problemsOf(feed), []);
    return plainEvents(feed.programme);
  }

  async function plainEvents(programme: Awaited<ReturnType<typeof readText>>['programme']): Promise<unknown> {
    return plainly({ programme, report: { format: '', eventCount: 0, problems: [] } });
  }

  for (const [what, lines, expected] of [
    ['after its name', ['LOCATION', ' :94110 Arcueil'], 'Arcueil'],
    ['after the name of a parameter', ['LOCATION;LANGUAGE', ' =fr:94110 Arcueil'], 'Arcueil'],
    ['before the semicolon', ['LOCATION', '\t;LANGUAGE=fr:94110 Arcueil'], 'Arcueil'],
    ['within its name', ['LOCA', ' TION:94110 Arcueil'], 'Arcueil'],
    ['where the rest looks like another property', ['LOCATION:94110 Arc', ' ueil', 'COMMENT:a', ' SUMMARY:B'], 'Arcueil'],
    ['where the rest looks like the end', [`COMMENT:${'a'.repeat(67)}`, ' END:VEVENT', 'LOCATION:94110 Arcueil'], 'Arcueil'],
  ] as const)
    it(what, async () => {
      const { programme } = await calendar(...vevent('DTSTART:20261112T183000', ...lines));
      assert.deepEqual(programme.events.map(({ name, town }) => [name, town?.name]), [['A', expected]]); // prettier-ignore
    });
});

describe('iCalendar: a text in QUOTED-PRINTABLE', () => {
  for (const [what, lines, expected] of [
    ['has several lines, of which one begins with a space', ['DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Un=', ' =20deux'], 'Un deux'],
    ['has line breaks of its own', ['DESCRIPTION;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Un=0D=0Adeux'], 'Un\ndeux'],
    ['ends in the middle', ['DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Un='], 'Un'],
    ['looks like a property where it goes on', ['DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Un=', 'LOCATION:deux'], 'UnLOCATION:deux'],
    ['has signs of no octet', ['DESCRIPTION;ENCODING=QUOTED-PRINTABLE:1 =ZZ 2'], '1 =ZZ 2'],
    ['names no charset and is in that of Windows', ['DESCRIPTION;ENCODING=QUOTED-PRINTABLE:F=EAte'], 'Fête'],
    ['is in Latin-1', ['DESCRIPTION;CHARSET=ISO-8859-1;ENCODING=quoted-printable:F=EAte'], 'Fête'],
    ['has commas that are escaped', ['DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Un\\, deux'], 'Un, deux'],
  ] as const)
    it(what, async () => {
      const feed = await calendar(...vevent('DTSTART:20261112T183000', ...lines));
      const [event] = await wholeEvents(feed.programme);
      assert.deepEqual([event?.description, problemsOf(feed)], [expected, []]);
    });
});

describe('iCalendar: a damaged line loses no neighbour', () => {
  const lines = unfolded.split('\r\n');
  const DAMAGES: readonly (readonly [string, (line: string, at: number) => string | null])[] = [
    ['a letter lost', (line, at) => line.slice(0, at) + line.slice(at + 1)],
    ['a letter for another', (line, at) => `${line.slice(0, at)}*${line.slice(at + 1)}`],
    ['a sign too many', (line, at) => `${line.slice(0, at)}-${line.slice(at)}`],
    ['cut short', (line, at) => line.slice(0, at)],
    ['lost', () => null],
  ];
  const namesAndHours = async (text: string) => new Map((await readText(text)).programme.events.map((event) => [event.name, hours(event).join()]));

  for (const [what, damage] of DAMAGES)
    it(what, async () => {
      const expected = await namesAndHours(unfolded);
      for (const [index, line] of lines.entries()) {
        if (!/^(?:BEGIN|END):V(?:EVENT|ALARM|TODO|TIMEZONE)/.test(line)) continue;
        for (let at = 0; at < line.length; at++) {
          // The line alone, and with the one that follows it: the end of an event and the beginning of the next.
          for (const also of [index, index + 1]) {
            const isBoth = also !== index && /^(?:BEGIN|END):/.test(lines[also]!);
            if (also !== index && !isBoth) continue;
            const text = lines.map((each, place) => (place === index || place === also ? damage(each, Math.min(at, each.length - 1)) : each)).filter((each) => each !== null).join('\r\n'); // prettier-ignore
            const found = await namesAndHours(text);
            assert.deepEqual([...found.keys()].filter((name) => !expected.has(name)), [], text); // prettier-ignore
            for (const [name, when] of expected) assert.equal(found.get(name), when, `${name}, with line ${index + 1} ${what} at ${at}:\n${text}`);
          }
        }
      }
    });

  it('whichever lines between two events are lost', async () => {
    const one = (name: string, ...more: readonly string[]) => vevent(`UID:${name}`, `SUMMARY:${name}`, 'DTSTART:20261112T183000', ...more);
    const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT1H', 'ACTION:DISPLAY', 'DESCRIPTION:Rappel', 'END:VALARM'];
    const all = [...one('Un', ...alarm), ...one('Deux', ...alarm), ...one('Trois')];
    const boundaries = all.flatMap((line, index) => (/^(?:BEGIN|END):/.test(line) ? [index] : []));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...boundaries), { minLength: 1, maxLength: 3 }), async (lost) => {
        const { programme } = await calendar(...all.filter((_, index) => !lost.includes(index)));
        assert.deepEqual(programme.events.map(({ name }) => name), ['Un', 'Deux', 'Trois']); // prettier-ignore
      }),
      { numRuns: 300 },
    );
  });

  it('whatever becomes of the lines between two events, each in its own way', async () => {
    const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT1H', 'ACTION:DISPLAY', 'DESCRIPTION:Rappel', 'END:VALARM'];
    const one = (name: string, day: number, ...more: readonly string[]) =>
      vevent(`UID:${name}`, `SUMMARY:${name}`, `DTSTART:202611${day}T183000`, ...more);
    const all = [
      ...one('Un', 12, ...alarm),
      ...one('Deux', 13, 'RRULE:FREQ=DAILY;COUNT=2', 'DESCRIPTION:Bal'),
      ...one('Trois', 14, 'DTEND:20261114T200000', 'LOCATION:94110 Arcueil'),
      ...one('Quatre', 15, ...alarm, 'DESCRIPTION:Bal'),
    ];
    const expected = await namesAndHours(calendarText(...all));
    assert.equal(expected.size, 4);
    const boundaries = all.flatMap((line, index) => (/^(?:BEGIN|END):VEVENT/.test(line) ? [index] : []));
    const sign = fc.constantFrom('-', '*', '.', '>', '\u00a0', '\ufeff', '\ufffd', '"', ':', ';', '=', '#', 'x', '0', ' ', '\t', '\0');
    const edit = fc.tuple(fc.constantFrom('insert', 'replace', 'delete', 'cut', 'behead', 'double', 'break'), fc.nat(12), sign);
    const damage = (line: string, edits: readonly (readonly [string, number, string])[]) =>
      edits.reduce((text, [how, place, other]) => {
        const at = Math.min(place, text.length);
        const [before, after] = [text.slice(0, at), text.slice(at)];
        if (how === 'insert') return before + other + after;
        if (how === 'replace') return before + other + after.slice(1);
        if (how === 'delete') return before + after.slice(1);
        if (how === 'cut') return before;
        if (how === 'behead') return after;
        return how === 'double' ? `${text}\r\n${text}` : `${before}\r\n${after}`;
      }, line);
    const damages = fc.dictionary(fc.constantFrom(...boundaries.map(String)), fc.array(edit, { minLength: 1, maxLength: 2 }), {
      minKeys: 1,
      maxKeys: 4,
    });
    await fc.assert(
      fc.asyncProperty(damages, async (edits) => {
        const found = (await calendar(...all.map((line, index) => (edits[index] ? damage(line, edits[index]) : line)))).programme.events;
        assert.deepEqual(found.map((event) => [event.name, hours(event).join()]), [...expected]); // prettier-ignore
      }),
      { numRuns: 500 },
    );
  });

  it('a task whose first line is lost is no event', async () => {
    const { programme } = await calendar(...vevent('DTSTART:20261112T183000'), 'UID:2', 'SUMMARY:Balayer', 'DUE:20261112T183000', 'END:VTODO');
    assert.deepEqual(programme.events.map(({ name }) => name), ['A']); // prettier-ignore
  });

  it('what is no boundary is text', async () => {
    const typed = ['Bien venus', 'Fin', 'END', 'BEGIN', 'end of day'];
    const { programme } = await calendar(...vevent('DTSTART:20261112T183000', 'DESCRIPTION:Un', ...typed));
    assert.deepEqual((await wholeEvents(programme)).map(({ description }) => description), [['Un', ...typed].join('\n')]); // prettier-ignore
  });
});
