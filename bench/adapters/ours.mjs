/** Our elements as a town pastes them: the town filter and the list, all states and texts included. */
import { TOWNS } from '../feed.mjs';
import { feedOf, page } from './page.mjs';

const SCRIPT = '<script type="module" src="/dist/ess-widgets.js"></script>';
const GLUE = `<script>window.bench={isThere:()=>!!document.querySelector('ess-event-list')?.shadowRoot?.querySelector('[part~=event]')||!!document.querySelector('[data-ess-static] .event'),filter(t){const s=document.querySelector('ess-town-filter').shadowRoot.querySelector('select');s.value=[...s.options].find(o=>o.text.startsWith(t+' (')).value;s.dispatchEvent(new Event('change',{bubbles:true}))},first:()=>document.querySelector('ess-event-list').shadowRoot.querySelector('[part=heading]')?.textContent??'',isWhole:n=>(document.querySelector('ess-event-list').shadowRoot.querySelector('[part=count]')?.textContent.replace(/\\D/g,'')??'').startsWith(String(n))}</script>`;
const list = (feed, inside = '') => `<ess-event-list src="${feed}" when="all">${inside}</ess-event-list>`;
const tags = (feed, inside) => `<ess-town-filter src="${feed}" when="all"></ess-town-filter>${list(feed, inside)}`;
/** The room that the elements will take, so that nothing below moves: docs of the README. */
const RESERVED =
  '<style>ess-event-list:not(:defined){display:block;min-block-size:100vh}ess-town-filter:not(:defined){display:block;min-block-size:7.5em}</style>';
const preloads = (size) =>
  `${RESERVED}<link rel="modulepreload" href="/dist/ess-widgets.js"><link rel="preload" as="fetch" crossorigin href="${feedOf(size)}">`;

export const ours = [
  { name: 'ours', label: 'our list and town filter, one script tag', page: (size) => page(tags(feedOf(size)), GLUE + SCRIPT) },
  { name: 'ours-list', label: 'our list alone', page: (size) => page(list(feedOf(size)), GLUE + SCRIPT) },
  {
    name: 'ours-preload',
    label: 'ours, with the lines that preload and reserve room',
    page: (size) => page(tags(feedOf(size)), preloads(size) + GLUE + SCRIPT),
  },
  {
    name: 'ours-static',
    label: 'ours, with the events as HTML in the tag',
    page: (size, { subEvent }) =>
      page(
        tags(
          feedOf(size),
          `<ul data-ess-static>${subEvent
            .slice(0, 20)
            .map(
              (event) =>
                `<li class="event"><time datetime="${event.startDate}">${event.startDate.slice(0, 16)}</time><b>${event.name}</b><small>${event.location.name}</small></li>`,
            )
            .join('')}</ul>`,
        ),
        preloads(size) + GLUE + SCRIPT,
      ),
  },
  { name: 'ours-lines', label: 'ours, the feed as lines (NDJSON)', page: (size) => page(tags(`/feed/${size}.ndjson`), GLUE + SCRIPT) },
];

/** The cost of many: 24 lists of one feed, a town each, and 24 countdowns. */
export const many = {
  /** One list of all towns, or one list a town. */
  lists: (count, size) =>
    page(
      TOWNS.slice(0, count)
        .map((town) => `<ess-event-list src="${feedOf(size)}" when="all"${count > 1 ? ` town="${town}" limit="3"` : ' limit="70"'}></ess-event-list>`)
        .join(''),
      GLUE + SCRIPT,
    ),
  countdowns: (count) => page(Array.from({ length: count }, () => '<ess-countdown to="2199-01-01T00:00"></ess-countdown>').join(''), SCRIPT),
};
