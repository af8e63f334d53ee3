/** The targets that outlive an element. */
const isOfPage = (target: EventTarget) =>
  !(target instanceof Node) || target === document || target === document.documentElement || target === document.body;

type Undo = () => void;

/** Runs an action, and returns what it started and did not end: listeners of the page, timers, frames, observers. */
export async function traces(action: () => Promise<void>): Promise<readonly string[]> {
  const open = new Map<unknown, string>();
  const drawNext = requestAnimationFrame;
  const undo: Undo[] = [watchListeners(open), watchTimers(open), ...watchObservers(open)];
  try {
    await action();
    // What is drawn a few frames later ends by itself.
    for (let frame = 0; frame < 10 && open.size > 0; frame++) await new Promise((resolve) => drawNext(resolve));
  } finally {
    for (const each of undo.reverse()) each();
  }
  return [...open.values()].sort();
}

function watchListeners(open: Map<unknown, string>): Undo {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const keys = new Map<EventTarget, Map<unknown, Map<string, symbol>>>();
  const keyOf = (target: EventTarget, type: string, listener: unknown, options: unknown) => {
    const capture = typeof options === 'object' ? (options as AddEventListenerOptions | null)?.capture === true : options === true;
    const ofTarget = keys.get(target) ?? new Map<unknown, Map<string, symbol>>();
    const ofListener = ofTarget.get(listener) ?? new Map<string, symbol>();
    const name = `${type} ${capture}`;
    const key = ofListener.get(name) ?? Symbol(name);
    keys.set(target, ofTarget.set(listener, ofListener.set(name, key)));
    return key;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = (this as EventTarget | undefined) ?? window;
    const key = keyOf(target, type, listener, options);
    const { once, signal } = typeof options === 'object' ? options : {};
    if (isOfPage(target) && !once) open.set(key, `listener: ${target.constructor.name} ${type}`);
    signal?.addEventListener('abort', () => open.delete(key), { once: true });
    addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = (this as EventTarget | undefined) ?? window;
    open.delete(keyOf(target, type, listener, options));
    removeEventListener.call(target, type, listener, options);
  };
  return () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
}

function watchTimers(open: Map<unknown, string>): Undo {
  const { setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame, cancelAnimationFrame } = window;
  const started = (kind: string, start: (...args: never[]) => number, isOnce: boolean) =>
    ((callback: (...args: unknown[]) => void, ...rest: never[]) => {
      const id = (start as (callback: unknown, ...rest: never[]) => number).call(
        window,
        (...args: unknown[]) => {
          if (isOnce) open.delete(`${kind} ${id}`);
          callback(...args);
        },
        ...rest,
      );
      open.set(`${kind} ${id}`, kind);
      return id;
    }) as never;
  const ended = (kind: string, end: (id: never) => void) =>
    ((id: never) => {
      open.delete(`${kind} ${String(id)}`);
      end.call(window, id);
    }) as never;
  window.setTimeout = started('timeout', setTimeout as never, true);
  window.setInterval = started('interval', setInterval as never, false);
  window.requestAnimationFrame = started('frame', requestAnimationFrame, true);
  window.clearTimeout = ended('timeout', clearTimeout);
  window.clearInterval = ended('interval', clearInterval);
  window.cancelAnimationFrame = ended('frame', cancelAnimationFrame);
  return () => Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame, cancelAnimationFrame });
}

function watchObservers(open: Map<unknown, string>): Undo[] {
  return [MutationObserver, ResizeObserver, IntersectionObserver, PerformanceObserver].map(({ name, prototype }) => {
    const { observe, disconnect } = prototype as { observe: (...args: unknown[]) => void; disconnect: () => void };
    Object.assign(prototype, {
      observe(this: object, ...args: unknown[]) {
        open.set(this, name);
        observe.apply(this, args);
      },
      disconnect(this: object) {
        open.delete(this);
        disconnect.call(this);
      },
    });
    return () => Object.assign(prototype, { observe, disconnect });
  });
}
