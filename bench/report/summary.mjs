/** What the run says, in a few lines: first for those who choose a tool, not for those who write one. */
import { median, ratio } from '../statistics.mjs';
import { TARGETS } from '../targets.mjs';
import { medians, number, values } from './numbers.mjs';

const inSeconds = (milliseconds) => `${number(milliseconds / 1000, 2)} s`;

export function summary(results) {
  const { bytes, cold, scale } = results;
  const slow = (name) => values(cold[70]?.slow4g?.[name], 'first');
  const first = (name, size) => median(values(scale[size]?.[name], 'first'));
  const verdicts = TARGETS.map(({ limit, value }) => [value(results), limit]).filter(([found]) => Number.isFinite(found));
  const lines = [
    [[bytes.ours?.brotli / 1000, bytes.fullcalendar7?.brotli / 1000], ([ours, calendar]) => `The script tag is ${number(ours, 1)} kB on the network, with the list and the town filter; FullCalendar 7 with only its list view is ${number(calendar, 1)} kB.`],
    [[median(slow('ours-static')), median(slow('ours-preload')), median(slow('L2')), median(slow('fullcalendar7')), ratio(slow('ours-preload'), slow('fullcalendar7'))], ([written, ours, script, calendar, share]) => `On Slow 4G, the first event is there after ${inSeconds(ours)} with the preload lines, and after ${inSeconds(written)} if the server writes the events into the tag. FullCalendar 7 takes ${inSeconds(calendar)} (we take ${number(share, 2)} times as long), a script written by hand for this one page ${inSeconds(script)}.`],
    [[70, 10_000].map((size) => median(medians(scale[size]?.ours, 'times'))), ([small, large]) => `A chosen town is on screen after ${number(small, 1)} ms among 70 events, and after ${number(large, 1)} ms among 10,000.`],
    [[first('ours', 10_000), first('fullcalendar7', 10_000)], ([ours, calendar]) => `Of 10,000 events, the first is there after ${inSeconds(ours)}, in FullCalendar 7 after ${inSeconds(calendar)}.`],
    [[first('ours-lines', 100_000), first('L2', 100_000)], ([ours, script]) => `Of 100,000 events published as lines, the first is there after ${inSeconds(ours)}; a script written by hand, which waits for the whole file, takes ${inSeconds(script)}.`],
    [[verdicts.length, verdicts.filter(([found, limit]) => found <= limit).length], ([all, met]) => `${met} of ${all} measured targets are met; the table tells which are not.`],
  ]; // prettier-ignore
  return lines
    .filter(([needed]) => needed.every(Number.isFinite))
    .map(([needed, sentence]) => `- ${sentence(needed)}`)
    .join('\n');
}
