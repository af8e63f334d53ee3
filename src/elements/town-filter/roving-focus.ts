/** Where arrow keys lead among buttons with one tab stop. Pure: boxes in, index out. */

/** As `getBoundingClientRect()` gives it; any unit. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `line`: left and right follow the order, up and down the layout. `map`: all four follow the layout. */
export type Arrangement = 'line' | 'map';

/** A sideways gap costs three times the forward distance, and at least one row. */
const ASIDE = 3;

/** The index that a key leads to; null for none, or for another key. */
export function focusAfter(key: string, index: number, boxes: readonly Box[], arrangement: Arrangement, isRtl: boolean): number | null {
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return boxes.length - 1;
    case 'ArrowUp':
    case 'ArrowDown':
      return nearest(boxes[index]!, boxes, false, key === 'ArrowDown');
    case 'ArrowLeft':
    case 'ArrowRight': {
      const isRightward = key === 'ArrowRight';
      if (arrangement === 'map') return nearest(boxes[index]!, boxes, true, isRightward);
      const next = index + (isRightward === isRtl ? -1 : 1);
      return next in boxes ? next : null;
    }
    default:
      return null;
  }
}

function nearest(from: Box, boxes: readonly Box[], isSideways: boolean, isForward: boolean): number | null {
  const [start, end, crossStart, crossEnd] = isSideways
    ? (['left', 'right', 'top', 'bottom'] as const)
    : (['top', 'bottom', 'left', 'right'] as const);
  let found: number | null = null;
  let least = Infinity;
  boxes.forEach((box, index) => {
    const ahead = (isForward ? 1 : -1) * (box[start] + box[end] - from[start] - from[end]);
    // Less than half its depth ahead, it is in the same row.
    if (ahead < box[end] - box[start]) return;
    const gap = Math.max(0, box[crossStart] - from[crossEnd], from[crossStart] - box[crossEnd]);
    const offset = Math.abs(box[crossStart] - from[crossStart]);
    const aside = gap > 0 ? ASIDE * 2 * gap + 2 * (box[end] - box[start]) : 0;
    const way = ahead + aside + offset / 10;
    if (way < least) [least, found] = [way, index];
  });
  return found;
}
