import { html } from '@open-wc/testing';
import { event, inlineFeed, NOW } from '../../stories/support/feeds.js';
import { FeedReportDriver } from './feed-report-driver.js';

/** Lines of JSON, with one event per line from the second line on. */
export const feed = (...events: readonly Parameters<typeof event>[0][]) =>
  `{ "@type": "Festival", "subEvent": [\n${events.map((each) => JSON.stringify(event({ startDate: '2026-11-12T18:30', ...each }))).join(',\n')}\n] }`;

/** « ligne 3, colonne 43 » of the first such piece of a text. */
export function place(text: string, piece: string): string {
  const before = text.slice(0, text.indexOf(piece)).split('\n');
  return `ligne ${before.length}, colonne ${before.at(-1)!.length + 1}`;
}

export const paste = (text: string, attributes: { lang?: string; level?: number } = {}) =>
  FeedReportDriver.paste(
    html`<ess-feed-report now=${NOW} lang=${attributes.lang ?? ''} heading-level=${attributes.level ?? 2}><p>Le programme</p>${inlineFeed(text)}</ess-feed-report>`,
  );

export const pasteFrom = (src: string) => FeedReportDriver.paste(html`<ess-feed-report now=${NOW} src=${src}><p>Le programme</p></ess-feed-report>`);
