/** The report to pass on: as text for a message, as a table for a spreadsheet. */

import type { CheckedReport } from '../../controllers/report-controller.js';
import type { ReportText } from '../../locale/report-text.js';
import { oneLine } from '../../model/one-line.js';
import { csv } from '../../output/spreadsheet/csv.js';
import { grouped } from './problem-groups.js';

/** In the order of the page. */
export function plainReport(report: CheckedReport, sources: readonly string[], text: ReportText): string {
  const { element } = text;
  const lines = [element.heading, ...sources, text.summary(report)];
  for (const { source, groups } of grouped(report.problems, null)) {
    if (sources.length > 1) lines.push('', source);
    for (const { code, level, problems } of groups) {
      lines.push('', `${text.level(level)}${element.colon}${text.kind(code)} (${element.times(problems.length)})`);
      for (const problem of problems) {
        const { what, mend } = text.problem(problem);
        const { event, value } = problem;
        const where = [...new Set([text.place(problem), event, code === 'feed-unavailable' ? '' : value].map(oneLine))].filter(Boolean).join(' – ');
        lines.push(`- ${where}`, `  ${what} ${mend}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** CSV. */
export function tableOfReport({ problems }: CheckedReport, text: ReportText): string {
  const { terms } = text.element;
  const headings = [terms.level, terms.kind, terms.what, terms.mend, terms.event, terms.value, terms.place, terms.path, terms.source];
  const rows = problems.map((problem) => {
    const { what, mend } = text.problem(problem);
    const { code, level, event, value, path, source } = problem;
    return [text.level(level), text.kind(code), what, mend, event, value, text.place(problem), path, source];
  });
  return csv([headings, ...rows]);
}
