/**
 * The settings of the demonstration, read from the page's address and put on the elements before the library's script upgrades them: modules run in
 * the order in which they are written. Every setting is an ordinary link; without this file the page shows its defaults.
 */

const EDITIONS = {
  2021: {
    feed: 'programme.json',
    moments: { avant: '2021-10-25T10:00', pendant: '2021-11-08T10:00', decembre: '2021-12-02T10:00', apres: '2021-12-15T10:00' },
  },
  2026: {
    feed: 'programme-2026.json',
    moments: { avant: '2026-10-19T10:00', pendant: '2026-11-09T10:00', decembre: '2026-12-02T10:00', apres: '2026-12-16T10:00' },
  },
};

const ALLOWED = {
  edition: ['2021', '2026'],
  moment: ['pendant', 'avant', 'decembre', 'apres'],
  skin: ['clair', 'sombre', 'ancien'],
  lang: ['fr', 'en'],
};

const parameters = new URLSearchParams(location.search);
const chosen = Object.fromEntries(
  Object.entries(ALLOWED).map(([setting, values]) => [setting, values.find((value) => value === parameters.get(setting)) ?? values[0]]),
);
const { feed, moments } = EDITIONS[chosen.edition];
const now = moments[chosen.moment];

if (chosen.edition !== '2021') {
  const script = document.querySelector('script[src$="ess-widgets.js"]');
  document.body.dataset.essSrc = new URL(feed, script.src).href;
  for (const text of document.querySelectorAll('[data-2026]')) text.textContent = text.getAttribute('data-2026');
}
for (const element of document.querySelectorAll('ess-countdown, ess-event-list, ess-town-filter, ess-contact-block')) {
  element.setAttribute('now', now);
  if (chosen.lang !== 'fr') element.setAttribute('lang', chosen.lang);
}

document.documentElement.dataset.skin = chosen.skin;
for (const sheet of document.querySelectorAll('link[data-skin]')) sheet.media = sheet.dataset.skin === chosen.skin ? 'all' : 'not all';

const day = new Date(`${now}Z`).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
document.querySelector('[data-said="clock"]').textContent = `montré au ${day.replaceAll(' ', '\u00a0')}`;

for (const link of document.querySelectorAll('a[data-setting]')) {
  const { setting, value } = link.dataset;
  const query = new URLSearchParams({ ...chosen, [setting]: value });
  link.href = `?${query}`;
  if (chosen[setting] === value) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}
// Someone who is setting goes on setting.
if ([...parameters.keys()].some((key) => key in ALLOWED)) document.querySelector('.demo details').open = true;
