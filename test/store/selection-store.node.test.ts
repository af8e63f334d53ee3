import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pageRegistry } from '../../src/store/page-registry.js';
import { selectionStore } from '../../src/store/selection-store.js';

it('keeps what a newer copy of the script chose beside the town', () => {
  const key = JSON.stringify(['https://example.org/feed.json', '']);
  pageRegistry().select(key, '{"town":"94003","categories":["atelier"]}');
  const store = selectionStore('https://example.org/feed.json', '');
  assert.equal(store.selection.town, '94003');
  store.request({ town: '94054' });
  assert.deepEqual(JSON.parse(pageRegistry().selection(key)), { town: '94054', categories: ['atelier'] });
});

it('gives the same object until the choice changes, whoever writes', () => {
  const store = selectionStore('https://example.org/other.json', 'a');
  store.request({ town: '94054' });
  const before = store.selection;
  pageRegistry().select(JSON.stringify(['https://example.org/other.json', 'a']), '{"unknown":1,"town":"94054"}');
  assert.equal(store.selection, before);
});

it('reads nonsense as nothing chosen', () => {
  const store = selectionStore('https://example.org/nonsense.json', '');
  for (const json of ['', '{', '[]', 'null', '{"town":7}', `{"town":"${'x'.repeat(300)}"}`]) {
    pageRegistry().select(JSON.stringify(['https://example.org/nonsense.json', '']), json);
    assert.equal(store.selection.town, null, json);
  }
});
