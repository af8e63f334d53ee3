/** Contrast on screen, from computed colours; a canvas converts them from any colour space. */

type Rgba = readonly [number, number, number, number];

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Elements of a shadow tree that a visitor sees. */
function seen(root: ShadowRoot, selector: string): readonly HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(selector)).filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden'),
  );
}

/** « .muted „18 h 30“ 3.42 »: each text that is under 4.5:1, and each edge of a control under 3:1. */
export function tooFaint({ shadowRoot }: Element): readonly string[] {
  const faults: string[] = [];
  for (const element of seen(shadowRoot!, '*')) {
    const text = Array.from(element.childNodes, (node) => (node instanceof Text ? node.data : ''))
      .join('')
      .trim();
    if (!text || element.matches(':disabled, option, script, style')) continue;
    const ratio = contrastOf(getComputedStyle(element).color, behind(element));
    if (ratio < 4.5) faults.push(`${nameOf(element)} „${text.slice(0, 20)}“ ${ratio.toFixed(2)}`);
  }
  for (const element of seen(shadowRoot!, 'button, select, textarea')) {
    const { borderTopWidth, borderTopColor } = getComputedStyle(element);
    if (element.matches(':disabled') || borderTopWidth === '0px') continue;
    const ratio = contrastOf(borderTopColor, behind(element.parentElement!));
    if (ratio < 3) faults.push(`border of ${nameOf(element)} ${ratio.toFixed(2)}`);
  }
  return faults;
}

/** Whether the engine shows a ring when a script moves the focus; WebKit does so only after a key. */
export function showsRings(): boolean {
  const probe = document.createElement('button');
  document.body.append(probe);
  probe.focus();
  const isShown = probe.matches(':focus-visible');
  probe.remove();
  return isShown;
}

/** Focuses each control in turn; returns each ring that is below 3:1 or too thin. */
export function faintRings({ shadowRoot }: Element): readonly string[] {
  const faults: string[] = [];
  for (const element of seen(shadowRoot!, 'a[href], button:enabled, select:enabled, summary, textarea, [tabindex="0"]')) {
    element.focus();
    const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
    const ratio = contrastOf(outlineColor, behind(element.parentElement!));
    if (!element.matches(':focus-visible') || outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || ratio < 3)
      faults.push(`ring of ${nameOf(element)} ${ratio.toFixed(2)} ${outlineStyle} ${outlineWidth}`);
    element.blur();
  }
  return faults;
}

function nameOf(element: Element): string {
  return `${element.localName}${element.getAttribute('part') ? `[${element.getAttribute('part')}]` : ''}.${element.className}`;
}

function behind(element: Element): Rgba {
  let color: Rgba = [0, 0, 0, 0];
  for (let each: Element | null = element; each; each = each.assignedSlot ?? each.parentElement ?? hostOf(each)) {
    color = over(color, rgba(getComputedStyle(each).backgroundColor));
    if (color[3] > 0.999) return color;
  }
  return over(color, [255, 255, 255, 1]);
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function rgba(css: string): Rgba {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#123456';
  context.fillStyle = css;
  // Make it opaque first, because a canvas rounds translucent colours.
  const alpha = Number(/(?:\/|rgba\(.*,)\s*([\d.]+)\)$/.exec(css)?.[1] ?? (css === 'transparent' ? 0 : 1));
  if (alpha === 0) return [0, 0, 0, 0];
  context.fillStyle = css.replace(/\s*\/\s*[\d.]+\)$/, ')').replace(/^rgba\((.*),[^,]*\)$/, 'rgb($1)');
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha];
}

function over(front: Rgba, back: Rgba): Rgba {
  const alpha = front[3] + back[3] * (1 - front[3]);
  const mix = (index: 0 | 1 | 2) => (alpha === 0 ? 0 : (front[index] * front[3] + back[index] * back[3] * (1 - front[3])) / alpha);
  return [mix(0), mix(1), mix(2), alpha];
}

/** WCAG 2.2, of a text colour on an opaque one. */
export function contrastOf(css: string, back: Rgba): number {
  const luminance = ([red, green, blue]: Rgba) =>
    [red, green, blue].reduce((sum, value, index) => {
      const part = value / 255;
      return sum + [0.2126, 0.7152, 0.0722][index]! * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0.05);
  const [one, other] = [luminance(over(rgba(css), back)), luminance(back)];
  return Math.max(one, other) / Math.min(one, other);
}
