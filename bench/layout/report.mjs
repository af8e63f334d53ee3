/** docs/design.md: what a screen shows. */

export function design({ lists, demonstration, screens }) {
  const size = (screen) => screens[screen].join(' × ');
  const rows = lists.map(
    ({ label, phone, desk, narrow }) =>
      `| ${label} | ${phone.whole} | ${phone.rowHeight} | ${desk.whole} | ${desk.rowHeight} | ${narrow.clashes.length + (narrow.overflow > 0 ? 1 : 0)} | ${desk.nodes.median} (${desk.nodes.most}) |`,
  );
  const pages = Object.keys(screens).map(
    (screen) =>
      `| ${size(screen)} | ${demonstration[screen].pageHeight.toLocaleString('en-GB')} | ${demonstration[screen].clashes.length + (demonstration[screen].overflow > 0 ? 1 : 0)} |`,
  );
  return `# What a screen shows

Written by \`npm run layout\`, which measures in Chromium: do not edit. All lists show the programme of 2021 on 8 November at 10:00, in the same bare page; the peers in the month view of their list, as [the benchmark](performance.md) bundles them.

| list | whole events, ${size('phone')} | height of a row (px) | whole events, ${size('desk')} | height of a row (px) | texts cut off or on one another, ${size('narrow')} | element nodes of a closed row |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

- **Whole events**: rows that are wholly on the screen when the top of the list is at its top, headings and the sentence about the number of events included.
- **Height of a row**: the median.
- **Texts cut off**: without an ellipsis, or out of the page.
- **Element nodes**: the median, and the most that a row has, itself included.
- A calendar's row is one session, with its hours, its title and, because calendars have no field for it in a list, the place and the town in the title. Ours also has the day, whether one can register, and what is exceptional.

## The demonstration page

| screen | height of the page (px) | texts cut off or on one another |
| --- | --- | --- |
${pages.join('\n')}

Targets: at least 5 whole events on the phone and 6 on the desk, a page under 6,000 px on the phone, no text cut off at 320 px, at most 14 nodes a row.
`;
}
