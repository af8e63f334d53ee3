import { jsonText } from '../model/json-text.js';

/** Data as the text of a script element, where `</script` would end it and entities mean nothing. */
export function scriptJson(data: unknown): string {
  return jsonText(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
