import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';

type Events = readonly object[];

const file = (name: string) => new URL(`../../fixtures/feeds/schema-org/${name}.json`, import.meta.url);
const nodes = (document: { '@graph': Events }) => document['@graph'].slice(3);

itIsAFeedFormat('schema.org', [
  { file: file('festival'), events: (document: { subEvent: Events }) => document.subEvent.slice(0, 3) },
  { file: file('site-page'), events: nodes },
  { file: file('list'), events: (document: { itemListElement: readonly { item: object }[] }) => document.itemListElement.map(({ item }) => item) },
]);
