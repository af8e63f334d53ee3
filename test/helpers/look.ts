/** What a page shows of an element, node by node, without pictures: for tests that something on screen has changed. */

type Look = ReadonlyMap<string, string>;

const TEXT = ['color', 'font-family', 'font-weight', 'font-size', 'letter-spacing'];
const BOX = ['accent-color', 'background-color', 'background-image', 'border-radius', 'box-shadow', 'fill', 'stroke'];
const SIDES = ['block-start', 'block-end', 'inline-start', 'inline-end'];

/**
 * Of each node in the shadow tree that is seen: its place in the element and what is painted there. Colours of what is not there, as of a border of 0, do not
 * count.
 */
export function lookOf(host: Element): Look {
  const { shadowRoot, localName } = host;
  const origin = host.getBoundingClientRect();
  const look = new Map([[localName, getComputedStyle(host).marginBottom]]);
  for (const [index, element] of [...shadowRoot!.querySelectorAll<HTMLElement>('*')].entries()) {
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width * height === 0 || !element.checkVisibility()) continue;
    const name = `${localName} ${index} ${element.localName} ${element.getAttribute('part') ?? element.getAttribute('class') ?? ''}`;
    look.set(name, [x - origin.x, y - origin.y, width, height].map((number) => number.toFixed(1)).join());
    const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
    look.set(`${name}: text`, hasText ? painted(element, TEXT) : '');
    look.set(`${name}: box`, boxOf(element));
    for (const pseudo of ['::before', '::after']) {
      if (!/^(?:none|normal)$/.test(getComputedStyle(element, pseudo).content)) look.set(`${name}${pseudo}`, boxOf(element, pseudo));
    }
  }
  return look;
}

/** The places at which two looks differ. */
export function differences(one: Look, other: Look): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((place) => !isSame(one.get(place), other.get(place)));
}

/** In pixels: what rounding makes of the same place further down in a long page. */
const ROUNDING = 0.2;

function isSame(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  const [before, after] = [one, other].map((text) => (/^[\d.,-]+$/.test(text ?? '') ? text!.split(',').map(Number) : []));
  return before!.length === 4 && after!.length === 4 && before!.every((number, index) => Math.abs(number - after![index]!) <= ROUNDING);
}

function boxOf(element: Element, pseudo?: string): string {
  const style = getComputedStyle(element, pseudo);
  const edges = SIDES.map((side) => (style.getPropertyValue(`border-${side}-width`) === '0px' ? '' : style.getPropertyValue(`border-${side}-color`)));
  return [painted(element, BOX, pseudo), ...edges].join();
}

function painted(element: Element, properties: readonly string[], pseudo?: string): string {
  const style = getComputedStyle(element, pseudo);
  return properties.map((property) => style.getPropertyValue(property)).join();
}
