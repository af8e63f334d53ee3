/** A town's page in a frame, with every element and every format that is a chunk: to test how the page and the script affect each other. */

import { DETAILED, event, NOW, ORDINARY } from '../../stories/support/feeds.js';
import { until } from './browser.js';
import { inPage, SELECTOR } from './every-element.js';

const FEED = inPage([...DETAILED, ...ORDINARY]);
export const CHILD = 'Le programme en PDF';
const element = (tag: string, attributes = '', feed = FEED) =>
  `<ess-${tag} now="${NOW}" ${attributes}><a href="/pdf">${CHILD}</a>${feed}</ess-${tag}>`;
const BROKEN = inPage([...ORDINARY, event({ startDate: 'bientôt' }), event({ url: 'nulle part' })]);
const TABLE = '/test/fixtures/feeds/spreadsheet/programme.csv';
const CALENDAR = '/test/fixtures/feeds/icalendar/agenda.ics';
const PAGE = [
  element('event-list'),
  element('event-list', 'group-by="day"'),
  element('event-list', 'town="Valenton"'),
  element('town-filter'),
  element('town-filter', 'appearance="map"'),
  element('countdown', 'with-figures'),
  element('contact-block'),
  element('feed-report'),
  element('event-list', `when="all" src="${TABLE}"`, ''),
  element('event-list', `when="all" src="${TABLE} ${CALENDAR}"`, ''),
  element('feed-report', '', BROKEN),
  element('subscribe'),
  element('event-filter'),
  element('event-list', 'with-json-ld'),
  element('calendar'),
  element('event-map'),
].join('');

/** What is still loading, in the shadow root of an element that has a programme. */
const LATE = '.bone, .bones, .event:empty, fieldset:not(:has(button, input)), .empty:not(:has(p:not(.visually-hidden)))';

/** The errors and warnings of the page. */
interface Troubles {
  readonly errors: string[];
  readonly warnings: string[];
}

export class WholePage {
  readonly #frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** @param before HTML before everything else, with scripts. */
  static async open(title: string, before = ''): Promise<WholePage> {
    const frame = document.createElement('iframe');
    frame.title = title;
    Object.assign(frame.style, { inlineSize: '1000px', blockSize: '600px' });
    frame.srcdoc = `<!doctype html><html lang="fr"><script>
      var errors = [], warnings = [];
      addEventListener('error', (event) => { if (event.message) errors.push(event.message); });
      addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
      console.warn = (text) => warnings.push(String(text));
    </script>${before}<body>${PAGE}<script type="module" src="/src/index.ts"></script>`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    return new WholePage(frame);
  }

  get document(): Document {
    return this.#frame.contentDocument!;
  }

  get window(): Window & typeof globalThis {
    return this.#frame.contentWindow as Window & typeof globalThis;
  }

  get elements(): readonly HTMLElement[] {
    return [...this.document.querySelectorAll<HTMLElement>(SELECTOR)];
  }

  /** The errors that reached its handlers. */
  get errors(): readonly string[] {
    return [...(this.window as unknown as Troubles).errors];
  }

  get warnings(): readonly string[] {
    return [...(this.window as unknown as Troubles).warnings];
  }

  /** What each element shows of the programme; the children of one that shows them. */
  get texts(): readonly string[] {
    return this.elements.map(textOf);
  }

  /** Adds a script after everything else. */
  async addScript(source: string): Promise<void> {
    const late = this.document.createElement('script');
    late.src = source;
    this.document.body.append(late);
    await new Promise((resolve) => late.addEventListener('load', resolve, { once: true }));
  }

  /** Waits until every element shows its programme, the second of two feeds included. */
  async isWhole(): Promise<void> {
    await this.#until(() => this.elements.every(isThere) && this.texts[9]!.startsWith('10 '), 'all elements are there');
  }

  /** Waits until no element is loading. */
  async isSettled(): Promise<void> {
    await this.#until(() => this.elements.every((each) => isSettled(each)), 'all elements are settled');
  }

  /** Chooses a town in the first filter, then opens an event of the first list. */
  async choose(insee: string): Promise<void> {
    const [first] = this.texts;
    const select = this.elements[3]!.shadowRoot!.querySelector('select')!;
    select.value = insee;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.#until(() => this.texts[0] !== first && this.elements.every(isThere), `${insee} is chosen`);
    const details = this.elements[0]!.shadowRoot!.querySelector('details')!;
    details.open = true;
    await this.#until(() => details.querySelector('dl'), 'the details are open');
  }

  close(): void {
    this.#frame.remove();
  }

  async #until(condition: () => unknown, what: string): Promise<void> {
    await until(condition, what, 15_000).catch((error: unknown) => {
      const states = this.elements.map(({ dataset }) => dataset['state'] ?? '?').join();
      throw new Error(`${String(error)}: ${states}; ${this.texts.join(' | ')}; ${[...this.errors, ...this.warnings].join('; ')}`);
    });
  }
}

function textOf({ shadowRoot, textContent }: HTMLElement): string {
  const base = shadowRoot?.querySelector<HTMLElement>('.base');
  if (base) return base.innerText.replace(/\s+/g, ' ').trim();
  return !shadowRoot || shadowRoot.querySelector('slot:not([name])') ? (textContent.includes(CHILD) ? CHILD : '') : '';
}

function isSettled({ dataset, shadowRoot }: HTMLElement): boolean {
  return dataset['state'] !== undefined && dataset['state'] !== 'loading' && !shadowRoot?.querySelector(LATE);
}

function isThere(element: HTMLElement): boolean {
  return isSettled(element) && element.dataset['state'] !== 'failed' && Boolean(element.shadowRoot?.querySelector('.base'));
}
