/** A server in the page: answers `fetch` for some addresses when a test decides, and counts. Other addresses go to the network. */

export interface FakeServer {
  /** Absolute address of a path. */
  readonly at: (path: string) => string;
  /** Paths in the order of the requests. */
  readonly requests: readonly string[];
  /** Sends the held answers. */
  release(path: string): void;
  close(): void;
}

/** A text is a body, a number is a status without one. Paths in `held` wait for their `release`. */
export function fakeServer(files: Readonly<Record<string, string | number>>, held: readonly string[] = []): FakeServer {
  const folder = new URL(`/fake-${Math.random().toString(36).slice(2)}/`, location.href).href;
  const requests: string[] = [];
  const waiting = new Map(
    held.map((path) => {
      let go: () => void = () => {};
      const answered = new Promise<void>((resolve) => (go = resolve));
      return [path, { answered, go }];
    }),
  );
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.startsWith(folder)) return fetch(input, init);
    const path = address.slice(folder.length);
    requests.push(path);
    await waiting.get(path)?.answered;
    const file = files[path] ?? 404;
    return typeof file === 'number' ? new Response('', { status: file }) : new Response(file);
  };
  return {
    at: (path) => folder + path,
    requests,
    release: (path) => waiting.get(path)!.go(),
    close: () => void (window.fetch = fetch),
  };
}
