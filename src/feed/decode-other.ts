/** Windows-1252 between the two halves of Latin-1; written out, for Node 20 takes the one for the other. Source: Encoding standard, index windows-1252. */
const FROM_128 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const [LINE_FEED, CARRIAGE_RETURN, TAB, SPACE] = [0x0a, 0x0d, 0x09, 0x20];
/** Of a text, to tell its charset by; what stands in a page's head is nearer. */
const BEGINNING = 4096;

/**
 * The text of bytes that are not all UTF-8. A mark, or what a web page says of itself, tells the charset. JSON is UTF-8 (RFC 8259 §8.1), and so is a
 * text in which more letters are right in UTF-8 than wrong: then the wrong bytes alone are lost, and stand as U+FFFD. Any other text is what a French
 * spreadsheet saves: Windows-1252.
 */
export function decodeOther(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const mended = /^\s{0,100}BEGIN:V/i.test(beginningOf(bytes).replace(/\r?\n[ \t]/g, '')) ? foldedBetweenLetters(bytes) : bytes;
  const text = new TextDecoder().decode(mended);
  return isUtf8(mended, text)
    ? text
    : new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (letter) => FROM_128[letter.charCodeAt(0) - 128]!);
}

/** By its mark, or because every other byte of a text in our alphabet is zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 > 0) return null;
  const start = bytes.subarray(0, BEGINNING);
  const zeros = [0, 1].map((parity) => start.reduce((sum, byte, index) => sum + Number(byte === 0 && index % 2 === parity), 0)) as [number, number];
  if (zeros[1] > 0.7 * (start.length / 2) && zeros[0] === 0) return 'utf-16le';
  return zeros[0] > 0.7 * (start.length / 2) && zeros[1] === 0 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array, text: string): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  const beginning = text.slice(0, BEGINNING);
  if (/^\s{0,100}[[{]/.test(beginning)) return true;
  const [, charset] = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(beginning) ?? [];
  if (charset) return /^utf-?8$/i.test(charset);
  let [right, wrong] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) wrong++;
    else if (code > 0x7f) right++;
  }
  return right > wrong;
}

function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 200));
}

/** RFC 5545 §3.1 lets programs that count bytes fold a line in the middle of a letter: the fold goes before it, so that line numbers stay. */
function foldedBetweenLetters(bytes: Uint8Array): Uint8Array {
  // Not `bytes.slice()`: of Node's Buffer, that is the same memory.
  const moved = Uint8Array.from(bytes);
  const isInLetter = (index: number) => moved[index]! >> 6 === 2;
  for (let index = 1; index < moved.length - 2; index++) {
    const isFold = moved[index] === LINE_FEED && (moved[index + 1] === SPACE || moved[index + 1] === TAB);
    if (!isFold || !isInLetter(index + 2)) continue;
    const fold = moved[index - 1] === CARRIAGE_RETURN ? index - 1 : index;
    let letter = fold - 1;
    while (letter > fold - 3 && isInLetter(letter)) letter--;
    const [cut, begun] = [moved.slice(fold, index + 2), moved.slice(letter, fold)];
    moved.set(cut, letter);
    moved.set(begun, letter + cut.length);
  }
  return moved;
}
