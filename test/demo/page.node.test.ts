import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const { policyOf } = (await import(new URL('../../scripts/policy.mjs', import.meta.url).href)) as { policyOf(path: string): string };

// Tests run from the root of the repository.
const files = readdirSync('demo').map((name) => [name, readFileSync(`demo/${name}`, 'utf8')] as const);

/** A page of the demonstration, with the elements pasted in it. */
function pasted(name: string) {
  const page = readFileSync(`demo/${name}`, 'utf8');
  const elements = [...page.matchAll(/<(ess-[a-z-]+)([^>]*)>([^]*?)<\/\1>/g)].map(([, tag, attributes, content]) => ({
    tag: tag!,
    attributes: attributes!,
    content: content!,
  }));
  return { page, body: page.slice(page.indexOf('<body')), elements };
}

for (const name of ['index.html', 'association.html']) {
  const { page, body, elements } = pasted(name);
  describe(`the demonstration page ${name}`, () => {
    it('says something in each element without JavaScript', () => {
      for (const { tag, content } of elements) assert.ok(content.replace(/<[^>]*>|\s/g, '').length > 20, tag);
    });

    it('lives under the strict policy: nothing inline', () => {
      assert.ok(page.includes(`content="${policyOf(`/${name}`)}"`), policyOf(`/${name}`));
      assert.doesNotMatch(page, /\sstyle=|<style|\son[a-z]+=|javascript:/);
      assert.doesNotMatch(page, /<script(?![^>]+src=)/);
    });

    it('has one h1, landmarks and a skip link that arrives', () => {
      assert.equal(page.match(/<h1\b/g)?.length, 1);
      for (const tag of ['header', 'main', 'footer']) assert.equal(body.match(new RegExp(`<${tag}\\b`, 'g'))?.length, 1, tag);
      for (const [, landmark] of body.matchAll(/<((?:nav|aside)\b[^>]*)>/g)) assert.match(landmark!, /aria-label/);
      for (const [, id] of body.matchAll(/href="#([^"]+)"/g)) assert.match(body, new RegExp(`id="${id!}"`));
    });

    it('has no link that leads nowhere', () => {
      assert.doesNotMatch(body, /href="#?"/);
    });

    it('is written with French spaces and quotes', () => {
      const text = body.replace(/<[^>]*>/g, '');
      assert.doesNotMatch(text, / [:;!?»]|« |\p{L}'\p{L}/u);
    });
  });
}

describe('the page of the town', () => {
  const { page, body, elements } = pasted('index.html');

  it('pastes the four elements, the list and the filter more than once', () => {
    const count = (tag: string): number => elements.filter((one) => one.tag === tag).length;
    assert.deepEqual([count('ess-countdown'), count('ess-contact-block')], [1, 1]);
    assert.ok(count('ess-event-list') >= 3);
    for (const appearance of ['map', 'chips']) assert.ok(elements.some(({ attributes }) => attributes.includes(`appearance="${appearance}"`)));
    assert.ok(elements.some(({ tag, attributes }) => tag === 'ess-town-filter' && !attributes.includes('appearance')));
    assert.ok(elements.some(({ tag, attributes }) => tag === 'ess-event-list' && attributes.includes('town="Fresnes"')));
  });

  it('shows the sample that is always coming, at today’s date', () => {
    for (const { tag, attributes } of elements) assert.doesNotMatch(attributes, /now=|src=/, tag);
    assert.doesNotMatch(body.replace(/data-2021="[^"]*"|<small\b[^]*?<\/small\s*>|<aside class="demo"[^]*?<\/aside>/g, ''), /\b20\d\d\b/);
  });

  it('names the group on the filter and on the list of December, so that they change together', () => {
    assert.equal(elements.filter(({ attributes }) => attributes.includes('group="decembre"')).length, 2);
  });

  it('names filters of different lists apart', () => {
    const written = (attributes: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const groups = new Map<string, Set<string>>();
    for (const { tag, attributes } of elements) {
      if (tag !== 'ess-town-filter') continue;
      const label = written(attributes, 'label');
      groups.set(label, (groups.get(label) ?? new Set()).add(written(attributes, 'group')));
    }
    for (const [label, { size }] of groups) assert.equal(size, 1, label);
  });

  it('asks nobody else for anything', () => {
    for (const [name, text] of files) assert.doesNotMatch(text, /(?:src|@import|url\()\s*[=(]?\s*["']?https?:|@font-face/, name);
    assert.doesNotMatch(page, /<link[^>]*href="https?:/);
  });

  it('offers each setting as a link, its default marked', () => {
    for (const setting of ['moment', 'edition', 'skin', 'lang']) {
      const links = [...body.matchAll(new RegExp(`data-setting="${setting}"[^>]*`, 'g'))].map(([link]) => link);
      assert.ok(links.length >= 2, setting);
      // A moment is one of 2021, which is not the default.
      assert.equal(links.filter((link) => link.includes('aria-current')).length, setting === 'moment' ? 0 : 1, setting);
    }
  });

  it('gives the figures of the programme', () => {
    const { subEvent } = JSON.parse(readFileSync('src/programmes/mois-ess-2021.json', 'utf8')) as {
      subEvent: { subEvent?: unknown[]; '@type': string }[];
    };
    const count = subEvent.reduce((sum, one) => sum + (one['@type'] === 'Festival' ? one.subEvent!.length : 1), 0);
    assert.match(page, new RegExp(`<strong>${count}</strong> rendez-vous`));
    assert.equal(count, 72, 'and then « Soixante-douze » in the list’s own content');
  });
});

describe('the page of the association', () => {
  const { elements } = pasted('association.html');

  it('has its own events: one by its name, one by hand, a calendar and a list that is theirs', () => {
    const written = elements.filter(({ tag }) => tag === 'ess-event').map(({ attributes }) => /\s(event|name)=/.exec(attributes)?.[1]);
    assert.deepEqual(written, ['event', 'name']);
    for (const tag of ['ess-calendar', 'ess-event-list', 'ess-event-map', 'ess-subscribe'])
      assert.ok(
        elements.some((one) => one.tag === tag && one.attributes.includes('organizer="La Remise à neuf (exemple)"')),
        tag,
      );
    const { subEvent } = JSON.parse(readFileSync('src/programmes/mois-ess-2026.json', 'utf8')) as { subEvent: { '@id': string }[] };
    const [, id] = /event="([^"]+)"/.exec(elements[0]!.attributes)!;
    assert.ok(JSON.stringify(subEvent).includes(`"${id!}"`), id);
  });
});
