import { table } from './field-table.js';

const file = (fields: object) => ({ subjectOf: { '@type': 'MediaObject', encodingFormat: 'text/calendar', ...fields } });
table('calendarUrl', [
  ['none', {}, null],
  ['a file', file({ contentUrl: 'https://example.org/e.ics' }), 'https://example.org/e.ics'],
  ['with its letters, in its other field', file({ encodingFormat: 'Text/Calendar; charset=utf-8', url: 'https://example.org/e.ics' }), 'https://example.org/e.ics'], // prettier-ignore
  ['among other works', { subjectOf: [{ '@type': 'WebPage', url: 'https://example.org/' }, file({ contentUrl: 'https://example.org/e.ics' }).subjectOf] }, 'https://example.org/e.ics'], // prettier-ignore
  ['another format', file({ encodingFormat: 'text/html', contentUrl: 'https://example.org/e' }), null],
  ['a text', { subjectOf: 'https://example.org/e.ics' }, null],
  ['a hostile one', file({ contentUrl: 'javascript:alert(1)' }), null, 'url-refused'],
]);
