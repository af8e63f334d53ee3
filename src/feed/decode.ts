import { FeedError } from './feed-error.js';
import { warnOfMissingFile } from '../warn/lazy.js';

/** The text of a feed's bytes, without a byte order mark. Nearly all are UTF-8; what reads the others is a chunk. */
export async function decodeFeed(bytes: Uint8Array): Promise<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without a mark is valid UTF-8, with a zero byte beside each letter.
    if (!text.slice(0, 2).includes('\0')) return text;
  } catch {
    // Not all of it is UTF-8.
  }
  const { decodeOther } = await import('./decode-other.js').catch((cause: unknown) => {
    warnOfMissingFile(cause);
    throw new FeedError('script-incomplete', '', { cause });
  });
  return decodeOther(bytes);
}
