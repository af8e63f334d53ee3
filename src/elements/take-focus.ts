/** Headings, cards and lines of text take the focus when what had it is gone or is above what is new (RGAA 7.3); not by the Tab key. */
export function takeFocus(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  element.tabIndex = -1;
  element.focus();
}
