import { warn } from '../../warn.js';

/** Attribute values as written. */
interface Written {
  readonly to: string;
  readonly until: string;
  readonly event: string;
}

/** Why an attribute is ignored. */
export type MilestoneProblem = 'to-no-date' | 'until-no-date' | 'until-alone' | 'until-before-to' | 'no-event';

const SENTENCES: Readonly<Record<MilestoneProblem, (written: Written) => string>> = {
  'to-no-date': ({ to }) => noDate('to', to, 'The programme’s dates are shown'),
  'until-no-date': ({ until }) => noDate('until', until, 'It is ignored'),
  'until-alone': ({ until }) => `until="${until}">: the end of which date? Write to="…" beside. It is ignored.`,
  'until-before-to': ({ to, until }) => `to="${to}" until="${until}">: the end is before the start; write a later until. It is ignored.`,
  'no-event': ({ event }) => `event="${event}">: no such event in the programme; write the @id or the url that the feed gives it. No date is shown.`,
};

/** Warns of an ignored attribute, and says what to write instead. */
export function warnOfProblem(problem: MilestoneProblem, written: Written): void {
  warn(`<ess-countdown ${SENTENCES[problem](written)}`);
}

function noDate(attribute: string, written: string, otherwise: string): string {
  const example = `${attribute}="2026-11-06`;
  return `${attribute}="${written}">: not an ISO 8601 date; write e.g. ${example}" or ${example}T18:30". ${otherwise}.`;
}
