import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';

class ReactiveProbe extends LitElement {
  @property({ type: Number }) level = 2;
  @state() private opened = false;

  open() {
    this.opened = true;
  }

  override render() {
    return html`<p>${this.level} ${this.opened ? 'open' : 'closed'}</p>`;
  }
}
customElements.define('reactive-probe', ReactiveProbe);

describe('the compiler settings', () => {
  // With the wrong settings the class fields hide Lit's accessors: everything still renders once, and never again.
  it('keep properties reactive', async () => {
    const probe = await fixture<ReactiveProbe>(html`<reactive-probe level="3"></reactive-probe>`);
    expect(probe.shadowRoot?.textContent).to.equal('3 closed');
    probe.level = 4;
    probe.open();
    await probe.updateComplete;
    expect(probe.shadowRoot?.textContent).to.equal('4 open');
  });

  it('put the version in its place', () => {
    expect(__VERSION__).to.match(/^\d+\.\d+\.\d+/);
  });
});

describe('the browser of the tests', () => {
  it('stands neither in Paris nor in UTC', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal('America/Noronha');
    expect(new Date('2026-07-14T12:00:00Z').getHours()).to.equal(10);
  });
});
