import type { Locale } from './locale.js';

/** When a programme that could not be updated was received. */
export function staleText(
  { programme, loadedAt }: { readonly programme: { readonly timeZone: string }; readonly loadedAt: number },
  { dates, messages }: Locale,
): string {
  return messages.feed.stale(dates.moment(loadedAt, Date.now(), programme.timeZone));
}
