import { oneLine } from '../../model/one-line.js';

/**
 * Replaces the static events of the tag by the list: what the visitor was reading keeps its place on the screen, and a focus moves to the same event. A
 * chunk, for pages with static events.
 *
 * @returns What to do once the list is drawn; nothing while it does not replace them.
 */
export function replaceStaticRows(list: HTMLElement): (() => void) | undefined {
  const rows = list.querySelector(':scope > [data-ess-static]');
  if (!rows?.checkVisibility()) return;
  const headings = [...rows.querySelectorAll('li')].flatMap((row) => row.querySelector('h2, h3, h4, h5, h6') ?? []);
  const focused = document.activeElement?.closest('li');
  const focusedHeading = headings.find((heading) => focused?.contains(heading));
  // Only a list that begins above the screen moves what is read.
  const read = rows.getBoundingClientRect().top < 0 ? headings.find((heading) => heading.getBoundingClientRect().bottom > 0) : undefined;
  const top = read?.getBoundingClientRect().top ?? 0;
  return () => {
    if (rows.checkVisibility()) return;
    const titles = [...list.shadowRoot!.querySelectorAll<HTMLElement>('[part="title"]')];
    const sameAs = (heading: Element | undefined) => heading && titles.find((title) => oneLine(title.textContent) === oneLine(heading.textContent));
    const moved = sameAs(read);
    if (moved) scrollBy({ top: moved.getBoundingClientRect().top - top, behavior: 'instant' });
    sameAs(focusedHeading)?.closest('[part="event"]')?.querySelector('summary')?.focus({ preventScroll: true });
  };
}
