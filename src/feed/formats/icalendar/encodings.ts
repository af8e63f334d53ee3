/** QUOTED-PRINTABLE (RFC 2045 §6.7), in which vCalendar 1.0 writes its texts: telephones and older Outlooks still do. */

/** The value of a property as text. What is not encoded, or in a charset that nobody knows, stays as it is. */
export function decoded(value: string, parameters: ReadonlyMap<string, string>): string {
  const isEncoded = parameters.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE' || parameters.has('QUOTED-PRINTABLE');
  return isEncoded ? fromQuotedPrintable(value, parameters.get('CHARSET') || 'utf-8') : value;
}

/** Runs of `=C3=A9` are octets in the charset; everything else is text already. */
function fromQuotedPrintable(value: string, charset: string): string {
  const decoder = decoderOf(charset);
  if (!decoder) return value;
  return value.replace(/=$/, '').replace(/(?:=[\dA-F]{2})+/gi, (run) => {
    const octets = Uint8Array.from(run.slice(1).split('='), (octet) => parseInt(octet, 16));
    try {
      return decoder.decode(octets);
    } catch {
      // Many name no charset, or a wrong one, and write in that of Windows.
      return decoderOf('windows-1252')!.decode(octets);
    }
  });
}

function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    return null;
  }
}
