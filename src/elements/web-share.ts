/** The share sheet of a telephone. Source: W3C Web Share API. */

import { isServer } from 'lit';
import { own } from '../model/own-fields.js';
import { saveFile } from './save-file.js';

/** Whether the browser has it. Own properties only, because a page may have put the name on Object.prototype. */
export function canShare(name: 'share' | 'canShare' = 'share'): boolean {
  if (isServer) return false;
  return own(navigator, name) !== undefined || own(Navigator.prototype, name) !== undefined;
}

/** Whether the browser can hand files of this type to other apps. Chromium refuses `.ics`; Safari is reported to accept it (ADR 0057). */
export function canSendFiles(type: string): boolean {
  return canShare('canShare') && navigator.canShare({ files: [new File([''], 'a.ics', { type })] });
}

/** Hands a text as a file to the app that the visitor chooses; saves it if that fails. */
export async function sendFile(name: string, type: string, text: string): Promise<void> {
  if (!(await share({ files: [new File([text], name, { type })] }))) saveFile(name, type, text);
}

/** Opens the sheet; false if the browser refuses. Closing it counts as success. */
export async function share(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return (error as DOMException).name === 'AbortError';
  }
}
