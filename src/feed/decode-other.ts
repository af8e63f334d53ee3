/** Windows-1252 between the two halves of Latin-1; written out, for Node 20 takes the one for the other. Source: Encoding standard, index windows-1252. */
const FROM_128 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const [LINE_FEED, CARRIAGE_RETURN, TAB, SPACE] = [0x0a, 0x0d, 0x09, 0x20];

/**
 * The text of bytes that are not all UTF-8. JSON is (RFC 8259 §8.1); a calendar may be, and its lines cut within
 * letters; any other text is what a French spreadsheet saves: Windows-1252, or UTF-16 with its mark.
 */
export function decodeOther(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder().decode(bytes);
  // What begins with the mark of UTF-8 is that, as JSON is; a faulty byte of it is replaced.
  if ((first === 0xef && second === 0xbb) || /^\s*[[{]/.test(text)) return text;
  if (/^\s*BEGIN:V/i.test(text)) {
    const mended = new TextDecoder().decode(foldedBetweenLetters(bytes));
    if (!mended.includes('\ufffd')) return mended;
  }
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (letter) => FROM_128[letter.charCodeAt(0) - 128]!);
}

/** RFC 5545 §3.1 lets programs that count bytes fold a line in the middle of a letter: the fold goes before it, so that line numbers stay. */
function foldedBetweenLetters(bytes: Uint8Array): Uint8Array {
  const moved = bytes.slice();
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
