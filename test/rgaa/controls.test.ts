/** RGAA 4.1.2, themes 7, 11 and 12: what can be operated. Each title begins with its criterion, which `docs/rgaa` cites. */

import { expect } from '@open-wc/testing';
import { everyState, faultsOf, heard, nameOf } from './every-state.js';

const CONTROLS = 'a[href], button, input, select, summary, textarea, td[tabindex]';
const FIELDS = 'input, select, textarea';

describe('RGAA, what can be operated', () => {
  const shown = everyState();
  const seen = (node: HTMLElement) => node.checkVisibility({ visibilityProperty: true });

  it('RGAA 7.1: whatever can be operated has a name, and says its state', () => {
    expect(faultsOf(shown(), CONTROLS, (control) => (!seen(control) || /[\p{L}\d]/u.test(nameOf(control)) ? '' : 'has no name'))).to.equal('');
    const stateless = (button: HTMLElement) =>
      button.matches('[aria-expanded="true"], [aria-expanded="false"]') ? '' : 'does not say whether it is open';
    expect(faultsOf(shown(), '[part="toggle"], [part="bookmarks-toggle"]', stateless)).to.equal('');
    const unpressed = (option: HTMLElement) =>
      option.matches('[aria-pressed="true"], [aria-pressed="false"], [aria-checked="true"], [aria-checked="false"]')
        ? ''
        : 'does not say whether it is chosen';
    expect(faultsOf(shown(), 'button[part~="option"]', unpressed)).to.equal('');
  });

  it('RGAA 7.3: only what a keyboard reaches can be clicked', () => {
    expect(
      faultsOf(shown(), '[onclick], [tabindex="0"]:not(td, button, a, input, select, summary, textarea, [role])', () => 'is no control'),
    ).to.equal('');
    expect(faultsOf(shown(), 'a:not([href])', () => 'a link without address')).to.equal('');
  });

  it('RGAA 7.4: a visible sentence before the first control says that the list follows by itself', () => {
    const filters = shown().filter(
      ({ element: { localName, dataset }, root }) =>
        /filter$/.test(localName) && dataset['state'] === 'ready' && root.querySelector('select, input, button'),
    );
    expect(filters.length).to.be.greaterThan(3);
    for (const { name, root } of filters) {
      const hint = [...root.querySelectorAll<HTMLElement>('[part~="hint"]')].find(seen);
      if (!hint && !root.querySelector(`${FIELDS}, [part~="option"]`)) continue;
      expect(hint?.innerText, name).to.match(/se met(?:tent)? à jour automatiquement/);
      const control = [...root.querySelectorAll<HTMLElement>(`${FIELDS}, [part~="option"]`)].find(seen);
      if (control) expect(hint!.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING, name).to.be.greaterThan(0);
    }
  });

  it('RGAA 11.1: each field has a label', () => {
    expect(shown().some(({ root }) => root.querySelector(FIELDS))).to.equal(true);
    expect(faultsOf(shown(), FIELDS, (field) => (nameOf(field).trim() ? '' : 'has no label'))).to.equal('');
  });

  it('RGAA 11.2: a label is seen, and is no placeholder', () => {
    const fault = (field: HTMLElement) => {
      if (!seen(field)) return '';
      const labels = [...((field as HTMLInputElement).labels ?? [])];
      return labels.some(seen) || field.hasAttribute('aria-labelledby') ? '' : 'its label is not seen';
    };
    expect(faultsOf(shown(), FIELDS, fault)).to.equal('');
  });

  it('RGAA 11.4: a label is beside its field: before it, or after a box to tick', () => {
    const fault = (field: HTMLElement) => {
      const [label] = (field as HTMLInputElement).labels ?? [];
      if (!label || !seen(field) || !seen(label)) return '';
      const [one, other] = [label.getBoundingClientRect(), field.getBoundingClientRect()];
      const distance = Math.max(one.top - other.bottom, other.top - one.bottom, one.left - other.right, other.left - one.right, 0);
      const root = field.getRootNode() as ShadowRoot;
      const between = [...root.querySelectorAll<HTMLElement>(`${FIELDS}, button, a[href]`)].filter(
        (each) => each !== field && seen(each) && isBetween(label, each, field),
      );
      // Only the sentence on what the choice does stands between them.
      if (between.length > 0) return `« ${between[0]!.innerText} » stands between`;
      return distance <= 64 ? '' : `${distance} px away`;
    };
    expect(faultsOf(shown(), FIELDS, fault)).to.equal('');
  });

  it('RGAA 11.5: boxes to tick and buttons of one choice are in a group', () => {
    expect(faultsOf(shown(), 'input[type="checkbox"], input[type="radio"]', (box) => (box.closest('fieldset') ? '' : 'is in no group'))).to.equal('');
    expect(
      faultsOf(shown(), 'button[part~="option"]', (option) =>
        option.closest('fieldset, table, [role="toolbar"], [role="group"]') ? '' : 'is in no group',
      ),
    ).to.equal('');
  });

  it('RGAA 11.6: each group has a legend', () => {
    expect(faultsOf(shown(), 'fieldset', (group) => (group.firstElementChild?.localName === 'legend' ? '' : 'has no legend'))).to.equal('');
  });

  it('RGAA 11.7: a legend has words, and no two groups of one element the same', () => {
    expect(faultsOf(shown(), 'legend', (legend) => (/\p{L}/u.test(heard(legend)) ? '' : 'has no words'))).to.equal('');
    for (const { name, root } of shown()) {
      const legends = [...root.querySelectorAll('fieldset')].map(nameOf);
      expect(new Set(legends).size, `${name}: ${legends.join(' | ')}`).to.equal(legends.length);
    }
  });

  it('RGAA 11.9: two buttons of one element that are named alike have the same part in it', () => {
    for (const { name, root } of shown()) {
      const known = new Map<string, string>();
      for (const button of root.querySelectorAll<HTMLElement>('button')) {
        if (!seen(button)) continue;
        const purpose = `${button.closest('[part]')!.getAttribute('part')} ${button.className}`;
        expect(known.get(nameOf(button)) ?? purpose, `${name}: « ${nameOf(button)} »`).to.equal(purpose);
        known.set(nameOf(button), purpose);
      }
    }
  });

  it('RGAA 12.8: the order of the tabs is that of the reading', () => {
    expect(faultsOf(shown(), '[tabindex]', (node) => (node.tabIndex > 0 ? 'jumps ahead' : ''))).to.equal('');
  });

  it('RGAA 12.10: no key of one letter does anything', () => {
    expect(faultsOf(shown(), '[accesskey]', () => 'has a shortcut')).to.equal('');
    for (const { name, root } of shown())
      for (const control of [...root.querySelectorAll<HTMLElement>('button, a[href], summary, td[tabindex]')].slice(0, 40))
        for (const key of ['a', 'z', '1', '?', '/', 'é']) {
          const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
          control.dispatchEvent(event);
          expect(event.defaultPrevented, `${name}: « ${key} » on « ${nameOf(control)} »`).to.equal(false);
        }
  });
});

function isBetween(one: Node, node: Node, other: Node): boolean {
  const follows = (first: Node, second: Node) => Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
  return (follows(one, node) && follows(node, other)) || (follows(other, node) && follows(node, one));
}
