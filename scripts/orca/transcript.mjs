/** What Orca said in a journey, as text: a line for each thing said, below the key that led to it. */

/** Said about the browser and by Orca itself, at moments that differ from run to run. */
const NOT_OURS = [
  /^Chargement (?:en cours|de .+ terminé)/,
  /^Mode (?:navigation|focus|formulaire)\b/i,
  /cadre\.?$/,
  /^Page document web\.?$/,
  /^vide$/,
  // Chromium's own.
  /^alerte Translate this page/,
  /^This dialog is not currently focused/,
];

/** `opening`: what was said while the page opened, mixed with its first line, which Orca may cut or repeat. */
export function transcript(opening, steps) {
  const news = [...new Set(opening)].filter((line) => !/^(?:Agenda|\p{L}\.?$)/u.test(line));
  return [{ key: 'page', spoken: news }, ...steps].map(section).join('');
}

function section({ key, spoken }) {
  const lines = spoken.map(normal).filter(isOurs);
  return [`[${key}]`, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

/** The lines of `wanted` and `heard`, those that differ marked with - and +. Nothing when they are the same. */
export function difference(wanted, heard) {
  if (wanted === heard) return '';
  const [before, after] = [wanted.split('\n'), heard.split('\n')];
  const common = longestCommon(before, after);
  const lines = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push(`  ${before[i++]}`);
      j++;
    } else if (j >= after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1])) lines.push(`- ${before[i++]}`);
    else lines.push(`+ ${after[j++]}`);
  }
  return lines.join('\n');
}

function longestCommon(before, after) {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i][j] = before[i] === after[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}

/** Without no-break spaces, which an editor does not show, nor ports. */
function normal(text) {
  return text
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .replace(/127\.0\.0\.1:\d+/g, 'example.org')
    .trim();
}

function isOurs(text) {
  return text !== '' && !NOT_OURS.some((pattern) => pattern.test(text));
}
