/** What tells the formats that are no JSON from each other. */

/** Some files lack the calendar around their event. */
export function isIcalendar(document: unknown): boolean {
  return typeof document === 'string' && /^\s{0,1000}BEGIN:V(?:CALENDAR|EVENT)/i.test(document);
}

/** A page that says something to search engines; whether that is of events is seen when it is read. */
export function isHtmlPage(document: unknown): boolean {
  return typeof document === 'string' && /^\s{0,1000}</.test(document) && /application\/ld\+json/i.test(document);
}
