import { isServer } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Programme } from '../../model/programme.js';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';
import type * as PublishedEvents from './published-events.js';
import type { PublishingList } from './published-events.js';

/** `with-json-ld`: a chunk, for the pages that ask for it. */
export class JsonLdController implements ReactiveController {
  readonly #host: PublishingList;
  readonly #programme: () => Programme | null;
  #chunk: Promise<typeof PublishedEvents | null> | null = null;

  constructor(host: PublishingList & ReactiveControllerHost, programme: () => Programme | null) {
    this.#host = host;
    this.#programme = programme;
    if (!isServer) host.addController(this);
  }

  hostUpdated(): void {
    if (this.#host.withJsonLd) this.#chunk ??= lazy(() => import('./published-events.js'));
    if (this.#chunk) unawaited(this.#chunk.then((chunk) => chunk?.follow(this.#host, this.#programme())));
  }

  hostDisconnected(): void {
    this.hostUpdated();
  }
}
