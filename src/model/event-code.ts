/** A prime below 2^40: with the multiplier, every product stays an exact integer. */
const MODULUS = 1_099_511_627_689;
const MULTIPLIER = 4093;

/**
 * An event's identifier in at most eight letters and digits, because identifiers are often addresses and a page's address must stay short. Two of 10,000 events
 * share one in about one programme of 20,000.
 */
export function eventCode(id: string): string {
  let code = 1;
  for (let index = 0; index < id.length; index++) code = (code * MULTIPLIER + id.charCodeAt(index)) % MODULUS;
  return code.toString(36);
}

/** The codes of an event: its own first, then those of the entries that it was made of (ADR 0065). */
export function eventCodes(id: string, json: Readonly<Record<string, unknown>>): readonly string[] {
  const others = [json['identifier']].flat().filter((each) => typeof each === 'string');
  return [id, ...others].map(eventCode);
}

export function isEventCode(text: string): boolean {
  return /^[0-9a-z]{1,8}$/.test(text);
}
