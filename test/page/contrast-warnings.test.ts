/** What the webmaster is told of colours that are too near their background. */

import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/index.js';
import { NOW } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { recordedWarnings } from '../helpers/warnings.js';

const countdown = (style: string, to: string) =>
  fixture<HTMLElement>(html`<div style=${style}><ess-countdown now=${NOW} to=${to}></ess-countdown></div>`);

async function frames(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
}

describe('colours that are too faint', () => {
  const warnings = recordedWarnings();

  for (const [style, told] of [
    [
      'color: #000; background: #fff; --ess-color-accent: #ffcc00',
      /^\[mois-ess-widgets\] <ess-countdown>: --ess-color-accent \(#ffcc00 on #ffffff\) has a contrast of 1\.51:1, and 4\.5:1 is needed \(WCAG 1\.4\.3\)\. The text colour is used instead\. Write e\.g\. --ess-color-accent: (#\w+)\.$/,
    ],
    ['color: #fff; background: #336699', /: the default of --ess-color-accent \(#8fd3ad on #336699\) has a contrast of 3\.45:1/],
    [
      'color: #8a8a8a; background: #fff',
      /: the text colour of the page \(#8a8a8a on #ffffff\) has a contrast of 3\.45:1.*--ess-color-text: (#\w+)\.$/,
    ],
    ['color: #000; background: #fff; --ess-color-text-muted: #999', /: --ess-color-text-muted \(#999999 on #ffffff\) has a contrast of 2\.84:1/],
    [
      'color: #000; background: #fff; --ess-color-border-control: #ccc',
      /: --ess-color-border-control \(#cccccc on #ffffff\) .* 1\.60:1, and 3:1 is needed \(WCAG 1\.4\.11\)/,
    ],
    ['color: #000; background: #fff; --ess-color-surface-quiet: #666', /: --ess-color-surface-quiet leaves text at 3\.65:1/],
    [
      'color: #000; background: #fff; --ess-color-cancelled: #f66',
      /: --ess-color-cancelled \(#ff6666 on #fbe9e7\) .*--ess-color-cancelled: (#\w+)\.$/,
    ],
    ['color: #000; background: #fff; --ess-color-online-surface: navy', /: --ess-color-online \(#0b4f7a on #000080\)/],
  ] as const) {
    it(`tell the webmaster, with a colour that passes, of « ${style} »`, async () => {
      const page = await countdown(style, '2026-12-24');
      await until(() => warnings.length > 0, 'the webmaster is told');
      expect(warnings.join('\n')).to.match(told);
      const [token, passing] = /(--ess-color-[\w-]+): (#\w+)\.$/.exec(warnings[0]!)?.slice(1) ?? [];
      if (!token) return;
      // What is advised is right: nobody is told anything any more.
      const before = warnings.length;
      await countdown(`${style}; ${token}: ${passing}`, '2026-12-25');
      await frames();
      await import('../../src/controllers/low-contrast.js');
      await frames();
      expect(warnings.slice(before).join('\n')).to.equal('');
      page.remove();
    });
  }

  for (const style of [
    'color: #000; background: #fff',
    'color: #555; background: #fff',
    'color: #fff; background: linear-gradient(#369, #369)',
    'color: #eee; background: #112; --ess-color-accent: #ffcc00; --ess-color-accent-text: #000',
  ]) {
    it(`tell nothing of « ${style} »`, async () => {
      await countdown(style, '2026-12-26');
      await frames();
      await import('../../src/controllers/low-contrast.js');
      await frames();
      expect(warnings).to.deep.equal([]);
    });
  }
});
