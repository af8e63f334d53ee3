import type { ProgrammeLoadEvent } from '../../controllers/programme-events.js';
import { warn } from '../../warn.js';

const MOST_EXAMPLES = 3;

/** Warns once per feed of what visitors do not see: left out events, repaired values. */
export function warnOfProblems({ problems: all }: ProgrammeLoadEvent['report']): void {
  const sample = all.find(({ code }) => code === 'sample');
  if (sample)
    warn(`${sample.source} is a sample, whose dates follow the calendar (weeks moved: ${sample.value}). Give your own programme's address in “src”.`);
  const problems = all.filter(({ code }) => code !== 'sample');
  const summary = (['error', 'warning'] as const).flatMap((level) => {
    const found = problems.filter((problem) => problem.level === level);
    if (found.length === 0) return [];
    const examples = found
      .slice(0, MOST_EXAMPLES)
      .map(({ code, source, path, value }) => `${code} at ${path}${path ? ' of ' : ''}${source}${value ? ` (${value})` : ''}`);
    const what = level === 'error' ? 'events of the programme are not shown' : 'values of the programme are repaired or left out';
    return [`${what}: ${found.length}; ${examples.join(', ')}${found.length > MOST_EXAMPLES ? ', …' : ''}`];
  });
  if (summary.length > 0) warn(`${summary.join('. ')}. The paths lead into the feed: mend it there; docs/feed.md says what each field needs.`);
}
