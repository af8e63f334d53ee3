import type { Json } from '../reading.js';
import { table } from './field-table.js';

const image = (fields: Json) => ({ url: 'https://example.org/i.jpg', alt: '', width: null, height: null, ...fields });
table('image', [
  ['none', { image: [] }, null],
  ['an address', { image: 'https://example.org/i.jpg' }, image({})],
  ['the first good one', { image: ['http://example.org/i.jpg', 'https://example.org/i.jpg'] }, image({})],
  [
    'an ImageObject',
    {
      image: {
        '@type': 'ImageObject',
        contentUrl: 'https://example.org/i.jpg',
        caption: 'Un vélo',
        width: '700 px',
        height: { value: 467 },
        creditText: 'Ville d’exemple',
      },
    },
    image({ alt: 'Un vélo', width: 700, height: 467 }),
  ],
  ['described', { image: { url: 'https://example.org/i.jpg', description: 'Un vélo', width: -1 } }, image({ alt: 'Un vélo' })],
  ['not https', { image: 'http://example.org/i.jpg' }, null, 'image-refused'],
  ['hostile', { image: { url: 'javascript:alert(1)' } }, null, 'image-refused'],
]);

table('imageCredit', [
  ['of an ImageObject', { image: { url: 'https://example.org/i.jpg', creditText: 'Ville d’exemple' } }, 'Ville d’exemple'],
  ['of its creator', { image: { url: 'https://example.org/i.jpg', creator: { name: 'Ville d’exemple' } } }, 'Ville d’exemple'],
  ['none', { image: 'https://example.org/i.jpg' }, ''],
]);
