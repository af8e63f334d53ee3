/** Windows-1252 between the two halves of Latin-1; written out, for Node 20 takes the one for the other. Source: Encoding standard, index windows-1252. */
const FROM_128 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of bytes that are not all UTF-8. JSON is (RFC 8259 §8.1), and its faulty bytes are replaced; any other text is what a French spreadsheet saves:
 * Windows-1252, or UTF-16 with its mark.
 */
export function decodeOther(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder().decode(bytes);
  if (/^\s*[[{]/.test(text)) return text;
   
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (letter) => FROM_128[letter.charCodeAt(0) - 128]!);
}
