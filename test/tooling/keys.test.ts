import { sendKeys, sendMouse, resetMouse, setViewport } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';

describe('the commands of the test runner', () => {
  it('send real keys', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="Texte" />`);
    input.focus();
    await sendKeys({ type: 'Orly' });
    await sendKeys({ press: 'Backspace' });
    expect(input.value).to.equal('Orl');
  });

  it('press a button with Space', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>ici</button>`);
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    button.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });
    expect(clicks).to.equal(2);
  });

  it('move the focus with Tab', async () => {
    const group = await fixture(html`<div><button>un</button><button>deux</button></div>`);
    group.querySelector('button')?.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('deux');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(document.activeElement?.textContent).to.equal('un');
  });

  it('click', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>ici</button>`);
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    const { x, y, width, height } = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await resetMouse();
    expect(clicks).to.equal(1);
  });

  it('size the viewport down to a phone', async () => {
    await setViewport({ width: 320, height: 640 });
    expect(innerWidth).to.equal(320);
    await setViewport({ width: 1200, height: 800 });
    expect(innerWidth).to.equal(1200);
  });
});
