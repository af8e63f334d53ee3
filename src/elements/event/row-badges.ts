import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { Listing } from '../../model/query.js';
import type { SharedFacts } from '../../model/shared-facts.js';
import { html } from '../html.js';

/** `badge-cancelled` and so on, for `::part()`. */
type BadgeKind = 'cancelled' | 'postponed' | 'rescheduled' | 'sold-out' | 'online' | 'free' | 'paid' | 'registration';

const STATUSES = {
  Rescheduled: 'rescheduled',
  MovedOnline: 'online',
  Postponed: 'postponed',
  SoldOut: 'sold-out',
  Cancelled: 'cancelled',
} as const;

/** Before the hours, because it decides whether visitors go. */
export function statusBadge({ occurrence: { status } }: Listing, { messages }: Locale): TemplateResult | typeof nothing {
  return status === 'Scheduled' ? nothing : badge(STATUSES[status], messages.list.status[status]);
}

/** After the place, what is exceptional about an event; what all share is said above the list. */
export function factBadges(
  { event, occurrence: { status } }: Listing,
  shared: SharedFacts,
  { messages: { list } }: Locale,
): readonly TemplateResult[] {
  // Price and registration do not matter if the event does not take place.
  if (status === 'Cancelled') return [];
  const badges: TemplateResult[] = [];
  if (event.attendanceMode === 'Mixed') badges.push(badge('online', list.isMixed));
  else if (event.attendanceMode === 'Online' && status !== 'MovedOnline') badges.push(badge('online', list.isOnline));
  if (event.isAccessibleForFree === false) badges.push(badge('paid', list.facts.paid));
  else if (event.isAccessibleForFree && shared.free === 'some') badges.push(badge('free', list.facts.free));
  if (event.takesRegistration && !shared.isByRegistration && status !== 'SoldOut') badges.push(badge('registration', list.facts.registration));
  return badges;
}

/** Badges that also have a colour are drawn in a box. */
function badge(kind: BadgeKind, text: string): TemplateResult {
  const isBoxed = kind !== 'free' && kind !== 'paid' && kind !== 'registration';
  return html`<span class=${isBoxed ? `badge boxed ${kind}` : 'badge'} part="badge badge-${kind}">${text}</span> `;
}
