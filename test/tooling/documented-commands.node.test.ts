import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { readFeed } from '../../src/feed/read-feed.js';

const ROOT = new URL('../../', import.meta.url);
const pagesIn = (folder: string) => readdirSync(new URL(folder, ROOT)).flatMap((name) => (name.endsWith('.md') ? [folder + name] : []));
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...pagesIn('docs/')];
const decisions = pagesIn('docs/adr/');
const textOf = (page: string) => readFileSync(new URL(page, ROOT), 'utf8');

/** The commands that a page tells people to type, in a block of shell or between backticks. */
function commandsIn(page: string): readonly string[] {
  const blocks = [...page.matchAll(/^```(?:sh|yaml)\n([^]*?)^```/gm)].map(([, block]) => block!.replace(/\\\n\s*/g, ' '));
  const spans = [...page.matchAll(/`(ess [^`\n]+)`/g)].map(([, span]) => span!);
  return [...blocks.flatMap((block) => block.split('\n')), ...spans].flatMap((line) => line.split('|')).flatMap((line) => /\bess ([a-z]+ [^#&]*)/.exec(`${line} `)?.[1] ?? []);
} // prettier-ignore

describe('the pages for people', () => {
  it('name only commands and options that there are', () => {
    let count = 0;
    for (const page of pages) {
      for (const line of commandsIn(textOf(page))) {
        const [name = '', ...words] = line.trim().split(/\s+/);
        if (name === 'help') continue;
        const command = COMMANDS[name];
        assert.ok(command, `${page}: ess ${line}`);
        const known = new Set(['--lang', '--help', '-h', ...Object.entries(command.options).flatMap(([option, { short }]) => [`--${option}`, `-${short}`])]); // prettier-ignore
        const options = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.split('=')[0]!);
        for (const option of options) assert.ok(known.has(option), `${page}: ess ${line}`);
        count++;
      }
    }
    assert.ok(count > 10, 'commands are found');
  });

  it('lead to files that are there, and to headings that are there', () => {
    /** The anchors that Git hosts give to headings. */
    const anchors = (text: string) => new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-'))); // prettier-ignore
    for (const page of [...pages, ...decisions]) {
      const base = new URL(page, ROOT);
      for (const [, target] of textOf(page).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target!)) continue;
        const [path = '', anchor] = target!.split('#');
        const file = new URL(path || base.href, base);
        assert.ok(existsSync(file), `${page}: ${target}`);
        if (anchor) assert.ok(anchors(readFileSync(file, 'utf8')).has(decodeURIComponent(anchor)), `${page}: ${target}`);
      }
    }
  });

  it('tell when each decision was taken, why, and what follows from it', () => {
    for (const page of decisions) {
      const parts = [/^# \d{4} /, /^(?:Date: )?\d{4}-\d\d-\d\d/m, /\b(?:accepted|superseded)\b/, /^## Decision$/m, /^## Consequences$/m];
      for (const part of parts) assert.match(textOf(page), part, page);
    }
  });

  it('are what the sources mean by « ADR 0001 »', () => {
    const numbers = new Set(decisions.map((page) => page.slice('docs/adr/'.length).slice(0, 4)));
    const sources = ['src/', 'test/', 'scripts/', 'bench/', 'stories/'].flatMap((folder) =>
      readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' }).map((path) => folder + path),
    );
    for (const path of sources.filter((each) => /(?<!node_modules.*)\.(?:ts|mjs|md)$/.test(each)))
      for (const [mention, number] of textOf(path).matchAll(/\badr(?: |\/)(\d{4})/gi)) assert.ok(numbers.has(number!), `${path}: ${mention}`);
  });

  it('give a template that is a programme without a problem', async () => {
    const { programme, report } = await readFeed(textOf('docs/modele-programme.csv'), { url: 'https://ville.example/modele.csv' });
    assert.deepEqual([programme.events.length, report.problems], [4, []]);
  });
});
