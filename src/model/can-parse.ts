/** As `URL.canParse`, which browsers before 2023 and pages with an old `URL` of their own do not have. */
export function canParse(address: string, base?: string): boolean {
  try {
    new URL(address, base);
    return true;
  } catch {
    return false;
  }
}
