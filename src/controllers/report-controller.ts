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

type Host = LitElement & { src: string; town: string };

/** What is wrong in the feed of an element: the text is read again, thoroughly, each time that a programme has come from it. */
export class ReportController implements ReactiveController {
  readonly #host: Host;
  readonly #task: Task<readonly [FeedSource], CheckedReport>;
  /** Which loading of which source was last checked. */
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
      task: ([source]) => checkSource(source),
      onComplete: (report) => {
        this.#checkedFeed = this.#feed;
        // What comes late is not for an element that has gone.
        if (host.isConnected) onChecked(report);
      },
    });
  }

  /** Of the last programme that came; while the next one is read, still that. */
  get report(): CheckedReport | null {
    return this.#checkedFeed === this.#feed ? (this.#task.value ?? null) : null;
  }

  /** Why the texts could not be read again; null when they could. */
  get error(): FeedError | null {
    return (this.#task.error as FeedError | undefined) ?? null;
  }

  /** Of the feeds: absolute, in the order in which they are written; none for a text in the page. */
  get addresses(): readonly string[] {
    const source = this.#source();
    return isInPage(source) ? [] : [...new Set(source.url.split(' '))];
  }

  /** An element that comes back looks again. */
  hostDisconnected(): void {
    this.#key = '';
    this.#explained = null;
  }

  /** Whether the report of this programme is still on its way; asks for it. A stale programme has the report that it had. */
  isComing({ loadedAt }: Ready): boolean {
    // Where there is no page, there is no source either.
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

  /** The error, and, once it is known, what is wrong in the text. */
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
