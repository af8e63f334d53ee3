/** What stands in place of the map until a visitor asks for it: drawn from the programme alone, so that nobody is asked for anything. */

import { nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { frameOf, positionIn } from '../../model/map-frame.js';
import type { MapFrame } from '../../model/map-frame.js';
import type { MapPlace } from '../../model/map-places.js';
import type { Coordinates } from '../../model/postal-address.js';
import { html } from '../html.js';

/**
 * The Seine along the territory, from Ris-Orangis to Bercy, as [longitude, latitude]: drawn by hand from bridge to bridge, right to some 300 m.
 * test/elements/event-map-sketch.node.test.ts holds it to the banks on which the towns are.
 */
export const SEINE: readonly (readonly [longitude: number, latitude: number])[] = [
  [2.421, 48.653],
  [2.404, 48.662],
  [2.396, 48.673],
  [2.391, 48.69],
  [2.402, 48.708],
  [2.4245, 48.7245],
  [2.442, 48.732],
  [2.4385, 48.741],
  [2.427, 48.752],
  [2.4165, 48.7655],
  [2.4165, 48.777],
  [2.419, 48.789],
  [2.416, 48.8],
  [2.4115, 48.815],
  [2.399, 48.8215],
  [2.386, 48.829],
  [2.373, 48.839],
];
/** Where its name stands: beside the long straight stretch. */
const SEINE_NAME: Coordinates = { latitude: 48.785, longitude: 2.424 };

/** In hundredths of the drawing at its narrowest, 18 em: the width of a letter, the height of a line, and what a dot takes. */
const LETTER = 2.4;
const LINE = 4.6;
const DOT = 1.6;

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A dot for each place, the names of the towns that have room, and the Seine. The words beside it say the same. */
export function sketch(places: readonly MapPlace[], isOfTerritory: boolean): TemplateResult | typeof nothing {
  const frame = frameOf(places.map(({ point }) => point!));
  if (!frame) return nothing;
  const dots = places.map(({ point }) => positionIn(frame, point!));
  const seine = isOfTerritory ? positionIn(frame, SEINE_NAME) : null;
  return html`<div class="sketch" part="sketch" aria-hidden="true"><svg focusable="false">
    ${seine ? svg`<svg class="course" viewBox="0 0 100 100" preserveAspectRatio="none"><path d=${courseIn(frame)} /></svg>` : nothing}
    ${dots.map(([x, y]) => svg`<circle cx="${x.toFixed(1)}%" cy="${y.toFixed(1)}%" r="0.3125em" />`)}
    ${townLabels(places, frame).map(({ text, x, y }) => svg`<text x="${x.toFixed(1)}%" y="${y.toFixed(1)}%">${text}</text>`)}
    ${seine && isInside(boxOf('Seine', seine[0] + 6, seine[1])) ? svg`<text class="river" x="${(seine[0] + 6).toFixed(1)}%" y="${seine[1].toFixed(1)}%">Seine</text>` : nothing}
  </svg></div>`;
}

/** Round at its bends. */
function courseIn(frame: MapFrame): string {
  const points = SEINE.map(([longitude, latitude]) => positionIn(frame, { latitude, longitude }));
  const pair = ([x, y]: readonly [number, number]) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const bends = points.slice(1, -1).map((bend, index): string => {
    const [x, y] = points[index + 2]!;
    return `Q${pair(bend)} ${pair([(bend[0] + x) / 2, (bend[1] + y) / 2])}`;
  });
  return `M${pair(points[0]!)}${bends.join('')}L${pair(points.at(-1)!)}`;
}

/** Towns with many places first; above their dots or below, where no other name nor dot is. */
export function townLabels(places: readonly MapPlace[], frame: MapFrame): readonly Label[] {
  const towns = new Map<string, { readonly name: string; readonly dots: (readonly [number, number])[] }>();
  const taken: Box[] = [];
  for (const { point, town } of places) {
    const [x, y] = positionIn(frame, point!);
    taken.push({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT });
    if (!town) continue;
    const known = towns.get(town.key) ?? { name: town.name, dots: [] };
    towns.set(town.key, known);
    known.dots.push([x, y]);
  }
  const labels: Label[] = [];
  for (const { name, dots } of [...towns.values()].sort((one, other) => other.dots.length - one.dots.length)) {
    const x = dots.reduce((sum, dot) => sum + dot[0], 0) / dots.length;
    const heights = dots.map((dot) => dot[1]);
    const above = heights.reduce((one, other) => Math.min(one, other)) - DOT - LINE / 2;
    const below = heights.reduce((one, other) => Math.max(one, other)) + DOT + LINE / 2;
    const free = [above, below].find((y) => {
      const box = boxOf(name, x, y);
      return isInside(box) && !taken.some((other) => overlap(box, other));
    });
    if (free === undefined) continue;
    taken.push(boxOf(name, x, free));
    labels.push({ text: name, x, y: free });
  }
  return labels;
}

function boxOf(text: string, x: number, y: number): Box {
  const half = (text.length * LETTER) / 2;
  return { left: x - half, right: x + half, top: y - LINE / 2, bottom: y + LINE / 2 };
}

function isInside({ left, right, top, bottom }: Box): boolean {
  return left >= 1 && right <= 99 && top >= 1 && bottom <= 99;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
