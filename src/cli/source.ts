/** A file, an address or standard input to read. */

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeFeed } from '../feed/decode.js';
import { fetchFeed, receiveFeed } from '../feed/fetch-feed.js';
import type { Receiver } from '../feed/fetch-feed.js';
import type { Call } from './command.js';
import { UsageError } from './failure.js';
import { web } from './web.js';

export interface Source {
  /** As typed, for messages. */
  readonly label: string;
  /** Absolute; the folder's for standard input. Base of the feed's relative addresses. */
  readonly url: string;
}

const STDIN = '-';
/** For feeds that are read as they arrive, not kept as a text. */
const MAX_BYTES_OF_LINES = 1024 * 1024 * 1024;

/** @throws {UsageError} without a source, or with standard input twice. */
export function sourcesOf(positionals: readonly string[], { words }: Pick<Call, 'words'>): readonly Source[] {
  if (positionals.length === 0) throw new UsageError(words.feedMissing);
  if (positionals.filter((each) => each === STDIN).length > 1) throw new UsageError(words.stdinTwice);
  return positionals.map((label) => ({ label, url: addressOf(label) }));
}

/** A source that another one names. */
export function sourceAt(url: string): Source {
  return { label: url.startsWith('file:') ? relative('.', fileURLToPath(url)) || '.' : url, url };
}

function isStdin({ label }: Source): boolean {
  return label === STDIN;
}

/** A source in a message: `<stdin>`, as in compilers. */
export function nameOf(source: Source): string {
  return isStdin(source) ? '<stdin>' : source.label;
}

/** Whether it is read line by line. */
export function isOfLines({ url }: Source): boolean {
  return /\.(?:ndjson|jsonl)(?:[?#]|$)/i.test(url);
}

/**
 * The text of a source, as a browser would read it.
 *
 * @throws {FeedError} of an address; the error of Node of a file.
 */
export async function readText(source: Source, { terminal }: Pick<Call, 'terminal'>): Promise<string> {
  if (isAddress(source)) return fetchFeed(source.url, { environment: web(), ...(isOfLines(source) && { maxBytes: MAX_BYTES_OF_LINES }) });
  return decodeFeed(isStdin(source) ? await all(terminal.stdin) : await readFile(fileURLToPath(source.url)));
}

/** The bytes of a source as they arrive. Throws like `readText`. */
export async function receive<T>(source: Source, receiver: Receiver<T>): Promise<T> {
  if (isAddress(source)) return receiveFeed(source.url, receiver, { environment: web(), maxBytes: MAX_BYTES_OF_LINES });
  return receiver(createReadStream(fileURLToPath(source.url)) as AsyncIterable<Uint8Array<ArrayBuffer>>);
}

function isAddress({ url }: Source): boolean {
  return /^https?:/.test(url);
}

function addressOf(label: string): string {
  if (label === STDIN) return pathToFileURL(`${resolve('.')}/`).href;
  if (/^(?:https?|file):\/\//i.test(label) && URL.canParse(label)) return new URL(label).href;
  return pathToFileURL(resolve(label)).href;
}

async function all(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
