/** Addresses that subscribe to a published calendar. */

/** Opens the calendar of a telephone or a computer. Source: IANA, URI schemes, webcal. */
export function webcal(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}

/** Google Calendar follows an address that its servers can reach. */
export function googleSubscription(address: string): string {
  return `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal(address))}`;
}
