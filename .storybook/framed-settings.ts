import { addons } from 'storybook/preview-api';
import { GLOBALS_UPDATED, SET_GLOBALS, UPDATE_GLOBALS } from 'storybook/internal/core-events';
import { initialSettings } from './toolbar.js';
import type { Settings } from './toolbar.js';

interface Frame {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: { emit(event: string, data: object): void };
}

/** A documentation page shows some stories in frames, to which Storybook does not say what the toolbar has: in their address, and at each change. */
export function shareSettingsWithFrames(): void {
  const channel = addons.getChannel();
  const share = ({ globals }: { readonly globals: Settings }): void => {
    const changed = Object.entries(globals).filter(([name, value]) => name in initialSettings && value !== initialSettings[name as keyof Settings]);
    const address = changed.map(([name, value]) => `${name}:${value}`).join(';');
    (globalThis as { PREVIEW_URL?: string }).PREVIEW_URL = address ? `iframe.html?${new URLSearchParams({ globals: address })}` : 'iframe.html';
    for (const { contentWindow } of document.querySelectorAll<HTMLIFrameElement>('iframe[id^="iframe--"]')) {
      (contentWindow as Frame | null)?.__STORYBOOK_ADDONS_CHANNEL__?.emit(UPDATE_GLOBALS, { globals });
    }
  };
  channel.on(SET_GLOBALS, share);
  channel.on(GLOBALS_UPDATED, share);
}
