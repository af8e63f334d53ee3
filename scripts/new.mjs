/**
 * `npm run new event-x`: the folder of a new element, its story and its test, and its line in src/index.ts and src/api.ts. What is written works as it is, and
 * shows where things go.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './files.mjs';

const name = process.argv[2] ?? '';
if (!/^[a-z]+(?:-[a-z]+)*$/.test(name) || name.startsWith('ess-')) {
  console.error('Usage: npm run new event-x   (small letters and hyphens; the tag will be <ess-event-x>)');
  process.exit(1);
}
process.chdir(ROOT);
const folder = `src/elements/${name}`;
if (existsSync(folder)) {
  console.error(`${folder} is already there.`);
  process.exit(1);
}

const Class = name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const tag = `ess-${name}`;

write(
  `${folder}/${name}.ts`,
  `import { html } from 'lit';
import { ProgrammeController } from '../../controllers/programme-controller.js';
import { control } from '../../styles/control.js';
import { feedFailure } from '../feed-failure.js';
import { ProgrammeElement } from '../programme-element.js';
import { styles } from './${name}.styles.js';

/**
 * What it shows, and for whom.
 *
 * @summary One short sentence for the table of the README.
 * @slot - Shown without JavaScript, and when the feed cannot be read.
 * @csspart base - The whole element.
 */
export class ${Class} extends ProgrammeElement {
  static override styles = [...ProgrammeElement.styles, control, styles];

  readonly #programme = new ProgrammeController(this);

  override render() {
    return html\`<div part="base">\${this.#renderContent()}</div>\`;
  }

  #renderContent() {
    return this.#programme.render({
      loading: () => html\`<slot></slot>\`,
      failed: (error) => feedFailure(error, this.language.locale.messages, this.#programme),
      ready: ({ name }) => html\`<p>\${name}</p>\`,
    });
  }
}
`,
);
write(
  `${folder}/${name}.styles.ts`,
  `import { css } from 'lit';

export const styles = css\`
  [part='base'] {
    color: var(--_text);
  }
\`;
`,
);
write(
  `${folder}/index.ts`,
  `import { define } from '../define.js';
import { ${Class} } from './${name}.js';

define('${tag}', ${Class});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${Class};
  }
}

export { ${Class} };
`,
);
write(
  `stories/elements/${name}.stories.ts`,
  `import { html } from 'lit';
import '../../src/elements/${name}/index.js';
import { FAILED_FEED, inlineFeed, LONG, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../support/feeds.js';

interface Args {
  lang: string;
  src: string;
  feed: string;
}

const FEED = programme(ORDINARY);

export default {
  title: 'Elements/${Class.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}',
  component: '${tag}',
  args: { lang: 'fr', src: '', feed: FEED },
  argTypes: {
    lang: { control: 'inline-radio', options: ['fr', 'en'] },
    feed: { control: false, table: { disable: true } },
  },
  render: ({ lang, src, feed }: Args) => html\`
    <${tag} lang=\${lang} src=\${src} now=\${NOW}>
      <p><a href="https://example.org/programme">Le programme</a></p>
      \${src ? '' : inlineFeed(feed)}
    </${tag}>
  \`,
};

type Story = { args?: Partial<Args>; parameters?: Record<string, unknown> };

export const Default: Story = {};

export const Loading: Story = { args: { src: loadingFeed() } };

export const Empty: Story = { args: { feed: programme([]) } };

export const Failed: Story = { args: { src: FAILED_FEED } };

export const Stale: Story = { args: { src: staleFeed(FEED) } };

export const LongText: Story = { args: { feed: programme(LONG) } };

export const ManyEvents: Story = { args: { feed: programme(many(2000)) } };

export const Narrow: Story = { parameters: { width: '320' } };

export const English: Story = { args: { lang: 'en' } };
`,
);
write(
  `test/elements/${name}.test.ts`,
  `import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/${name}/index.js';
import type { ${Class} } from '../../src/elements/${name}/${name}.js';
import { inlineFeed, NOW, ORDINARY, programme } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';

describe('<${tag}>', () => {
  it('shows the name of the programme', async () => {
    const element = await fixture<${Class}>(html\`<${tag} now=\${NOW}>\${inlineFeed(programme(ORDINARY))}</${tag}>\`);
    await until(() => element.dataset['state'] === 'ready', 'the programme is read');
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.contain('Mois de l’ESS');
  });
});
`,
);
addLine('src/index.ts', `  '${tag}': () => import('./elements/${name}/index.js'),`, /^ {2}'ess-.*$/gm);
addLine('src/api.ts', `export { ${Class} } from './elements/${name}/${name}.js';`, /^export \{[^}]*\} from '\.\/elements\/.*$/gm);

console.log(
  `\nNext: its sentences in src/locale/messages.ts, fr.ts and en.ts; then  npx wtr --files test/elements/${name}.test.ts  and  npm run docs`,
);

function write(path, text) {
  if (existsSync(path)) return console.log(`kept   ${path}`);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote  ${path}`);
}

/** After the last line of its kind. */
function addLine(path, line, kind) {
  const text = readFileSync(path, 'utf8');
  const last = [...text.matchAll(kind)].at(-1);
  const at = last ? last.index + last[0].length : 0;
  writeFileSync(path, `${text.slice(0, at)}\n${line}${text.slice(at)}`);
  console.log(`added  ${path}: ${line}`);
}
