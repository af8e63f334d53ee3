import { expect } from '@open-wc/testing';
import '../../src/elements/contact-block/index.js';
import '../../src/elements/countdown/index.js';
import '../../src/elements/event-list/index.js';
import '../../src/elements/feed-report/index.js';
import '../../src/elements/town-filter/index.js';
import { inlineFeed, NOW, ORDINARY, programme } from '../../stories/support/feeds.js';
import { recordedErrors } from '../helpers/page-errors.js';
import { recordedWarnings } from '../helpers/warnings.js';

const TAGS = ['ess-event-list', 'ess-town-filter', 'ess-countdown', 'ess-contact-block', 'ess-feed-report'];

/** Where something of ours may throw. */
const PLACES = ['connectedCallback', 'willUpdate', 'update', 'render', 'updated', 'firstUpdated'];

type Updating = HTMLElement & { updateComplete: Promise<unknown>; requestUpdate(): void };

describe('an element in which something throws', () => {
  const warnings = recordedWarnings();
  const errors = recordedErrors();

  for (const tag of TAGS) {
    for (const place of PLACES) {
      it(`${tag} shows its children when ${place} throws, and the page hears no error`, async () => {
        const message = `${tag} ${place} broke`;
        const element = document.createElement(tag) as Updating;
        element.setAttribute('now', NOW);
        const link = document.createElement('a');
        link.href = '/programme';
        link.textContent = 'Le programme';
        element.append(link);
        element.append(inlineFeed(programme(ORDINARY, { description: message })));
        const target = place === 'connectedCallback' ? (element as unknown as { clock: object }).clock : element;
        Object.defineProperty(target, place === 'connectedCallback' ? 'hostConnected' : place, {
          value: () => {
            throw new Error(message);
          },
        });
        document.body.append(element);
        await element.updateComplete;
        element.requestUpdate();
        await element.updateComplete;
        // Rejections are told after the microtasks of their task.
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(errors).to.deep.equal([]);
        expect(element.dataset['state']).to.equal('failed');
        expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
        expect(warnings.filter((warning) => warning.includes(message))).to.have.length(1);
        element.remove();
      });
    }
  }
});
