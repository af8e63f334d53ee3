import { nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import { detailsWords } from '../../locale/details-words.js';
import { postalAddress } from '../../locale/event-text.js';
import type { ContactLink, DetailedPlace, Occurrence } from '../../model/programme.js';
import { directionsLink, isDirectionsService } from '../../output/directions-link.js';
import { unawaited } from '../../warn/guarded.js';
import { warnOf } from '../../warn/warn-of.js';
import { html } from '../html.js';
import { bookmark, calendar, globe, route, ticket } from '../icons.js';
import { LazyPart } from '../lazy-part.js';
import type * as CalendarPanel from './calendar-panel.js';
import { buttonAction, disclosureAction, linkAction, sessionsAhead } from './event-action.js';
import type { EventBookmarks, OpenedEvent } from './event-action.js';
import { ShareAction } from './share-action.js';

export type ActionsHost = LitElement & { readonly announcer: AnnouncerController; readonly urlKey: string; readonly directions?: string | null };

/** What a visitor does next with an event: register, keep its date, go there, tell others. */
export class EventActions {
  readonly #host: ActionsHost;
  readonly #bookmarks: () => EventBookmarks | null;
  readonly #share: ShareAction;
  /** Ids of the events whose calendars are shown, and the chosen session of each: see `keyOf`. */
  readonly #calendars = new Map<string, string | null>();
  readonly #panel: LazyPart<typeof CalendarPanel>;

  /** `bookmarks`: null where the webmaster has not asked for them. */
  constructor(host: ActionsHost, bookmarks: () => EventBookmarks | null) {
    this.#host = host;
    this.#bookmarks = bookmarks;
    this.#share = new ShareAction(host);
    this.#panel = new LazyPart(host, () => import('./calendar-panel.js'));
  }

  render(opened: OpenedEvent): TemplateResult {
    const { directions, localName } = this.#host;
    if (directions && !isDirectionsService(directions)) warnOf('directions', localName, directions);
    return html`<div class="actions" part="actions">
      ${actionLinks(opened, directions, [this.#renderBookmark(opened), this.#renderCalendar(opened)])} ${this.#share.render(opened)}
      ${linkAction(opened.event.url, detailsWords(opened.locale).site, opened, globe)}
    </div>`;
  }

  #renderBookmark(opened: OpenedEvent): unknown {
    const { event, locale } = opened;
    const bookmarks = this.#bookmarks();
    if (!bookmarks) return nothing;
    const words = detailsWords(locale);
    return buttonAction(() => bookmarks.toggle(event), bookmarks.has(event) ? words.unbookmark : words.bookmark, opened, bookmark);
  }

  /** A postponed session has no date to save. */
  #renderCalendar(opened: OpenedEvent): unknown {
    const { event, locale } = opened;
    const sessions = sessionsAhead(opened).filter(({ status }) => status !== 'Postponed');
    if (sessions.length === 0) return nothing;
    const { id } = event;
    const chosen = this.#calendars.get(id);
    const isOpen = chosen !== undefined;
    const session = sessions.find((each) => keyOf(each) === chosen) ?? sessions[0]!;
    const onChoose = (each: Occurrence) => this.#set(id, keyOf(each));
    const onToggle = () => {
      this.#set(id, isOpen ? undefined : null);
      if (!isOpen) unawaited(this.#load(opened), this.#host);
    };
    const { value } = this.#panel;
    const { fileMissing, retrying } = locale.messages.feed;
    const content =
      isOpen && (value ? value.calendarPanel(opened, { sessions, session, onChoose }) : html`<p>${value === false ? fileMissing : retrying}</p>`);
    return disclosureAction({ isOpen, onToggle, content }, detailsWords(locale).calendar, opened, calendar);
  }

  #set(id: string, chosen: string | null | undefined): void {
    if (chosen === undefined) this.#calendars.delete(id);
    else this.#calendars.set(id, chosen);
    this.#host.requestUpdate();
  }

  async #load({ locale }: OpenedEvent): Promise<void> {
    if (!(await this.#panel.load())) this.#host.announcer.alert(locale.messages.feed.fileMissing);
  }
}

/** Holds in a newer programme too. Several sessions may start together, each in its own place. */
function keyOf({ start, name, location }: Occurrence): string {
  return JSON.stringify([start, name, location?.name]);
}

/** The links that work without script; a server renders no others. */
export function servedActions(opened: OpenedEvent): TemplateResult {
  return html`<div class="actions" part="actions">
    ${actionLinks(opened, '', nothing)} ${linkAction(opened.event.url, detailsWords(opened.locale).site, opened, globe)}
  </div>`;
}

function actionLinks(opened: OpenedEvent, directions: string | null | undefined, keep: unknown): unknown {
  const { details, locale } = opened;
  const words = detailsWords(locale);
  const isAhead = sessionsAhead(opened).length > 0;
  const register = signUp(opened)?.href ?? null;
  const join = isAhead ? details.onlineUrl : null;
  const way = opened.event.status === 'Cancelled' ? null : details.location && directionsTo(details.location, directions);
  return [
    linkAction(register, words.register, opened, ticket, 'main'),
    linkAction(join, words.join, opened, globe, register ? '' : 'main'),
    keep,
    linkAction(way, words.directions, opened, route),
  ];
}

function directionsTo(place: DetailedPlace, service: string | null | undefined): string | null {
  const { latitude, longitude } = place;
  const coordinates = latitude !== null && longitude !== null ? { latitude, longitude } : null;
  return directionsLink({ coordinates, address: postalAddress(place) }, service || undefined);
}

/** The first address to register at, while one can. */
export function signUp(opened: Pick<OpenedEvent, 'event' | 'details' | 'now'>): ContactLink | null {
  const canRegister = opened.event.status !== 'SoldOut' && sessionsAhead(opened).some(({ status }) => status !== 'SoldOut');
  return (canRegister && opened.details.registrations.find(({ kind }) => kind === 'url')) || null;
}
