/** Windows-1252 between the two halves of Latin-1; written out, for Node 20 takes the one for the other. Source: Encoding standard, index windows-1252. */
const FROM_128 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const [LINE_FEED, CARRIAGE_RETURN, TAB, SPACE] = [0x0a, 0x0d, 0x09, 0x20];
/** How much of a text tells its charset; the head of a page says it sooner. */
const BEGINNING = 4096;
/** Zero bytes among the high halves of a text in our alphabet, and among the low ones, where only letters like « Ā » have them. */
const [MANY_ZEROS, FEW_ZEROS] = [0.7, 0.05];
/** What French and its neighbours write with several bytes. In Windows-1252, « é », a hard space and « » » are a valid, but unusual letter of UTF-8. */
const USUAL = /^[\u00a0-\u017f\u2000-\u2bff\ufe00-\ufffc\u{10000}-\u{10ffff}]$/u;
/** The first byte of nearly all French accented letters in UTF-8; no French letter in Windows-1252. */
const FIRST_OF_TWO = 0xc3;

/**
 * The text of bytes that are not all UTF-8. A mark tells the charset, else what most letters are valid in, else what a web page says of itself. In UTF-8,
 * the wrong bytes alone are lost, and stand as U+FFFD. Any other text is what a French spreadsheet saves: Windows-1252.
 */
export function decodeOther(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const mended = /^\s{0,100}BEGIN:V/i.test(beginningOf(bytes).replace(/\r?\n[ \t]/g, '')) ? foldedBetweenLetters(bytes) : bytes;
  const text = new TextDecoder().decode(mended);
  const declared = charsetOfPage(text);
  if (declared === 'utf-8' || isUtf8(mended, text, declared !== null)) return text;
  return declared && declared !== 'windows-1252' ? new TextDecoder(declared).decode(bytes) : windows1252(bytes);
}

function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (letter) => FROM_128[letter.charCodeAt(0) - 128]!);
}

/** By its mark, or because every other byte of a text in our alphabet is zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, BEGINNING);
  const [even, odd] = [0, 1].map((parity) => {
    const zeros = start.reduce((sum, byte, index) => sum + Number(byte === 0 && index % 2 === parity), 0);
    return zeros / Math.max(1, Math.floor(start.length / 2));
  }) as [number, number];
  if (odd > MANY_ZEROS && even < FEW_ZEROS) return 'utf-16le';
  return even > MANY_ZEROS && odd < FEW_ZEROS ? 'utf-16be' : null;
}

/** What the head of a web page declares, by its standard name; null where it declares nothing that is known. */
function charsetOfPage(text: string): string | null {
  const beginning = text.slice(0, BEGINNING);
  const [, label] = (/^\s{0,100}</.test(beginning) && /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(beginning)) || [];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // A page whose declaration could be read is not in UTF-16 (HTML standard, § 13.2.3.2).
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

/** Whether more is right in UTF-8 than wrong. What is declared to be in another charset needs better proof. */
function isUtf8(bytes: Uint8Array, text: string, isDeclaredOther: boolean): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  let [valid, usual, wrong] = [0, 0, -lostBefore(bytes)];
  for (const [letter] of text.matchAll(/[^\0-\x7f]/gu)) {
    if (letter === '\ufffd') wrong++;
    else {
      valid++;
      if (USUAL.test(letter)) usual++;
    }
  }
  if (isDeclaredOther) return valid > wrong;
  if (valid === 0) return bytes.every((byte) => byte < 0x80 || byte === FIRST_OF_TWO);
  return usual > 0 ? valid >= wrong : valid > 4 * wrong;
}

/** How often a text has U+FFFD itself, three right bytes: some program has lost a letter earlier. */
function lostBefore(bytes: Uint8Array): number {
  let count = 0;
  for (let index = bytes.indexOf(0xef); index >= 0; index = bytes.indexOf(0xef, index + 1))
    if (bytes[index + 1] === 0xbf && bytes[index + 2] === 0xbd) count++;
  return count;
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
