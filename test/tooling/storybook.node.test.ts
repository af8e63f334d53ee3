import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { initialSettings, toolbar } from '../../.storybook/toolbar.js';

const read = (path: string) => readFileSync(path, 'utf8');
const htmlBlocks = (text: string) => Array.from(text.matchAll(/^```html\n([^]*?)^```/gm), ([, block]) => block!);

describe('the Storybook', () => {
  it('gives the lines to paste that the README gives', () => {
    const readme = htmlBlocks(read('README.md'));
    const introduction = htmlBlocks(read('stories/Introduction.mdx'));
    assert.ok(introduction.length > 0);
    for (const block of introduction) assert.ok(readme.includes(block), block);
  });

  it('names every element on its first page', () => {
    const introduction = read('stories/Introduction.mdx');
    for (const tag of read('src/index.ts').matchAll(/elements\/([\w-]+)\/index/g)) assert.ok(introduction.includes(`<ess-${tag[1]}>`), tag[1]);
  });

  for (const file of readdirSync('stories/elements')) {
    it(`has all states on one sheet: ${file}`, () =>
      assert.match(read(`stories/elements/${file}`), /^export const AllStates: Story = .*stateSheet\(\(\) => self/m));
  }

  it('has a toolbar whose values Storybook keeps in the address: it refuses all but these letters, and reads figures as numbers', () => {
    for (const { toolbar: menu } of Object.values(toolbar)) {
      assert.ok(menu.items.length > 1);
      for (const { value } of menu.items) assert.match(value, /^(?!\d+$)[a-zA-Z0-9 _-]*$/);
    }
  });

  it('begins with a choice of each menu', () => {
    for (const [name, { toolbar: menu }] of Object.entries(toolbar)) {
      assert.ok(
        menu.items.some(({ value }) => value === initialSettings[name as keyof typeof initialSettings]),
        name,
      );
    }
  });

  it('speaks French: names and titles have no English word of ours', () => {
    for (const file of readdirSync('stories', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.stories.ts'))) {
      const text = read(`stories/${file}`);
      for (const [, name] of text.matchAll(/\b(?:name|title): '([^']+)'/g))
        assert.doesNotMatch(name!, /\b(?:the|with|all|of|loading|empty|failed)\b/i, file);
    }
  });
});
