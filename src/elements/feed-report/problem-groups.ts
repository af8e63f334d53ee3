import type { CheckedProblem } from '../../controllers/report-controller.js';

export type Level = CheckedProblem['level'];

/** Problems of one kind and level in one feed. */
export interface ProblemGroup {
  /** The same from one check to the next. */
  readonly key: string;
  readonly code: CheckedProblem['code'];
  readonly level: Level;
  readonly problems: readonly CheckedProblem[];
}

export interface SourceProblems {
  /** Absolute address. */
  readonly source: string;
  readonly groups: readonly ProblemGroup[];
}

/** By feed, in the order of the feeds; in each by kind: errors first, then what is most frequent. Problems stay in the order of the text. */
export function grouped(problems: readonly CheckedProblem[], level: Level | null): readonly SourceProblems[] {
  const sources = new Map<string, Map<string, CheckedProblem[]>>();
  for (const problem of problems) {
    if (level !== null && problem.level !== level) continue;
    let groups = sources.get(problem.source);
    if (!groups) sources.set(problem.source, (groups = new Map<string, CheckedProblem[]>()));
    const key = `${problem.level} ${problem.code} ${problem.source}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...sources].map(([source, groups]) => ({ source, groups: [...groups].map(groupOf).sort(byWeight) }));
}

function groupOf([key, problems]: readonly [string, readonly CheckedProblem[]]): ProblemGroup {
  const { code, level } = problems[0]!;
  return { key, code, level, problems: [...problems].sort(byPlace) };
}

function byWeight(one: ProblemGroup, other: ProblemGroup): number {
  if (one.level !== other.level) return one.level === 'error' ? -1 : 1;
  return other.problems.length - one.problems.length;
}

/** The order is stable: problems without a place, and those of a table, stay as they were found. */
function byPlace({ position: one }: CheckedProblem, { position: other }: CheckedProblem): number {
  return one && other ? one.line - other.line || one.column - other.column : 0;
}

export function countOf(problems: readonly CheckedProblem[], level: Level): number {
  return problems.reduce((count, problem) => count + Number(problem.level === level), 0);
}
