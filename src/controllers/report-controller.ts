import { Task, TaskStatus } from '@lit/task';
import { isServer } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import { checkSource, explain, UnreadableFeed } from '../store/check-source.js';
import type { CheckedProblem, CheckedReport, TextFault } from '../store/check-source.js';
import { feedKey, isInPage } from '../store/programme-store.js';
import type { FeedError, FeedSource, Ready } from '../store/programme-store.js';
import { feedSource, ofTown } from './feed-source.js';
import { unawaited } from '../warn/guarded.js';

export { UnreadableFeed };
export type { CheckedProblem, CheckedReport, TextFault };

type Host = LitElement & { src: string; town: string; now: string };

/** Checks the text of an element's feed thoroughly, each time that a programme has loaded from it. */
export class ReportController implements ReactiveController {
  readonly #host: Host;
  readonly #task: Task<readonly [FeedSource], CheckedReport>;
  /** The last check: when the source was loaded, and which it was. */
  #key = '';
  #feed = '';
  /** The feed of the last report. */
  #checkedFeed = '';
  #explained: { readonly error: FeedError; why: FeedError } | null = null;

  constructor(host: Host, onChecked: (report: CheckedReport) => void) {
    this.#host = host;
    host.addController(this);
    this.#task = new Task(host, {
      autoRun: false,
      task: ([source]) => checkSource(source, host.now),
      onComplete: (report) => {
        this.#checkedFeed = this.#feed;
        // A late result is not for an element that has left the page.
        if (host.isConnected) onChecked(report);
      },
    });
  }

  /** The last programme's report, also while the next one is checked. */
  get report(): CheckedReport | null {
    return this.#checkedFeed === this.#feed ? (this.#task.value ?? null) : null;
  }

  /** Why the text could not be read again; null otherwise. */
  get error(): FeedError | null {
    return (this.#task.error as FeedError | undefined) ?? null;
  }

  /** Absolute addresses of the feeds, in the author's order; none for a text in the page. */
  get addresses(): readonly string[] {
    const source = this.#source();
    return isInPage(source) ? [] : [...new Set(source.url.split(' '))];
  }

  /** An element that comes back checks again. */
  hostDisconnected(): void {
    this.#key = '';
    this.#explained = null;
  }

  /** Starts the check of this programme, and says whether it is under way. A stale programme keeps its report. */
  isComing({ loadedAt }: Ready): boolean {
    // A server has no page, and so no source.
    if (isServer) return true;
    const source = this.#source();
    const key = `${loadedAt} ${feedKey(source)}`;
    if (key !== this.#key) {
      this.#feed = feedKey(source);
      this.#key = key;
      unawaited(this.#task.run([source]));
    }
    return this.#task.status === TaskStatus.PENDING;
  }

  /** The error; later, once known, with the fault in the text. */
  why(error: FeedError): FeedError {
    if (this.#explained?.error !== error) {
      const explained = (this.#explained = { error, why: error });
      unawaited(
        explain(error, this.#source()).then((why) => {
          if (why === error || explained !== this.#explained) return;
          explained.why = why;
          this.#host.requestUpdate();
        }),
      );
    }
    return this.#explained.why;
  }

  #source(): FeedSource {
    return ofTown(feedSource(this.#host, this.#host.src), this.#host.town);
  }
}
