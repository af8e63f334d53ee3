import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOne } from '../reading.js';

describe('organizers', () => {
  it('are organisations, persons or names', async () => {
    const { organizers } = await readOne({
      organizer: [
        { '@type': 'Organization', name: 'Association d’exemple', url: 'https://example.org', email: 'a@example.org' },
        'Ville d’exemple',
        {},
      ],
    });
    assert.deepEqual(
      organizers.map(({ name, url, email }) => [name, url, email]),
      [
        ['Association d’exemple', 'https://example.org/', 'a@example.org'],
        ['Ville d’exemple', null, ''],
      ],
    );
  });
});
