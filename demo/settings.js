/**
 * The settings of the demonstration, read from the page's address and put on the elements before the library's script upgrades them: modules run in
 * the order in which they are written. Every setting is an ordinary link; without this file the page shows its defaults.
 */

/** « à venir » is the sample of the package, which is always coming or under way, with today's date; 2021 is shown at fixed moments. */
const FEED_2021 = 'programme-2021.json';
const MOMENTS_2021 = { avant: '2021-10-25T10:00', pendant: '2021-11-08T10:00', decembre: '2021-12-02T10:00', apres: '2021-12-15T10:00' };

const ALLOWED = {
  edition: ['avenir', '2021'],
  moment: ['pendant', 'avant', 'decembre', 'apres'],
  skin: ['clair', 'sombre', 'ancien'],
  lang: ['fr', 'en'],
};

const parameters = new URLSearchParams(location.search);
const chosen = Object.fromEntries(
  Object.entries(ALLOWED).map(([setting, values]) => [setting, values.find((value) => value === parameters.get(setting)) ?? values[0]]),
);
// A moment is one of 2021.
if (parameters.has('moment') && !parameters.has('edition')) chosen.edition = '2021';
const is2021 = chosen.edition === '2021';

if (is2021) {
  const script = document.querySelector('script[src$="ess-widgets.js"]');
  document.body.dataset.essSrc = new URL(FEED_2021, script.src).href;
  for (const text of document.querySelectorAll('[data-2021]')) text.textContent = text.getAttribute('data-2021');
}
for (const element of document.querySelectorAll('*')) {
  if (!element.localName.startsWith('ess-')) continue;
  if (is2021) element.setAttribute('now', MOMENTS_2021[chosen.moment]);
  if (chosen.lang !== 'fr') element.setAttribute('lang', chosen.lang);
}

document.documentElement.dataset.skin = chosen.skin;
for (const sheet of document.querySelectorAll('link[data-skin]')) sheet.media = sheet.dataset.skin === chosen.skin ? 'all' : 'not all';

if (is2021) {
  const day = new Date(`${MOMENTS_2021[chosen.moment]}Z`).toLocaleDateString('fr-FR', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  document.querySelector('[data-said="clock"]').textContent = `montré au ${day.replaceAll(' ', '\u00a0')}`;
}

for (const link of document.querySelectorAll('a[data-setting]')) {
  const { setting, value } = link.dataset;
  const query = new URLSearchParams({ ...chosen, [setting]: value });
  link.href = `?${query}`;
  // Each of the moments is one of 2021; none is marked while today's programme is shown.
  if (setting === 'moment') query.set('edition', '2021');
  if (chosen[setting] === value && (setting !== 'moment' || is2021)) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}
// Someone who is setting goes on setting.
if ([...parameters.keys()].some((key) => key in ALLOWED)) document.querySelector('.demo details').open = true;
