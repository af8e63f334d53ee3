import type { Medium, ReportWords } from '../report-words.js';
import { counted, number } from './grammar.js';

/** “in the field …”, or nothing, after a verb. */
const here = (where: string) => (where ? ` ${where}` : '');

const TIMES: Readonly<Record<Medium, string>> = {
  json: '2026-11-06T18:30',
  line: '2026-11-06T18:30',
  item: '2026-11-06T18:30',
  script: '2026-11-06T18:30',
  calendar: 'DTSTART;TZID=Europe/Paris:20261106T183000',
  table: '06/11/2026, and a time like 18:30',
};
const ENDS: Readonly<Record<Medium, string>> = { ...TIMES, calendar: 'DTEND;TZID=Europe/Paris:20261106T200000' };
const ADDRESS = 'https://…';

/** The value of an RRULE, which repeats an event. */
const RULE = /FREQ=/i;

/** “moved by 52 weeks, to ” those of the edition. */
const moved = (value: string) => {
  const weeks = Math.abs(Number(value)) || 0;
  return weeks === 0 ? '' : `moved by ${counted(weeks, 'week')}, to `;
};

export const report: ReportWords = {
  kinds: {
    'not-an-event': 'Not an event',
    'name-missing': 'Title missing',
    'start-missing': 'Start date missing',
    'start-invalid': 'Unreadable date',
    'end-invalid': 'Unreadable hour or end',
    'end-before-start': 'End before the start',
    'end-too-far': 'End too far away',
    'offset-mismatch': 'Doubtful time offset',
    'time-zone-unknown': 'Unknown time zone',
    'duplicate-id': 'Same identifier twice',
    'duplicate-event': 'Event given by two feeds',
    'repeated-event': 'Event entered several times',
    'feed-unavailable': 'Feed not read',
    'pages-missing': 'Rest of the feed missing',
    'town-unknown': 'Town not recognised',
    'status-unknown': 'Unknown status',
    'url-refused': 'Address refused',
    'image-refused': 'Image refused',
    'too-many-events': 'Too many events',
    'too-many-occurrences': 'Too many dates',
    'text-too-long': 'Text too long',
    'character-lost': 'Character lost',
    'partly-read': 'Cell understood in part',
    'coordinates-wrong': 'Coordinates that contradict the address',
    sample: 'Sample programme',
  },
  problems: {
    'not-an-event': ({ medium }) => ({
      what: 'What stands here could not be read as an event. It is not shown.',
      mend:
        medium === 'line' || medium === 'calendar'
          ? 'Write one complete JSON object of type Event on this line, or remove it.'
          : medium === 'script'
            ? 'Check this JSON-LD block of the page: its JSON is wrong, or its type is not Event.'
            : medium === 'table'
              ? 'Give every column a heading in the first row, among them “Title” and “Date”.'
              : 'Give this object the type Event, a title and a start date, or remove it from the list.',
    }),
    'name-missing': ({ medium, where }) => ({
      what: 'The event has no title. It is not shown.',
      mend: medium === 'calendar' ? 'Add a SUMMARY line with its title to this event.' : `Write the title${here(where)}.`,
    }),
    'start-missing': ({ medium, level, where }) => ({
      what: level === 'error' ? 'The event has no start date. It is not shown.' : 'One of the dates of the event has no start. It is not shown.',
      mend: `Write a date${here(where)}, such as ${TIMES[medium]}.`,
    }),
    'start-invalid': ({ medium, level, where, value }) =>
      medium === 'calendar' && RULE.test(value)
        ? {
            what: 'This repetition cannot be read. Only the dates that are written are shown.',
            mend: `Write a repetition${here(where)}, such as RRULE:FREQ=WEEKLY;COUNT=4, or one date a line.`,
          }
        : {
            what: level === 'error' ? 'The start date cannot be read. The event is not shown.' : 'This date cannot be read. It is not shown.',
            mend: `Check that this day exists, and write it${here(where)} like this: ${TIMES[medium]}.`,
          },
    'end-invalid': ({ medium, where }) =>
      medium === 'table'
        ? {
            what: 'The hour, or the end date, cannot be read. The event is shown without it.',
            mend: `Write an hour${here(where)}, such as 18:30, or a date, such as 06/11/2026.`,
          }
        : {
            what: 'The end date cannot be read. The event is shown without an end time.',
            mend: `Check that this day exists, and write it${here(where)} like this: ${ENDS[medium]}.`,
          },
    'end-before-start': ({ where }) => ({
      what: 'The end is before the start.',
      mend: `Correct the end${here(where)}. If the event ends after midnight, that is on the next day.`,
    }),
    'end-too-far': ({ where }) => ({
      what: 'The end is more than two years after the start. The event is shown without an end time.',
      mend: `Check the year of the end${here(where)}.`,
    }),
    'offset-mismatch': ({ medium, where }) => ({
      what: 'The time offset written here is not that of the place on this date. The time shown may be wrong.',
      mend:
        medium === 'calendar'
          ? 'Write the local time with its zone, such as DTSTART;TZID=Europe/Paris:20261106T183000.'
          : `Write the local time${here(where)} without an offset (2026-11-06T18:30), or with the right one: in France, +01:00 in winter and +02:00 in summer. For a whole day, write the day alone (2026-11-06).`,
    }),
    'time-zone-unknown': ({ where }) => ({
      what: 'This time zone does not exist. Times are read in the zone of the programme.',
      mend: `Write a name${here(where)} such as Europe/Paris.`,
    }),
    'duplicate-id': ({ where }) => ({
      what: 'Another event already has this identifier. If it is the same one, it is shown only once.',
      mend: `Give each event an identifier of its own${here(where)}, or remove the copy.`,
    }),
    sample: ({ value }) => ({
      what: `This programme is a sample: its dates are ${moved(value)}those of the edition under way or the next one.`,
      mend: 'For a real programme, remove “subjectOf”: the dates are then shown as they are written.',
    }),
    'duplicate-event': () => ({
      what: 'This event already stands in another feed. It is shown only once.',
      mend: 'There is nothing to do if that is intended. Otherwise, remove it from one of the two feeds.',
    }),
    'repeated-event': ({ value }) => ({
      what: `This event is entered ${value} times, once for each date. It is shown once, with all its dates.`,
      mend: 'One event with all its dates is easier to keep up to date.',
    }),
    'feed-unavailable': ({ failure }) => ({
      what: `This feed could not be read, and its events are missing. ${failure?.what ?? ''}`.trim(),
      mend: failure?.mend ?? 'Check its address.',
    }),
    'pages-missing': () => ({
      what: 'This file is only the beginning of the list. The events after it are not shown.',
      mend: 'Ask for more events per page, or save all the pages and put them one after the other in an array: [page 1, page 2].',
    }),
    'town-unknown': ({ medium }) => ({
      what: 'The town of this place is not recognised. The event is listed under “Other places”.',
      mend:
        medium === 'table'
          ? 'Fill in the columns “Town” and “Postal code”.'
          : medium === 'calendar'
            ? 'Write the whole address in LOCATION: name of the place, street, postal code and town, with commas between them.'
            : 'Write the town and its postal code in the address of the place (in schema.org, addressLocality and postalCode).',
    }),
    'status-unknown': ({ medium, where }) => ({
      what: 'This status is unknown. The event is shown as going ahead.',
      mend:
        medium === 'table'
          ? `Write Cancelled, Postponed, Complet (sold out), or nothing${here(where)}.`
          : medium === 'calendar'
            ? 'Write STATUS:CONFIRMED or STATUS:CANCELLED.'
            : `Write EventScheduled, EventRescheduled, EventPostponed, EventMovedOnline or EventCancelled${here(where)}.`,
    }),
    'url-refused': ({ level, where }) => ({
      what:
        level === 'error'
          ? 'The address of this part of the programme is not valid. Its events are missing.'
          : 'This address cannot be a link. It is not shown.',
      mend: `Write a complete address${here(where)}, which begins with ${ADDRESS}`,
    }),
    'image-refused': ({ where }) => ({
      what: 'This image has no address that can be used. The event is shown without an image.',
      mend: `Write the complete address of the image${here(where)}, which begins with ${ADDRESS}`,
    }),
    'too-many-events': () => ({
      what: 'The programme has more than 100,000 events. The last ones are not shown.',
      mend: 'Remove past events, or split the programme by town or by month: the command “ess split” does it.',
    }),
    'too-many-occurrences': () => ({
      what: 'The event has more than 800 dates. Those after that are not shown.',
      mend: 'Make several events of it, or remove past dates.',
    }),
    'text-too-long': ({ where }) => ({
      what: 'This text is too long. Its end is not shown.',
      mend: `Shorten it${here(where)}. A title or a name has at most 300 characters, a summary 1,000, a description 20,000.`,
    }),
    'character-lost': ({ where }) => ({
      what: 'A character of this text is unreadable. It is shown as “\ufffd”.',
      mend: `Correct the text${here(where)}, and save the file as UTF-8.`,
    }),
    'partly-read': ({ where }) => ({
      what: 'This cell is only understood in part, or contradicts itself. The event is shown with what is certain.',
      mend: `Check the event as shown. If needed, write${here(where)} one session per row: a day such as 06/11/2026 and hours such as 14h-18h. A day of the week, if there is one, must be that of the date.`,
    }),
    'coordinates-wrong': ({ where }) => ({
      what: 'These coordinates are not in the region of the address. Directions follow the address.',
      mend: `Check${here(where)} that the latitude comes before the longitude, as in 48.805 then 2.333, or remove them.`,
    }),
  },
  failures: {
    unreachable: () => ({
      what: 'The server of the feed does not answer.',
      mend: 'Open the address of the feed in another tab. If nothing comes, check the name of the site or tell its host. If the feed comes, the browser or a filter keeps this page from reading it.',
    }),
    offline: () => ({ what: 'This computer is offline.', mend: 'Restore the connection, then check again.' }),
    cors: () => ({
      what: 'The feed is on another site, which does not allow this page to read it (CORS).',
      mend: 'On the server of the feed, add the header “Access-Control-Allow-Origin: *” to its answers. Or copy the file to the site of the page.',
    }),
    'not-found': (status) => ({
      what: `There is nothing at this address${status ? ` (error ${status})` : ''}.`,
      mend: 'Check the address written in src, letter by letter, capitals included, and that the file is published.',
    }),
    refused: (status) => ({
      what: `The server of the feed refused to answer${status ? ` (error ${status})` : ''}.`,
      mend:
        status === 401 || status === 403
          ? 'Make the file public: it is protected by a password or by access rights.'
          : status === 429
            ? 'Wait for a few minutes. If it goes on, publish a copy of the feed on your site.'
            : status !== null && status >= 500
              ? 'The server is out of order. Check again in a few minutes, then tell its host.'
              : 'Open the address of the feed in another tab to see what the server answers, or tell its host.',
    }),
    timeout: () => ({
      what: 'The server of the feed sent nothing for more than 8 seconds.',
      mend: 'Check again. If it goes on, publish the feed as a file, rather than have it computed at each request.',
    }),
    'too-large': () => ({
      what: 'The file is too large to be read.',
      mend: 'Remove past events, or split the programme by town or by month: the command “ess split” does it.',
    }),
    'not-json': () => ({
      what: 'The text received is in no known format, and it is not correct JSON.',
      mend: 'Check that the address is that of the feed, and export it again.',
    }),
    'not-a-feed': () => ({
      what: 'The file is correct JSON, but no programme of events is recognised in it.',
      mend: 'Give the export of an agenda (OpenAgenda, iCalendar, a CSV table…), or an object of type Festival with its events in subEvent.',
    }),
    'no-address': () => ({
      what: 'The address of the feed is not valid.',
      mend: `Write a complete address in src, which begins with ${ADDRESS}`,
    }),
    'script-incomplete': () => ({
      what: 'A file of the script, the one that reads this format, could not be loaded.',
      mend: 'Reload the page. If it lasts, copy the whole folder of the script to the site, with its chunks folder.',
    }),
  },
  faults: {
    empty: { what: 'The file is empty.', mend: 'Export or publish the feed again.' },
    truncated: {
      what: 'The file stops before its end: a brace, a bracket or a quotation mark is never closed.',
      mend: 'Export or send the whole file again. If it is written by hand, close what is open.',
    },
    'comma-missing': { what: 'A comma is missing before this.', mend: 'Add a comma between the two values.' },
    'comma-extra': { what: 'There is a comma too many.', mend: 'Remove this comma.' },
    'colon-missing': { what: 'A colon is missing after the name of the field.', mend: 'Write the field like this: "name": "Title".' },
    'bracket-mismatch': {
      what: 'This bracket or brace does not close what was opened.',
      mend: 'Close each { with }, each [ with ], in the reverse order of their opening.',
    },
    'key-without-quotes': { what: 'The name of the field is not between straight quotation marks.', mend: 'Write it like this: "name".' },
    'other-quotes': {
      what: 'These quotation marks are not those of JSON. A word processor may have replaced them.',
      mend: 'Put straight quotation marks (") around each field name and each text.',
    },
    'quote-in-text': {
      what: 'A straight quotation mark stands inside the text, and closes it too early.',
      mend: 'Write \\" inside a text, or curly quotation marks.',
    },
    'line-break-in-text': {
      what: 'The text that begins here goes on to the next line, or its quotation mark is never closed.',
      mend: 'Close the quotation mark before the end of the line. To break a line in a text, write \\n.',
    },
    'control-character': { what: 'An invisible character (a tab, for instance) stands in this text.', mend: 'Delete it and put a space.' },
    'escape-unknown': { what: 'This backslash has no meaning in JSON.', mend: 'Remove it, or write it twice (\\\\).' },
    'number-invalid': {
      what: 'This number is not written as JSON wants it.',
      mend: 'Put dates, postal codes and telephone numbers between quotation marks. In a number, write a point, and no zero in front.',
    },
    comment: { what: 'JSON allows no comments.', mend: 'Remove this comment.' },
    'value-unknown': {
      what: 'This is not a value in JSON.',
      mend: 'Put texts between straight quotation marks ("). The only words allowed without them are true, false and null.',
    },
    'after-the-end': {
      what: 'The programme has ended, and there is more text after it.',
      mend: 'Remove what follows. To join two programmes, give both of their addresses in src.',
    },
    'web-page': {
      what: 'This is a web page, and it gives search engines no events (JSON-LD).',
      mend: 'Open the address in another tab, and look for the export link of the programme. An error or sign-in page may be shown in its place.',
    },
    xml: {
      what: 'This is an XML file (an RSS feed, for instance): this format is not read.',
      mend: 'Give an export in JSON, iCalendar (.ics) or CSV.',
    },
    calendar: { what: 'This is a calendar, but there is no event in it.', mend: 'Export the calendar again, with its events.' },
    table: {
      what: 'This is probably a table, but its columns are not recognised.',
      mend: 'Give every column a heading in the first row, among them “Title” and “Date”. A template comes with the documentation.',
    },
    text: {
      what: 'This text is in no known format.',
      mend: 'Give the export of an agenda (OpenAgenda, iCalendar, a CSV table…), or a programme in JSON.',
    },
  },
  levels: { error: 'Error', warning: 'To check' },
  line: (line, column) => `line ${line}${column === null ? '' : `, column ${column}`}`,
  cell: (name) => `cell ${name}`,
  item: (order) => `item no.\u00a0${order} (microdata)`,
  script: (order) => `JSON-LD block no.\u00a0${order}`,
  wholeFeed: 'the whole feed',
  inField: (name) => `in the field “${name}”`,
  inCell: (name) => `in cell ${name}`,
  inLine: (line) => `on line ${line}`,
  summary: ({ events, rejected, warnings, unavailable, isCut }) => {
    const parts = [
      events > 0 ? `${counted(events, 'event')} read` : 'No events read',
      ...(rejected > 0 ? [`${number(rejected)}\u00a0left out`] : []),
      ...(unavailable > 0 ? [`${counted(unavailable, 'feed')} not read`] : []),
      ...(warnings > 0 ? [`${counted(warnings, 'point')} to check`] : []),
      ...(rejected + warnings + unavailable === 0 ? ['no problem'] : []),
    ];
    return `${parts.join(', ')}.${isCut ? ' Only the first 10,000 problems are listed.' : ''}`;
  },
  element: {
    heading: 'Check of the feed',
    checking: 'Checking…',
    checked: (summary) => `Check finished: ${summary}`,
    failed: 'The feed cannot be read',
    stale: (when) => `This is the check of the programme received ${when}. Since then it could not be read again.`,
    format: (name) => `Format: ${name}`,
    noEvent: {
      what: 'The feed can be read, but there is no event in it.',
      mend: 'If this is unexpected, check the address of the feed or the dates of its export.',
    },
    again: 'Check again',
    filter: 'Show',
    filterHint: 'The list updates automatically.',
    all: (count) => `All problems (${number(count)})`,
    ofLevel: (level, count) => `${level === 'error' ? 'Errors' : 'To check'} (${number(count)})`,
    times: (count) => counted(count, 'time'),
    noneOfLevel: 'No problem of this kind.',
    terms: {
      level: 'Severity',
      kind: 'Kind',
      what: 'Problem',
      event: 'Event',
      value: 'Value',
      place: 'Where',
      path: 'Path',
      mend: 'How to mend it',
      source: 'Feed',
      excerpt: 'What is written',
    },
    more: (count) => `Show ${count === 1 ? 'one more problem' : `${number(count)}\u00a0more problems`}`,
    added: (count, shown, total) => `${counted(count, 'problem')} added, ${number(shown)} of ${number(total)}`,
    shown: (count) => (count > 0 ? `${counted(count, 'problem')} shown` : 'No problem shown'),
    copy: 'Copy the report',
    copied: 'Report copied.',
    copyFailed: 'The browser did not allow copying. Here is the report: select it and copy it.',
    download: 'Download the report (CSV)',
    fileName: 'feed-report',
    textInPage: 'the text in the page',
    colon: ': ',
  },
};
