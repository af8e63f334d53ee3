/**
 * Draws the real elements without a browser: their shadow tree as HTML, by Lit's own server renderer. Load it only when needed, because it brings Lit, the
 * elements and an HTML parser.
 */

import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import type { RenderInfo } from '@lit-labs/ssr';
import type { CSSResult, LitElement } from 'lit';
import { serve } from '../controllers/served-programme.js';
import type { ServedProgramme } from '../controllers/served-programme.js';
import '../elements/contact-block/index.js';
import '../elements/countdown/index.js';
import { openedEvent } from '../elements/event/event-action.js';
import { eventDetails, eventDetailsStyles } from '../elements/event/event-details.js';
import '../elements/event-list/index.js';
import { loadLocale } from '../locale/locale.js';
import type { EventDetails, Programme, ProgrammeEvent } from '../model/programme.js';
import { withoutMarkers } from './template-html.js';

/** Without the town filter: nobody can choose without a script, and the list shows the towns. */
export type DrawableElement = 'ess-event-list' | 'ess-countdown' | 'ess-contact-block';

/** Attribute → value. */
export type Attributes = Readonly<Record<string, string>>;

/** Controls that need a script are left out. */
const SERVED = '@media (scripting:none){button{display:none}}';

/** The element's styles: always the same, so that a policy can list their hash. */
export function shadowStyles(tag: DrawableElement): string {
  const { elementStyles } = customElements.get(tag) as unknown as typeof LitElement;
  const styles = tag === 'ess-event-list' ? [...elementStyles, eventDetailsStyles] : elementStyles;
  return styles.map((style) => (style as CSSResult).cssText).join('') + SERVED;
}

/**
 * Draws an element's shadow tree with these attributes and this programme, without its styles.
 *
 * @param now Epoch milliseconds: the clock of the drawing. The element in the page has its own.
 */
export async function shadowHtml(tag: DrawableElement, attributes: Attributes, programme: Programme, now: number): Promise<string> {
  const locale = await loadLocale(attributes['lang'] ?? 'fr');
  const report = { format: '', eventCount: programme.sessions.town.length, problems: [] };
  const read = new Map<ProgrammeEvent, EventDetails | null>();
  const details = (event: ProgrammeEvent) => {
    const known = read.get(event) ?? null;
    read.set(event, known);
    return known && eventDetails(openedEvent(event, known, locale, now, programme.inLanguage), null);
  };
  const ready = { status: 'ready', programme, report, loadedAt: now, stale: null, isReloading: false, absent: [], at: null } as const;
  const draw = () => drawn(tag, { ...attributes, now: new Date(now).toISOString() }, { ...ready, details });
  // First to know which events are shown, then with their details.
  const first = await draw();
  if (read.size === 0) return first;
  for (const event of read.keys()) read.set(event, await event.details());
  return draw();
}

async function drawn(tag: DrawableElement, attributes: Attributes, served: ServedProgramme): Promise<string> {
  const renderer = new LitElementRenderer(tag);
  const { element } = renderer;
  serve(element, served);
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  renderer.connectedCallback();
  const info: RenderInfo = {
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  };
  return withoutMarkers(await collectResult(renderValue(element['render'](), info)));
}
