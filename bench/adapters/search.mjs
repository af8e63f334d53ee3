/** Search and filters: ours, the same rows and counts written by hand (L3), and the peers that search. */
import { feedOf, page } from './page.mjs';

/** Words of the generated titles, without accents, which are also topics. */
const TOPICS = ['compost', 'couture', 'cuisine', 'jardin', 'lecture'];

/**
 * What our list and our filter draw, by hand, in shadow roots with our own styles: the sentence of the count, the towns with theirs, the first 12 rows, and the
 * number of events of each topic.
 */
const L3 = `
const two = (number) => String(number).padStart(2, '0');
const fold = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase();
const escaped = (text) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
const memo = new Map();
const format = { w: { weekday: 'short' }, W: { weekday: 'long' }, M: { month: 'short' }, L: { month: 'long' } };
const part = (date, key) => {
  const known = date.slice(0, 10) + key;
  if (!memo.has(known)) memo.set(known, new Intl.DateTimeFormat('fr-FR', { ...format[key], timeZone: 'Europe/Paris' }).format(new Date(date)));
  return memo.get(known);
};
const hour = (date) => Number(date.slice(11, 13)) + '\\u00a0h' + (date.slice(14, 16) === '00' ? '' : '\\u00a0' + date.slice(14, 16));
const events = (count) => count + '\\u00a0événement' + (count > 1 ? 's' : '');
const row = (event) => {
  const { startDate, endDate, name, abstract, location, eventStatus } = event;
  const day = Number(startDate.slice(8, 10));
  return '<li class="event" part="event"><details><summary part="summary"><span class="date" part="date" aria-hidden="true"><span class="muted" part="weekday">' + part(startDate, 'w')
    + '</span> <span class="day" part="day">' + day + '</span> <span class="muted" part="month">' + part(startDate, 'M') + '</span></span><h3 part="title">' + escaped(name)
    + '</h3><span class="when dotted" part="when"><time part="time" aria-hidden="true" datetime="' + startDate + '">' + hour(startDate) + '\\u00a0– ' + hour(endDate)
    + '</time> <span class="where muted" part="where">' + escaped(location.name) + '</span>' + (eventStatus.endsWith('Cancelled') ? ' <strong class="badge" part="badge badge-cancelled">Annulé</strong>' : '')
    + '</span><span class="abstract" part="abstract" aria-hidden="true">' + escaped(abstract) + '</span><span class="visually-hidden">' + part(startDate, 'W') + ' ' + day + ' '
    + part(startDate, 'L') + ' ' + startDate.slice(0, 4) + ', de ' + hour(startDate) + ' à ' + hour(endDate) + ' – ouvrir ou fermer les détails</span></summary></details></li>';
};
const rootOf = (id) => {
  const root = document.getElementById(id).attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(document.getElementById('style-' + id).textContent);
  root.adoptedStyleSheets = [sheet];
  return root;
};
const list = rootOf('list');
list.innerHTML = '<div part="base" class="base settled"></div>';
const filter = rootOf('filter');
let all = [];
const chosen = { search: '', topic: '' };
const TOPICS = ['atelier', 'compost', 'couture', 'cuisine', 'énergie', 'épicerie', 'jardin', 'lecture', 'réparation', 'théâtre', 'vélo'];
const show = () => {
  const words = fold(chosen.search).split(' ').filter(Boolean);
  const counts = new Map(TOPICS.map((topic) => [topic, 0]));
  const found = [];
  for (const each of all) {
    if (!words.every((word) => each.words.includes(word))) continue;
    for (const topic of each.event.keywords) counts.set(topic, counts.get(topic) + 1);
    if (!chosen.topic || each.event.keywords.includes(chosen.topic)) found.push(each);
  }
  const towns = new Map();
  for (const { town } of found) towns.set(town, (towns.get(town) ?? 0) + 1);
  let html = '<p class="muted dotted" part="count"><span class="total">' + events(found.length) + ', tous gratuits</span> <span>Horaires\\u00a0: heure de Paris</span></p>';
  let last = '';
  for (const { town, event } of found.slice(0, 12)) {
    if (town !== last) html += (last ? '</ul></div>' : '') + '<div class="section" part="section"><h2 part="heading"><span>' + town + '</span> <span class="number muted" part="heading-count">' + events(towns.get(town)) + '</span></h2><ul role="list" part="list" class="list">';
    last = town;
    html += row(event);
  }
  list.firstChild.innerHTML = html + (last ? '</ul></div>' : '') + (found.length > 12 ? '<button type="button" part="more">Afficher plus</button>' : '');
  for (const input of filter.querySelectorAll('[name=category]')) input.parentNode.querySelector('[part=choice-count]').textContent = counts.get(input.value);
};
filter.innerHTML = '<div class="base" part="base"><div class="controls"><p id="hint" class="muted small" part="hint">La liste se met à jour automatiquement.</p><div class="field"><label for="search" part="label">Rechercher</label><input id="search" type="search" part="search"></div><div id="facets" part="facets" class="facets"><fieldset part="facet"><legend part="label">Thème</legend><ul role="list">'
  + TOPICS.map((topic) => '<li><label class="choice" part="choice"><input type="checkbox" name="category" value="' + topic + '"><span class="text"><span class="name">' + topic + '</span> <span class="count" part="choice-count" aria-hidden="true"></span></span></label></li>').join('') + '</ul></fieldset></div></div></div>';
const search = filter.querySelector('[type=search]');
search.addEventListener('input', () => { chosen.search = search.value; show(); });
filter.addEventListener('change', ({ target }) => { if (target.name === 'category') { chosen.topic = target.checked ? target.value : ''; show(); } });
fetch(document.getElementById('list').dataset.feed).then((response) => response.json()).then(({ subEvent }) => {
  const order = new Intl.Collator('fr').compare;
  all = subEvent.map((event) => ({ event, town: event.location.address.addressLocality, words: fold([event.name, event.abstract, event.description, event.location.name, event.location.address.addressLocality, event.organizer.name, ...event.keywords].join(' ')) }));
  all.sort((one, other) => order(one.town, other.town) || (one.event.startDate < other.event.startDate ? -1 : 1));
  show();
});
const type = (text) => { search.value = text; search.dispatchEvent(new Event('input', { bubbles: true, composed: true })); };
const choose = (topic) => filter.querySelector('[value="' + topic + '"]').click();
window.bench = { isThere: () => !!list.querySelector('.event'), title: () => list.querySelector('[part=title]')?.textContent ?? '', search: type, facet: choose, clear: (control, question) => (control === 'search' ? type('') : choose(question)) };
`;

