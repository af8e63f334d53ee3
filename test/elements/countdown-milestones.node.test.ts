import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { countdownPhase } from '../../src/elements/countdown/countdown-phase.js';
import { dateText, phaseText } from '../../src/elements/countdown/countdown-text.js';
import { figuresUntil } from '../../src/elements/countdown/figures.js';
import { writtenMilestone } from '../../src/elements/countdown/milestones.js';
import { localeFor } from '../../src/locale/locale.js';

const nothing = { to: '', until: '', label: '', event: '' };
const { warn } = console;

describe('what an author may write in to and until', () => {
  beforeEach(() => (console.warn = () => {}));
  afterEach(() => (console.warn = warn));

  const two = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));
  const date = fc.tuple(fc.constantFrom('0000', '0001', '1600', '1970', '2026', '9998', '9999'), two(13), two(32)).map((parts) => parts.join('-'));
  const time = fc
    .tuple(two(25), two(60), fc.constantFrom('', 'Z', '+14:00', '-99:99', '+0100'))
    .map(([hour, minute, zone]) => `T${hour}:${minute}${zone}`);
  const written = fc.oneof(
    fc.string(),
    date,
    fc.tuple(date, time).map((parts) => parts.join('')),
  );

  it('never throws, and whatever is read can be counted to and said', () => {
    fc.assert(
      fc.property(written, written, fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }), (to, until, now) => {
        const milestone = writtenMilestone({ ...nothing, to, until });
        if (!milestone) return;
        assert.ok(milestone.until > milestone.start);
        const phase = countdownPhase([milestone], now)!;
        assert.ok(phase.changesAt > now);
        const locale = localeFor('fr')!;
        assert.doesNotMatch(phaseText(phase, locale) + dateText(milestone, locale), /NaN|undefined|Invalid/);
        if (phase.name === 'before') assert.ok(figuresUntil(milestone, now, true).days >= 0);
      }),
      { numRuns: 3000 },
    );
  });
});
