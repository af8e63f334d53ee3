/** Markup around what is drawn: tags, attributes, data in a script element. */

/** Lines of HTML, not yet indented within what they stand in. */
export type Lines = readonly string[];

/** Without those that are null. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** A start tag, its content indented, its end tag. */
export function block(tag: string, attributes: Attributes, content: Lines): Lines {
  return [startTag(tag, attributes), ...content.map((line) => (line ? `  ${line}` : line)), `</${tag}>`];
}

/** An element on one line. `content` is HTML. */
export function inline(tag: string, attributes: Attributes, content: string): string {
  return `${startTag(tag, attributes)}${content}</${tag}>`;
}

/** A text as HTML: in an element as in an attribute between double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Data in a script element, which ends at `</script` and knows no entities. */
export function jsonScript(type: string, data: unknown): string {
  const text = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return inline('script', { type }, text);
}

/** Alone, of an element without an end: `<link>`. */
export function startTag(tag: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (value === null) return '';
    return value === '' ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  });
  return `<${tag}${written.join('')}>`;
}
