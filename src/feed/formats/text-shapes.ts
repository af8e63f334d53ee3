/** What tells the formats that are no JSON from each other. */

/** Some files lack the calendar around their event. */
export function isIcalendar(document: unknown): boolean {
  return typeof document === 'string' && /^\s{0,1000}BEGIN:V(?:CALENDAR|EVENT)/i.test(unfoldedBeginning(document));
}

/** A calendar may be folded in its very first word (RFC 5545 §3.1). */
function unfoldedBeginning(text: string): string {
  const beginning = text.slice(0, 1100);
  return /^\s{0,1000}B/i.test(beginning) ? beginning.replace(/\r?\n[ \t]/g, '') : beginning;
}

/** An item that takes place; a page's breadcrumbs and addresses are items too. */
const MICRODATA = /\bitemtype\s{0,5}=[^<>]{0,300}schema\.org\/\w{0,40}(?:Event|Festival|Hackathon|EventSeries|CourseInstance)\b/i;

/** A page that says something to search engines; whether that is of events is seen when it is read. */
export function isHtmlPage(document: unknown): boolean {
  return typeof document === 'string' && /^\s{0,1000}</.test(document) && (/application\/ld\+json/i.test(document) || MICRODATA.test(document));
}

/** One JSON object a line. The text as a whole is no JSON, or it would not be here. */
export function isNdjson(document: unknown): boolean {
  if (typeof document !== 'string' || !/^\s{0,1000}\{/.test(document)) return false;
  const [first = ''] = document.trimStart().split('\n', 1);
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

const TITLE =
  /^["\s]{0,9}(?:titre|title|nom|name|intitul|libell|[eé]v[eé]nement|event|manifestation|animation|activit|action|atelier|rendez|rdv|d[eé]signation|summary|subject|objet|quoi|what)/i;
const DATE =
  /^["\s]{0,9}(?:dates?|jours?|day|quand|when|d[eé]but|d[eé]part|start|begin|premi[eè]re|event[ _]?(?:date|start)|dtstart|first_?date|du["\s]{0,9}$)/i;
const MOST_LINES = 30;
const LONGEST_LINE = 5000;

/** Headings that say what an event is called and when it is, somewhere in the first lines. */
export function isSpreadsheet(document: unknown): boolean {
  if (typeof document !== 'string' || /^\s{0,1000}[[{<]/.test(document)) return false;
  const lines = document.slice(0, MOST_LINES * LONGEST_LINE).split(/[\r\n]+/, MOST_LINES);
  return lines.some((line) => {
    const cells = line.slice(0, LONGEST_LINE).split(/[;,|\t]/);
    return cells.some((cell) => TITLE.test(cell)) && cells.some((cell) => DATE.test(cell));
  });
}
