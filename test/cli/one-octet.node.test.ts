/** One octet that is wrong, in a file, on the standard input and in what a page receives: one and the same text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fetchFeed } from '../../src/feed/fetch-feed.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { URL_OF_FEED, wholeEvents } from '../feed/reading.js';
import { Desk } from './run-ess.js';

const WRONG = '\0';
const DESCRIPTION = `Fête de l’été, coupée à l${WRONG} fin – 5 €`;

const FILES: Readonly<Record<string, string>> = {
  'agenda.ics': [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20261112T183000',
    'SUMMARY:Bal d’été',
    `DESCRIPTION:${DESCRIPTION.replaceAll(',', '\\,')}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
  'agenda.csv': `Titre;Date;Description\r\nBal d’été;12/11/2026 18h30;${DESCRIPTION}\r\n`,
  'agenda.html': `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Été</title>\n<script type="application/ld+json">\n${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Event', name: 'Bal d’été', startDate: '2026-11-12T18:30', description: '?' }).replace('?', DESCRIPTION)}\n</script></head></html>\n`,
};

describe('one wrong octet', () => {
  const desk = new Desk();

  /** As a page receives them: the answer in pieces, of which one ends at the octet. */
  function received(bytes: Uint8Array, at: number): Promise<string> {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of [bytes.slice(0, at), bytes.slice(at, at + 1), bytes.slice(at + 1)]) controller.enqueue(piece);
        controller.close();
      },
    });
    return fetchFeed(URL_OF_FEED, { environment: { fetch: () => Promise.resolve(new Response(body)), isOnline: () => true } });
  }

  const textsOf = async (json: string) => (await wholeEvents((await readFeed(json, { url: URL_OF_FEED })).programme)).map(({ name, description }) => [name, description]); // prettier-ignore

  for (const [name, text] of Object.entries(FILES))
    for (const wrong of [0x80, 0xc3, 0xe9, 0xff])
      it(`0x${wrong.toString(16)} in ${name}`, async () => {
        const bytes = new TextEncoder().encode(text);
        const at = bytes.indexOf(0);
        bytes[at] = wrong;
        desk.write(name, bytes);
        const [file, stdin] = [await desk.ess(['convert', name]), await desk.ess(['convert', '-'], { stdin: bytes })];
        const expected = [['Bal d’été', DESCRIPTION.replace(WRONG, '\ufffd')]];
        assert.deepEqual(await textsOf(file.stdout), expected, file.stderr);
        assert.deepEqual(await textsOf(stdin.stdout), expected, stdin.stderr);
        assert.deepEqual(await textsOf(await received(bytes, at)), expected);
      });
});
