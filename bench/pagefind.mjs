/** Pagefind's index of a feed, as files by path: it searches what was indexed before, and has no rows of its own without it. */
import { createIndex, close } from 'pagefind';

/** Null where its program does not run on this system. */
export async function pagefindOf(feeds) {
  const files = new Map();
  try {
    for (const [size, { subEvent }] of feeds) {
      const { index } = await createIndex({ forceLanguage: 'fr' });
      for (const event of subEvent) {
        await index.addCustomRecord({
          url: `/evenement/${event['@id']}`,
          content: [
            event.name,
            event.abstract,
            event.description,
            event.location.name,
            event.location.address.addressLocality,
            ...event.keywords,
          ].join('. '),
          language: 'fr',
          meta: { title: event.name, when: event.startDate.slice(0, 16), where: `${event.location.name}, ${event.location.address.addressLocality}` },
          filters: { topic: event.keywords },
          sort: { date: event.startDate },
        });
      }
      const { files: made } = await index.getFiles();
      for (const { path, content } of made) files.set(`/pagefind/${size}/${path}`, Buffer.from(content));
      await index.deleteIndex();
    }
    await close();
    return files;
  } catch (cause) {
    console.error(`Pagefind is left out: ${cause}`);
    return null;
  }
}
