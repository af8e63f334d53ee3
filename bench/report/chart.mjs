/** Bars of the first event on Slow 4G, legible on light and dark pages. */
import { median } from '../statistics.mjs';

const ROW = 26;
const LEFT = 300;
const WIDTH = 860;

export function chart({ adapters, cold }) {
  const bars = Object.entries(cold[70]?.slow4g ?? {})
    .map(([name, rounds]) => ({
      name,
      label: adapters.find((adapter) => adapter.name === name).label,
      value: median(rounds.map((round) => round?.first ?? NaN)),
    }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((one, other) => one.value - other.value);
  const most = Math.max(...bars.map(({ value }) => value));
  const scale = (WIDTH - LEFT - 80) / most;
  const rows = bars.map(({ name, label, value }, index) => {
    const y = 40 + index * ROW;
    const kind = name.startsWith('ours') ? 'ours' : 'other';
    return `<text x="${LEFT - 8}" y="${y + 14}" text-anchor="end">${label.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text><rect class="${kind}" x="${LEFT}" y="${y}" width="${(value * scale).toFixed(1)}" height="18" rx="3"/><text x="${(LEFT + value * scale + 6).toFixed(1)}" y="${y + 14}">${Math.round(value)} ms</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${50 + bars.length * ROW}" role="img" aria-label="Premier événement affiché, 70 événements, 4G lente, en millisecondes"><style>text{font:13px system-ui,sans-serif;fill:#1b1f1d}.ours{fill:#14613b}.other{fill:#9aa5a0}@media (prefers-color-scheme:dark){text{fill:#e8ece9}.ours{fill:#7fd0a3}.other{fill:#66716c}}</style><text x="${LEFT}" y="22">Premier événement affiché, 70 événements, 4G lente</text>${rows.join('')}</svg>\n`;
}
