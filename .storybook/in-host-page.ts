import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { SKINS } from '../stories/support/skins.js';
import type { Skin } from '../stories/support/skins.js';
import type { Settings } from './toolbar.js';

/** What the toolbar last set, and what the story had written there. */
const set = new WeakMap<Element, Map<string, { readonly ours: string; readonly own: string | null }>>();

/**
 * The page around a story, as the toolbar has it. What is an attribute of ours is set on the elements once they are drawn and before they read it: so stories of
 * whole pages, which have no arguments, follow too. Each story, and each state of a sheet, has its own group, so that no choice is shared.
 */
export const inHostPage: Decorator = (story, { globals, parameters, canvasElement, id }) => {
  const { theme, skin, textSize, width, language, town } = globals as Settings;
  const { documentElement } = document;
  documentElement.lang = language || 'fr';
  documentElement.classList.toggle('text-200', textSize === 'double');
  documentElement.classList.toggle('page-dark', theme === 'page sombre');
  documentElement.classList.toggle('page-light', theme !== 'page sombre');
  const chosen: Skin | undefined = SKINS[skin];
  sheet().textContent = chosen?.css ?? '';
  const column = width === 'full' ? ((parameters['width'] as string | undefined) ?? 'full') : width.replace('px', '');
  const canvas = canvasElement;
  queueMicrotask(() => {
    for (const element of canvas.querySelectorAll('*')) {
      if (!element.localName.startsWith('ess-')) continue;
      const own = element.closest<HTMLElement>('[data-own]')?.dataset['own'] ?? '';
      if (!element.hasAttribute('group')) element.setAttribute('group', [canvas.id, id, own].filter(Boolean).join(' '));
      change(element, 'lang', language);
      change(element, 'town', town);
      if (element.localName === 'ess-event-list') change(element, 'layout', chosen?.layout ?? '');
    }
  });
  return html`<div class="host-page width-${column}" lang=${language || 'fr'}>${story()}</div>`;
};

function sheet(): HTMLStyleElement {
  const known = document.querySelector<HTMLStyleElement>('#ess-skin');
  if (known) return known;
  const style = Object.assign(document.createElement('style'), { id: 'ess-skin' });
  document.head.append(style);
  return style;
}

/** '' gives the attribute back to the story, unless the story has changed it since. */
function change(element: Element, name: string, ours: string): void {
  const changes = set.get(element) ?? new Map<string, { ours: string; own: string | null }>();
  set.set(element, changes);
  const now = element.getAttribute(name);
  const last = changes.get(name);
  const own = last && now === last.ours ? last.own : now;
  if (ours) {
    changes.set(name, { ours, own });
    element.setAttribute(name, ours);
  } else if (last && now === last.ours) {
    changes.delete(name);
    if (own === null) element.removeAttribute(name);
    else element.setAttribute(name, own);
  }
}
