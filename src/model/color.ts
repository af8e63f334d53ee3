/** Computed colours and their contrast. Source: WCAG 2.2, relative luminance and contrast ratio. */

/** Red, green, blue and opacity of sRGB, from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

const SERIALISED = /^(?:rgba?|color)\((?:srgb )?([^)]*)\)$/;

/** `rgb(0 0 0)`, `rgba(0, 0, 0, 0.5)` or `color(srgb 0 0 0 / 0.5)`; null for other spaces, which only a browser can convert. */
export function srgbColor(computed: string): Color | null {
  const [, list] = SERIALISED.exec(computed) ?? [];
  if (list === undefined || /[a-z%]/.test(list.replace(/e-?\d/g, ''))) return null;
  const scale = computed.startsWith('color(') ? 1 : 255;
  const [red = 0, green = 0, blue = 0, alpha = 1] = list.split(/[\s,/]+/).map(Number);
  return [red / scale, green / scale, blue / scale, alpha];
}

/** A translucent colour over another. */
export function over([red, green, blue, alpha]: Color, behind: Color): Color {
  const mix = (front: number, back: number) => front * alpha + back * (1 - alpha);
  return [mix(red, behind[0]), mix(green, behind[1]), mix(blue, behind[2]), mix(1, behind[3])];
}

/** The same colour, less opaque: `color-mix(in srgb, color share, transparent)`. */
export function faded([red, green, blue, alpha]: Color, share: number): Color {
  return [red, green, blue, alpha * share];
}

/** From 1 (equal) to 21 (black and white); opaque colours only. */
export function contrast(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Color): number {
  const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
