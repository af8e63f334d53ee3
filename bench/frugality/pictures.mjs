/**
 * Pictures in place of a town's photographs: hills under a sky, drawn on demand, so that the repository has no binary file. They are not compressed: with
 * every version of Node they take one byte per pixel, like a well-prepared photograph.
 */
import { crc32, deflateSync } from 'node:zlib';

const SKY = [226, 236, 240];
const HILLS = [
  [180, 205, 195],
  [143, 179, 166],
  [105, 150, 132],
];

/** A PNG of `width × height`; another seed gives other hills. */
export function photograph(width, height, seed) {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = hillsAt(x / width, y / height, seed);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours from the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([SKY, ...HILLS].flat())),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An icon for the quick links and the partners: one stroke on a disc. */
export function sign(seed) {
  const points = Array.from({ length: 5 }, (_, at) => `${8 + at * 8} ${24 + Math.round(10 * Math.sin(seed * 7 + at * 2))}`);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="23" fill="#e4efec"/><path d="M${points.join('L')}" fill="none" stroke="#12505b" stroke-width="3"/></svg>\n`,
  );
}

/** 0 for the sky, then the hill in front: each nearer and lower. */
function hillsAt(x, y, seed) {
  for (let hill = HILLS.length; hill > 0; hill--) {
    if (y > 0.3 + 0.17 * hill + 0.08 * Math.sin(x * 6 + seed * 5 + hill * 2)) return hill;
  }
  return 0;
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
