const SCRIPT = '<script type="module" src="https://VOTRE-SITE/ess/ess-widgets.js"></script>';
const FEED = 'https://VOTRE-SITE/programme.json';
/** What a story needs and a webmaster does not. */
const OURS = /^(?:now|group|data-.*)$/;

/** Attributes of ours that need no value. */
const IS_FLAG = /^with(?:out)?-/;

/** A story's HTML as a webmaster pastes it: the script tag, then the elements without clock, inline feed or empty attributes. '' without any element. */
export function snippet(source: string): string {
  const { body } = new DOMParser().parseFromString(`<body>${source}`, 'text/html');
  const ours = [...body.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('ess-'));
  for (const element of ours) {
    for (const script of element.querySelectorAll('script')) script.remove();
    for (const { name, value } of [...element.attributes]) {
      if (OURS.test(name) || (!value && !IS_FLAG.test(name)) || (name === 'lang' && value === 'fr')) element.removeAttribute(name);
      else if (name === 'src') element.setAttribute('src', FEED);
    }
  }
  if (ours.length === 0) return '';
  return [SCRIPT, ...lines(body, '')].join('\n');
}

/** Blocks on lines of their own, and what is between them as it reads. */
function lines(parent: Element, indent: string): string[] {
  return [...parent.childNodes].flatMap((node) => linesOf(node, indent));
}

function linesOf(node: Node, indent: string): string[] {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent!.trim() ? [indent + escaped(node.textContent!.replace(/\s+/g, ' ').trim())] : [];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const element = node as Element;
  const { localName } = element;
  const attributes = Array.from(element.attributes, ({ name, value }) => (value ? ` ${name}="${quoted(value)}"` : ` ${name}`)).join('');
  const [start, end] = [`<${localName}${attributes}>`, `</${localName}>`];
  if (localName === 'style') return [indent + start, ...reindented(element.textContent, `${indent}  `), indent + end];
  const isShort = element.children.length < 2 && !element.querySelector(':scope * *');
  const inner = isShort ? inline(element) : '';
  if (isShort && inner.length < 100) return [indent + start + inner + end];
  return [indent + start, ...lines(element, `${indent}  `), indent + end];
}

function inline(parent: Element): string {
  const text = (node: Node) => (node.nodeType === Node.TEXT_NODE ? escaped(node.textContent!.replace(/\s+/g, ' ')) : linesOf(node, '').join(''));
  return Array.from(parent.childNodes, text).join('').trim();
}

function reindented(text: string, indent: string): string[] {
  const all = text.split('\n').filter((line) => line.trim());
  const least = Math.min(...all.map((line) => line.search(/\S/)));
  return all.map((line) => indent + line.slice(least));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;');
}

function quoted(value: string): string {
  return escaped(value).replaceAll('"', '&quot;');
}
