/** Changes the query of the page's address. `isStep`: « Back » returns to the former one (ADR 0060). */
export function changeAddress(change: (search: string) => string, isStep = false): void {
  const address = new URL(location.href);
  const search = change(address.search);
  if (search === address.search) return;
  address.search = search;
  try {
    // With the page's own state, which its scripts expect in every entry.
    history[isStep ? 'pushState' : 'replaceState'](history.state, '', address);
  } catch {
    // In a sandboxed frame, or after too many changes of the address, all works but cannot be shared.
  }
}

/** Whether the attribute `url-key` can name parameters: letters, digits and hyphens. */
export function isUrlKey(written: string): boolean {
  return /^[\w-]{1,40}$/.test(written);
}
