/** What the run says, in a few French lines: first for those who choose a tool, not for those who write one. */
import { median, ratio } from '../statistics.mjs';
import { TARGETS } from '../targets.mjs';
import { medians, values } from './numbers.mjs';

const french = (value, digits = 0) => value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const inSeconds = (milliseconds) => `${french(milliseconds / 1000, 2)} s`;

export function summary(results) {
  const { bytes, cold, scale } = results;
  const slow = (name) => values(cold[70]?.slow4g?.[name], 'first');
  const first = (name, size) => median(values(scale[size]?.[name], 'first'));
  const verdicts = TARGETS.map(({ limit, value }) => [value(results), limit]).filter(([found]) => Number.isFinite(found));
  const lines = [
    [[bytes.ours?.brotli / 1000, bytes.fullcalendar7?.brotli / 1000], ([ours, calendar]) => `La balise de script pèse ${french(ours, 1)} ko sur le réseau, avec la liste et le filtre par ville ; FullCalendar 7 et sa seule vue de liste, ${french(calendar, 1)} ko.`],
    [[median(slow('ours-static')), median(slow('ours-preload')), median(slow('L2')), median(slow('fullcalendar7')), ratio(slow('ours-preload'), slow('fullcalendar7'))], ([written, ours, script, calendar, share]) => `Sur une 4G lente, le premier événement est là en ${inSeconds(ours)} avec les lignes qui préchargent, en ${inSeconds(written)} quand le serveur écrit les événements dans la balise ; FullCalendar 7 met ${inSeconds(calendar)} (nous : ${french(share, 2)} fois son temps), un script écrit à la main pour cette seule page ${inSeconds(script)}.`],
    [[70, 10_000].map((size) => median(medians(scale[size]?.ours, 'times'))), ([small, large]) => `Une ville choisie est à l’écran en ${french(small, 1)} ms parmi 70 événements, en ${french(large, 1)} ms parmi 10 000.`],
    [[first('ours', 10_000), first('fullcalendar7', 10_000)], ([ours, calendar]) => `10 000 événements : le premier s’affiche en ${inSeconds(ours)}, en ${inSeconds(calendar)} dans FullCalendar 7.`],
    [[first('ours-lines', 100_000), first('L2', 100_000)], ([ours, script]) => `100 000 événements publiés en lignes : ${inSeconds(ours)} ; un script écrit à la main, qui attend tout le fichier : ${inSeconds(script)}.`],
    [[verdicts.length, verdicts.filter(([found, limit]) => found <= limit).length], ([all, met]) => `${met} objectifs mesurés sur ${all} sont tenus ; le tableau dit lesquels ne le sont pas.`],
  ]; // prettier-ignore
  return lines
    .filter(([needed]) => needed.every(Number.isFinite))
    .map(([needed, sentence]) => `- ${sentence(needed)}`)
    .join('\n');
}
