import type { LitElement, ReactiveController } from 'lit';
import { AddressParameter } from '../../controllers/address-parameter.js';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { detailsWords } from '../../locale/details-words.js';
import type { Locale } from '../../locale/locale.js';
import { idIn } from '../../model/other-ids.js';
import type { Programme } from '../../model/programme.js';
import { sections } from '../../model/sections.js';
import { guarded } from '../../warn/guarded.js';
import type { DetailsInPlace } from '../event/details-in-place.js';
import type { RowDetails } from '../event/event-row.js';
import { groupingOf } from './list-attributes.js';
import type { ListQuestion } from './list-question.js';
import type { Paging } from '../paging.js';

export interface LinkedList extends LitElement {
  readonly urlKey: string;
  readonly groupBy: string;
  readonly language: LocaleController;
  readonly announcer: AnnouncerController;
}

/** A sentence of a link that leads nowhere. */
export type Notice = (locale: Locale) => string;

export interface LinkedParts {
  readonly details: DetailsInPlace;
  readonly programme: () => Programme | null;
  /** Whether parts of the feed are still to come. */
  readonly isPartial: () => boolean;
  readonly question: ListQuestion;
  readonly paging: () => Paging;
}

/**
 * The event that the address names, in `<url-key>-event`: opened when the list has it. The focus goes there when a visitor arrives by the link, unless he has
 * already put it elsewhere. Opening and closing are no steps of « Back » (ADR 0060).
 */
export class LinkedEvent implements ReactiveController {
  readonly #host: LinkedList;
  readonly #parts: LinkedParts;
  readonly #notify: (notice: Notice | null) => void;
  readonly #parameter: AddressParameter;
  #programme: Programme | null = null;
  #arriving: string | null = null;
  /** Until the event of the address is found, or is known not to be there. */
  #isArrival = true;

  /** `notify`: hears what to say of a link that leads nowhere, in any language. */
  constructor(host: LinkedList, parts: LinkedParts, notify: (notice: Notice | null) => void) {
    this.#host = host;
    this.#parts = parts;
    this.#notify = notify;
    this.#parameter = new AddressParameter(host, 'event');
    host.addController(this);
    // The list may already be drawn.
    host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  hostUpdated(): void {
    const programme = this.#parts.programme();
    if (programme && programme !== this.#programme) this.#follow(programme);
    if (this.#arriving) this.#arrive(this.#arriving);
  }

  /** The last event that a visitor opens is the one in the address. */
  toggled(target: EventTarget | null): void {
    const { open, programmeEvent } = target as RowDetails;
    if (!programmeEvent) return;
    const { id } = programmeEvent;
    if (open) {
      this.#parameter.value = id;
      this.#notify(null);
    } else if (id === this.#parameter.value) this.#parameter.value = null;
  }

  #follow(programme: Programme): void {
    this.#programme = programme;
    const written = this.#parameter.value;
    const id = written && (idIn(programme, written) ?? written);
    const isArrival = this.#isArrival;
    const isFound = id !== null && (this.#parts.details.isOpen({ id }) || this.#reveal(programme, id));
    // It may be in a part of the feed that is still coming.
    if (id && !isFound && this.#parts.isPartial()) return;
    this.#isArrival = false;
    if (!id) return;
    if (!isFound) return isArrival ? this.#say(this.#noticeOf(programme, id)) : undefined;
    this.#notify(null);
    if (id !== written) this.#parameter.value = id;
    if (this.#parts.details.isOpen({ id })) return;
    this.#parts.details.setOpen(id, true);
    if (isArrival) this.#arriving = id;
  }

  /** Draws as many events as it takes to show this one; false where the list does not have it. */
  #reveal(programme: Programme, id: string): boolean {
    const { question, paging } = this.#parts;
    const { answer, town } = question.shown(programme);
    const all = sections(programme, answer, groupingOf(this.#host, town !== null), Infinity, question.now(programme));
    const index = all.flatMap(({ listings }) => listings).findIndex(({ event }) => event.id === id);
    if (index >= 0) paging().reach(index + 1);
    return index >= 0;
  }

  /** null for an event of another list. */
  #noticeOf(programme: Programme, id: string): Notice | null {
    const { lastUntil } = programme.sessions;
    const number = lastUntil.findIndex((_, each) => programme.id(each) === id);
    if (number < 0) return (locale) => detailsWords(locale).linkedGone;
    if (lastUntil[number]! > this.#parts.question.now(programme)) return null;
    const { name } = programme.event(number);
    return (locale) => detailsWords(locale).linkedPast(name);
  }

  #say(notice: Notice | null): void {
    if (!notice) return;
    this.#notify(notice);
    this.#host.announcer.announce(notice(this.#host.language.locale));
  }

  #arrive(id: string): void {
    const rows = [...this.#host.renderRoot.querySelectorAll<RowDetails>('.section details')];
    const row = rows.find(({ programmeEvent }) => programmeEvent?.id === id);
    if (!row) return;
    this.#arriving = null;
    // A visitor who has begun to read or to type stays there.
    if (document.activeElement !== document.body) return;
    row.scrollIntoView({ block: 'start', behavior: 'instant' });
    row.querySelector('summary')!.focus({ preventScroll: true });
  }

  readonly #onPopState = guarded((): void => {
    if (this.#programme) this.#follow(this.#programme);
  });
}
