import { fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { allSettled, everyElement, SELECTOR } from '../helpers/every-element.js';

/** An element as a page shows it, with its details open. */
export interface Shown {
  /** `« event-list: ready »`. */
  readonly name: string;
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
}

/** Every element in every state, once for all tests of the surrounding `describe`. Source of the tests: RGAA 4.1.2, whose numbers they bear. */
export function everyState(): () => readonly Shown[] {
  let all: readonly Shown[] = [];
  let page: HTMLElement;
  before(async function () {
    this.timeout(60_000);
    page = document.createElement('main');
    page.lang = 'fr';
    document.body.append(page);
    for (const [name, pasted] of Object.entries(everyElement())) {
      const block = document.createElement('div');
      block.dataset['name'] = name;
      block.append(document.createRange().createContextualFragment(pasted));
      page.append(block);
    }
    const elements = [...page.querySelectorAll<HTMLElement>(SELECTOR)];
    await allSettled(elements);
    all = elements.map((element) => ({ name: element.parentElement!.dataset['name']!, root: element.shadowRoot!, element }));
  });
  after(() => page.remove());
  return () => all;
}

/** `fault` gives what is wrong, '' for nothing. Each kind of fault of an element once. */
export function faultsOf(shown: readonly Shown[], selector: string, fault: (node: HTMLElement, of: Shown) => string): string {
  const found = shown.flatMap((each) =>
    [...each.root.querySelectorAll<HTMLElement>(selector)].flatMap((node) => {
      const wrong = fault(node, each);
      return wrong ? `${each.name}: ${node.localName}.${node.className} ${node.getAttribute('part') ?? ''}: ${wrong}` : [];
    }),
  );
  return [...new Set(found)].slice(0, 20).join('\n');
}

/** A new page for each test that changes it. */
export async function pasted(markup: string): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<main lang="fr"></main>`);
  page.append(document.createRange().createContextualFragment(markup));
  await allSettled([...page.querySelectorAll<HTMLElement>(SELECTOR)]);
  return page;
}

/** Heard name of a link, a button or a field. Source: W3C, Accessible Name and Description Computation, as far as we use it. */
export function nameOf(node: Element): string {
  const root = node.getRootNode() as ShadowRoot;
  const referred = (node.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  if (referred.length > 0) return referred.map((id) => heard(root.getElementById(id))).join(' ');
  const label = node.getAttribute('aria-label');
  if (label) return label;
  const labels = [...((node as HTMLInputElement).labels ?? [])];
  if (labels.length > 0) return labels.map(heard).join(' ');
  if (node instanceof HTMLFieldSetElement) return heard(node.querySelector('legend'));
  return /^(?:input|select|textarea)$/.test(node.localName) ? '' : heard(node);
}

/** The text of a node for a screen reader. */
export function heard(node: Element | null): string {
  if (!node || node.getAttribute('aria-hidden') === 'true') return '';
  const texts = [...node.childNodes].map((child) => {
    if (child instanceof Text) return child.data;
    if (child instanceof HTMLImageElement) return child.alt;
    if (child instanceof HTMLSelectElement || child instanceof HTMLInputElement) return '';
    return child instanceof Element ? heard(child) : '';
  });
  return texts.join('').replace(/\s+/g, ' ').trim();
}