/** In the page of ours: the visitor's own controls. */
const GLUE = `<script>window.bench=(() => {
const root = (tag) => document.querySelector(tag)?.shadowRoot;
const type = (text) => { const field = root('ess-event-filter').querySelector('[type=search]'); field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); };
const choose = (topic) => root('ess-event-filter').querySelector('[name=category][value="' + topic + '"]').click();
return { isThere: () => !!root('ess-event-list')?.querySelector('[part~=event]') && !!root('ess-event-filter')?.querySelector('[name=category]'),
  prepare: () => { root('ess-event-filter').querySelector('[type=search]').focus(); root('ess-event-filter').querySelector('button.others')?.click(); },
  title: () => root('ess-event-list').querySelector('[part=title]')?.textContent ?? '', search: type, facet: choose, clear: (control, question) => (control === 'search' ? type('') : choose(question)) };
})()</script>`;

const LISTJS = `import List from 'list.js';
const el = document.getElementById('list');
const memo = {};
const day = (date) => (memo[date.slice(0, 10)] ??= new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(date))) + ', ' + date.slice(11, 16);
window.bench = { isThere: () => !!el.querySelector('.event'), title: () => el.querySelector('.title')?.textContent ?? '' };
fetch(el.dataset.feed).then((response) => response.json()).then(({ subEvent }) => {
  const item = '<li class="event"><time class="when"></time><b class="title"></b><small class="town"></small></li>';
  const list = new List(el, { valueNames: ['when', 'title', 'town'], item, page: 12 }, subEvent.map((event) => ({ when: day(event.startDate), title: event.name, town: event.location.name + ', ' + event.location.address.addressLocality, keywords: event.keywords })));
  const facet = (topic) => list.filter((each) => each.values().keywords.includes(topic));
  Object.assign(window.bench, { search: (text) => list.search(text), facet, clear: (control) => (control === 'search' ? list.search('') : list.filter()) });
});`;

/** Its own controls and rows, without a wait after a key. Its topics only narrow a search. */
const PAGEFIND = `import '@pagefind/component-ui';
const root = document.getElementById('list');
const field = () => root.querySelector('pagefind-input input');
const boxes = () => [...root.querySelectorAll('pagefind-filter-pane input')];
const type = (text) => { field().value = text; field().dispatchEvent(new Event('input', { bubbles: true })); };
const choose = (topic) => boxes().find(({ value, id, parentNode }) => [value, id].includes(topic) || parentNode.textContent.includes(topic)).click();
const title = () => [...root.querySelectorAll('pagefind-results a')].find((each) => each.textContent.trim())?.textContent ?? '';
window.bench = { isThere: () => !!field() && boxes().length > 0, title, prepare: () => type('atelier'), search: type, facet: choose, clear: (control, question) => (control === 'search' ? type('atelier') : choose(question)) };
customElements.whenDefined('pagefind-input').then(() => setTimeout(() => field()?.focus(), 100));`;

export const searching = [
  {
    name: 'ours-filter',
    label: 'our list and event filter',
    page: (size) =>
      page(
        `<ess-event-filter src="${feedOf(size)}" when="all" facets="search category"></ess-event-filter><ess-event-list src="${feedOf(size)}" when="all"></ess-event-list>`,
        `${GLUE}<script type="module" src="/dist/ess-widgets.js"></script>`,
      ),
  },
  {
    name: 'L3',
    label: 'the same rows and counts by hand',
    page: (size, _, { list, filter }) =>
      page(
        `<div id="filter"></div><div id="list" data-feed="${feedOf(size)}"></div>`,
        // No styles of the page: they are put into the shadow roots.
        `<script type="text/plain" id="style-list">${list}</script><script type="text/plain" id="style-filter">${filter}</script><script type="module">${L3}</script>`,
      ),
  },
  {
    name: 'listjs-search',
    label: 'list.js, 12 per page',
    page: (size) =>
      page(
        `<div id="list" data-feed="${feedOf(size)}"><ul class="list"></ul></div>`,
        '<script type="module" src="/bundle/listjs-search.js"></script>',
      ),
    bundle: LISTJS,
  },
  {
    name: 'pagefind',
    label: 'Pagefind, its components',
    page: (size) =>
      page(
        `<pagefind-config bundle-path="/pagefind/${size}/"></pagefind-config><div id="list"><pagefind-input debounce="1"></pagefind-input><pagefind-filter-pane expanded show-empty></pagefind-filter-pane><pagefind-summary></pagefind-summary><pagefind-results max-results="12" show-images="false"></pagefind-results></div>`,
        '<script type="module" src="/bundle/pagefind.js"></script>',
      ),
    bundle: PAGEFIND,
  },
];

export { TOPICS };
