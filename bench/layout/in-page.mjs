/** What runs in a page: each function stands alone, because only its text goes there. Shadow roots are looked into. */

/** How many rows are wholly on the first screen of the list: from its first pixel, as one who scrolls to it sees it. And the median height of a row. */
export function wholeRows(selector) {
  const list = document.querySelector('ess-event-list, #list');
  const rows = [...(list.shadowRoot ?? list).querySelectorAll(selector)].filter((row) => row.getBoundingClientRect().height > 0);
  const top = list.getBoundingClientRect().top;
  const inside = rows.filter((row) => row.getBoundingClientRect().bottom - top <= innerHeight);
  const heights = rows.map((row) => row.getBoundingClientRect().height).sort((one, other) => one - other);
  return { whole: inside.length, rows: rows.length, rowHeight: Math.round(heights[Math.floor(heights.length / 2)] ?? 0) };
}

/** Element nodes of a row, itself included: the median, and the most. */
export function nodesOf(selector) {
  const list = document.querySelector('ess-event-list, #list');
  const rows = [...(list.shadowRoot ?? list).querySelectorAll(selector)];
  const counts = rows.map((row) => row.querySelectorAll('*').length + 1).sort((one, other) => one - other);
  return { median: counts[Math.floor(counts.length / 2)] ?? 0, most: counts.at(-1) ?? 0 };
}

/** Texts that are cut off without an ellipsis, or that lie on other texts: « what: text », each once. */
export function clash() {
  const found = [];
  const lines = [];
  const isHidden = (element) =>
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.visually-hidden, .skip, [aria-live]');
  const visit = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.shadowRoot) visit(node.shadowRoot);
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      const element = node.parentElement;
      if (!element || /^(?:SCRIPT|STYLE|OPTION|TITLE|NOSCRIPT)$/.test(element.tagName) || isHidden(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      const text = node.data.trim().replace(/\s+/g, ' ').slice(0, 40);
      for (const { left, right, top, bottom } of rects) {
        if (right > document.documentElement.clientWidth + 1 && !scrolls(element) && !hasEllipsis(element)) found.push(`out of the page: ${text}`);
        // Ascenders and descenders of neighbouring lines may share some pixels.
        const inset = (bottom - top) * 0.2;
        lines.push({ node, text, left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset });
      }
      const box = clippedBy(element);
      if (box && !hasEllipsis(element) && rects.some(({ right, left }) => right > box.right + 1 || left < box.left - 1))
        found.push(`cut off: ${text}`);
    }
  };
  const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
  const scrolls = (element) => {
    for (let each = element; each; each = parentOf(each)) if (/auto|scroll/.test(getComputedStyle(each).overflowX)) return true;
    return false;
  };
  const hasEllipsis = (element) => {
    for (let each = element; each; each = parentOf(each)) if (getComputedStyle(each).textOverflow === 'ellipsis') return true;
    return false;
  };
  const clippedBy = (element) => {
    for (let each = element; each && each !== document.body; each = parentOf(each)) {
      if (/hidden|clip/.test(getComputedStyle(each).overflowX)) return each.getBoundingClientRect();
    }
    return null;
  };
  visit(document.body);
  lines.sort((one, other) => one.top - other.top);
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (other.top >= one.bottom) break;
      if (one.node !== other.node && one.left < other.right && other.left < one.right) found.push(`on another: ${one.text} / ${other.text}`);
    }
  }
  return [...new Map(found.map((each) => [each.slice(each.indexOf(': ')), each])).values()];
}
