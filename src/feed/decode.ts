/** The text of a feed's bytes, without a byte order mark. Nearly all are UTF-8; what reads the others is a chunk. */
export async function decodeFeed(bytes: Uint8Array): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { decodeOther } = await import('./decode-other.js');
    return decodeOther(bytes);
  }
}
