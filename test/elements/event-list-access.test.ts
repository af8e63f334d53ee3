import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/town-filter/index.js';
import { DETAILED, LONG } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';

describe('<ess-event-list>', () => {
  describe('for everybody', () => {
    for (const [name, attributes, script] of [
      ['by town', {}, feed()],
      ['by day', { 'group-by': 'day' }, feed()],
      ['with all that a feed can say', {}, feed(DETAILED)],
      ['with long words', {}, feed(LONG)],
    ] as const) {
      it(`passes axe ${name}, closed and open, light and dark`, async function () {
        this.timeout(30_000);
        const list = await paste(attributes, script());
        await expect(list.element).to.be.accessible();
        await list.open(list.titles[0]!);
        await list.still();
        await expect(list.element).to.be.accessible();
        list.element.parentElement!.style.cssText = 'background:#14181b;color:#e9eef0';
        list.element.requestUpdate();
        await list.element.updateComplete;
        await until(() => list.element.dataset['scheme'] === 'dark', 'the list is dark');
        await expect(list.element).to.be.accessible();
      });

      it(`fits 320 px ${name}, with text of twice the size and with wide spacing`, async () => {
        await setViewport({ width: 320, height: 640 });
        try {
          const list = await paste(attributes, script());
          await list.open(list.titles[0]!);
          for (const style of ['', 'font-size:2em', 'line-height:1.5;letter-spacing:.12em;word-spacing:.16em', 'direction:rtl']) {
            list.element.style.cssText = style;
            await new Promise(requestAnimationFrame);
            expect(document.documentElement.scrollWidth, style).to.be.at.most(320);
            for (const control of list.element.shadowRoot!.querySelectorAll('summary, button, .actions a, dd a')) {
              expect(control.getBoundingClientRect().height, `${control.textContent} ${style}`).to.be.at.least(24);
            }
          }
        } finally {
          await setViewport({ width: 1200, height: 800 });
        }
      });
    }

    it('puts the date on one line above the title where there is room for nothing else', async () => {
      const list = await paste();
      list.element.style.inlineSize = '14em';
      const { item } = list.card('Réparer');
      const date = item.querySelector('[part="date"]')!.getBoundingClientRect();
      const title = item.querySelector('[part="title"]')!.getBoundingClientRect();
      expect(date.bottom).to.be.at.most(title.top);
      expect(date.left).to.equal(title.left);
      expect(date.height).to.be.lessThan(40);
    });

    it('is a list for screen readers, whatever its looks', async () => {
      const list = await paste();
      const roles = list.card('Réparer').item.parentElement!;
      expect([roles.localName, roles.getAttribute('role')]).to.deep.equal(['ul', 'list']);
    });

    it('RGAA 7.3, 12.8, 12.9: goes from one event to the next with Tab, through what is open', async () => {
      const list = await paste({ 'group-by': 'none', limit: '2' }, feed(DETAILED)());
      await list.open('Fête');
      list.card('Fête').summary.focus();
      const order: string[] = [];
      for (let count = 0; count < 4; count++) {
        await sendKeys({ press: 'Tab' });
        order.push(list.focused);
      }
      expect(order.map((text) => text.split(' –')[0])).to.deep.equal([
        'https://example.org/recup',
        'Association d’exemple',
        '01 78 18 22 22',
        'inscription@example.org',
      ]);
    });
  });
});
