/** “10,000”. */
export const number = (count: number): string =>
  count < 1000 ? String(count) : `${number(Math.trunc(count / 1000))},${String(count % 1000).padStart(3, '0')}`;
/** “1 event”, “2 events”, “0 events”. */
export const counted = (count: number, one: string, many = `${one}s`) => `${number(count)}\u00a0${count === 1 ? one : many}`;
