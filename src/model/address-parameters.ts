/** An address's `search` with these parameters instead of all of these names; what the host page has there stays as it is written, letter by letter. */
export function withParameters(search: string, names: readonly string[], parameters: readonly (readonly [name: string, value: string])[]): string {
  const host = search
    .slice(1)
    .split('&')
    .filter((pair) => pair && ![...new URLSearchParams(pair).keys()].some((name) => names.includes(name)));
  const own = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  const all = [...host, String(own)].filter(Boolean).join('&');
  return all && `?${all}`;
}
