import { table } from './field-table.js';

const contact = (kind: string, text: string, href: string) => ({ kind, text, href });
table('registrations', [
  ['none', { url: 'https://example.org/e', offers: { url: 'https://example.org/e' } }, []],
  [
    'an address',
    { potentialAction: { '@type': 'RegisterAction', target: 'https://www.example.org/inscription' } },
    [contact('url', 'example.org', 'https://www.example.org/inscription')],
  ],
  [
    'a mail',
    { potentialAction: { target: 'mailto:inscription@example.org?subject=x' } },
    [contact('email', 'inscription@example.org', 'mailto:inscription@example.org')],
  ],
  ['a number', { potentialAction: { target: 'tel:01 99 00 00 11' } }, [contact('telephone', '01 99 00 00 11', 'tel:+33199000011')]],
  [
    'an entry point',
    { potentialAction: { target: { '@type': 'EntryPoint', urlTemplate: 'https://example.org/i' } } },
    [contact('url', 'example.org', 'https://example.org/i')],
  ],
  [
    'several, each once, in order, with offers',
    {
      potentialAction: [{ target: ['a@example.org', '01 99 00 00 11'] }, { target: 'a@example.org' }, { target: null }],
      offers: { url: 'https://example.org/billets' },
    },
    [
      contact('email', 'a@example.org', 'mailto:a@example.org'),
      contact('telephone', '01 99 00 00 11', 'tel:+33199000011'),
      contact('url', 'example.org', 'https://example.org/billets'),
    ],
  ],
  ['a hostile one', { potentialAction: { target: 'javascript:alert(1)' } }, [], 'url-refused'],
]);
