/** Telephone numbers as people write them: « 01 99 00 12 34 », « +33 (0)1 99 00 12 34. », « +41 22 999 12 34 », « 3975 ». */

export interface Telephone {
  /** Number for `tel:`: E.164, or a French short number. */
  readonly e164: string;
  /** Extension, or ''. */
  readonly extension: string;
}

const LONGEST = 60;
const FRENCH = /^(?:0|(?:\+|00)330?)([1-9]\d{8})$/;
const FOREIGN = /^(?:\+|00)(?!33)([1-9]\d{6,14})$/;
/** Emergency and public numbers, 3xxx and 10xx services, directory enquiries. */
const SHORT = /^(?:1[578]|11\d|19[16]|10\d\d|3\d{3}|118\d{3})$/;

/** The number in a text that contains nothing else; null for two numbers or words, which are shown without a link. Numbers without a country are French. */
export function telephone(value: unknown): Telephone | null {
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  const [, written = '', extension = ''] = /^(?:tel:)?([^a-z;]*)(?:(?:;ext=|ext\.?|poste|x) ?(\d{1,6}))?$/i.exec(value.trim()) ?? [];
  const dialled = written.replace(/\(0\)|[\s\u00a0\u202f.()/\u2010-\u2013-]/g, '');
  const [, national] = FRENCH.exec(dialled) ?? [];
  if (national) return { e164: `+33${national}`, extension };
  const [, international] = FOREIGN.exec(dialled) ?? [];
  if (international) return { e164: `+${international}`, extension };
  return SHORT.test(dialled) ? { e164: dialled, extension } : null;
}
