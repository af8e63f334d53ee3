import type { ReactiveControllerHost } from 'lit';
import type { Organizer, Programme } from '../../model/programme.js';
import { unawaited } from '../../warn/guarded.js';
import { lazy } from '../../warn/lazy.js';

interface Search {
  readonly programme: Programme;
  readonly name: string;
  found: Organizer | null | undefined;
}

/** Looks for an organizer of a programme by name. The host renders again when the search ends. */
export class OrganizerSearch {
  readonly #host: ReactiveControllerHost;
  #search: Search | null = null;
  #isLost = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The last search failed, because a file of the script could not be loaded. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Null when the programme has none of that name; undefined while it is looked for. */
  organizerIn(programme: Programme, name: string): Organizer | null | undefined {
    if (this.#search?.programme !== programme || this.#search.name !== name) {
      this.#isLost = false;
      this.#search = { programme, name, found: undefined };
      unawaited(this.#find(this.#search));
    }
    return this.#search.found;
  }

  async #find(search: Search): Promise<void> {
    const { programme, name } = search;
    // The details of events are a file of their own too.
    const result = await lazy(async () => ({ organizer: await (await import('./find-organizer.js')).findOrganizer(programme, name) }));
    search.found = result?.organizer;
    if (search !== this.#search) return;
    this.#isLost = !result;
    this.#host.requestUpdate();
  }
}
