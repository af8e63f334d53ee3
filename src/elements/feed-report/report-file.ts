/** The report for people who are not in front of the page: as text for a message, as a table for a spreadsheet. */

import type { CheckedReport } from '../../controllers/report-controller.js';
import type { ReportText } from '../../locale/report-text.js';
import { grouped } from './problem-groups.js';

/** Tells spreadsheets that the file is in UTF-8. */
const MARK = '\ufeff';
/** What a spreadsheet would take for a formula. Source: OWASP, CSV injection. */
const FORMULA = /^[=+\-@\t\r]/;

/** In the order of the page: the summary, then each feed, kind and problem. */
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
        const where = [...new Set([text.place(problem), event, code === 'feed-unavailable' ? '' : value].map(onOneLine))].filter(Boolean).join(' – ');
        lines.push(`- ${where}`, `  ${what} ${mend}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** CSV with semicolons, which French spreadsheets expect (RFC 4180 otherwise). */
export function tableOfReport({ problems }: CheckedReport, text: ReportText): string {
  const { terms } = text.element;
  const headings = [terms.level, terms.kind, terms.what, terms.mend, terms.event, terms.value, terms.place, terms.path, terms.source];
  const rows = problems.map((problem) => {
    const { what, mend } = text.problem(problem);
    const { code, level, event, value, path, source } = problem;
    return [text.level(level), text.kind(code), what, mend, event, value, text.place(problem), path, source];
  });
  return MARK + [headings, ...rows].map((row) => row.map(cell).join(';')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
