/** `URL.canParse`, missing in browsers before 2023 and in pages with an old `URL` polyfill. */
export function canParse(address: string, base?: string): boolean {
  try {
    new URL(address, base);
    return true;
  } catch {
    return false;
  }
}
