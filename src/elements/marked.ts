import { html } from './html.js';

/** A sentence with words of the feed in another language: only these are marked (RGAA 8.7, WCAG 3.1.2). */
export function marked(sentence: string, words: string, lang: string | null): unknown {
  const start = lang && words ? sentence.indexOf(words) : -1;
  if (start < 0) return sentence;
  return html`${sentence.slice(0, start)}<span lang=${lang!}>${words}</span>${sentence.slice(start + words.length)}`;
}
