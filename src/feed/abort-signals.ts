import { bare } from '../model/own-fields.js';

/** `AbortSignal.any`, also where a browser or a library of the page has none. */
export function anySignal(signals: readonly AbortSignal[]): AbortSignal {
  const all = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) all.abort(signal.reason);
    signal.addEventListener('abort', () => all.abort(signal.reason), bare({ once: true, signal: all.signal }));
  }
  return all.signal;
}

/** `AbortSignal.timeout`, likewise. Its own timer does not keep Node alive, the stand-in's would: no Node is without it. */
export function timeoutSignal(milliseconds: number): AbortSignal {
  try {
    return AbortSignal.timeout(milliseconds);
  } catch {
    const timeout = new AbortController();
    setTimeout(() => timeout.abort(), milliseconds);
    return timeout.signal;
  }
}
