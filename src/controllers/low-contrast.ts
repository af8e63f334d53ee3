/** Tells the webmaster which colours are too near their background, their contrast, and one that passes. A chunk: most pages need none. */

import { contrast, over } from '../model/color.js';
import type { Color } from '../model/color.js';
import { TEXT } from '../model/palette.js';
import type { LowContrast } from '../model/palette.js';
import { warn } from '../warn.js';
import { colorOf } from './page-colors.js';

const TOKENS = {
  text: '--ess-color-text',
  muted: '--ess-color-text-muted',
  accent: '--ess-color-accent',
  accentText: '--ess-color-accent-text',
  controlBorder: '--ess-color-border-control',
  quiet: '--ess-color-surface-quiet',
} as const;

const INSTEAD = {
  text: 'Readers with low vision cannot read it.',
  muted: 'A stronger colour is used instead.',
  accent: 'The text colour is used instead.',
  accentText: 'An outline is used instead.',
  controlBorder: 'The text colour is used instead.',
  quiet: 'No background is used instead.',
} as const;

const STATUSES = ['cancelled', 'postponed', 'sold-out', 'online'] as const;

export function tellLowContrast(base: Element, low: readonly LowContrast[]): void {
  const { localName } = (base.getRootNode() as ShadowRoot).host;
  const style = getComputedStyle(base);
  const isSet = (token: string) => style.getPropertyValue(token) !== '';
  for (const { name, color, behind, ratio, needed } of low) {
    const token = TOKENS[name];
    // Colours that follow from the text colour are reported as the text colour.
    if (!isSet(token) && name !== 'accent' && name !== 'text') continue;
    if (name === 'quiet') {
      warn(`<${localName}>: ${token} leaves text at ${said(ratio)}, and ${needed}:1 is needed (WCAG 1.4.3). ${INSTEAD[name]}`);
      continue;
    }
    const subject = isSet(token) ? token : name === 'text' ? 'the text colour of the page' : `the default of ${token}`;
    warn(`<${localName}>: ${complaint(subject, color, behind, ratio, needed)} ${INSTEAD[name]} ${advice(token, color, behind, needed)}`);
  }
  const probe = getComputedStyle(base, '::after');
  for (const status of STATUSES) {
    const token = `--ess-color-${status}`;
    if (!isSet(token) && !isSet(`${token}-surface`)) continue;
    const [word, surface] = statusColors(probe, status);
    // A translucent surface has another background for each badge.
    if (surface[3] < 1) continue;
    const color = over(word, surface);
    const ratio = contrast(color, surface);
    if (ratio < TEXT) warn(`<${localName}>: ${complaint(token, color, surface, ratio, TEXT)} ${advice(token, color, surface, TEXT)}`);
  }
}

function complaint(subject: string, color: Color, behind: Color, ratio: number, needed: number): string {
  const criterion = needed === TEXT ? '1.4.3' : '1.4.11';
  return `${subject} (${hex(color)} on ${hex(behind)}) has a contrast of ${said(ratio)}, and ${needed}:1 is needed (WCAG ${criterion}).`;
}

function advice(token: string, color: Color, behind: Color, needed: number): string {
  return `Write e.g. ${token}: ${hex(passingColor(color, behind, needed))}.`;
}

/** The nearest passing colour of the same hue: mixed with black or white, whichever is farther from the background. */
export function passingColor(color: Color, behind: Color, needed: number): Color {
  const [black, white] = [0, 1].map((value): Color => [value, value, value, 1]) as [Color, Color];
  const end = contrast(black, behind) > contrast(white, behind) ? black : white;
  for (let share = 0; share < 1; share += 1 / 64) {
    const mixed = over([end[0], end[1], end[2], share], color);
    // Rounded as it will be written.
    const written = colorOf(rgb(mixed));
    if (contrast(written, behind) >= needed) return written;
  }
  return end;
}

/** The properties of `.base::after`, which draws nothing: styles/contrast.ts. */
function statusColors(probe: CSSStyleDeclaration, status: (typeof STATUSES)[number]): readonly [word: Color, surface: Color] {
  const pair = {
    cancelled: [probe.color, probe.backgroundColor],
    postponed: [probe.borderBlockStartColor, probe.borderBlockEndColor],
    'sold-out': [probe.borderInlineStartColor, probe.borderInlineEndColor],
    online: [probe.outlineColor, probe.columnRuleColor],
  }[status];
  return [colorOf(pair[0]!), colorOf(pair[1]!)];
}

/** Rounded down, because 4.499 is below 4.5. */
function said(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
}

function rgb(color: Color): string {
  return `rgb(${color.slice(0, 3).map((value) => Math.round(value * 255)).join(', ')})`; // prettier-ignore
}

function hex(color: Color): string {
  return `#${color.slice(0, 3).map((value) => Math.round(value * 255).toString(16).padStart(2, '0')).join('')}`; // prettier-ignore
}
