/** Our elements as a town pastes them: the town filter and the list, with all states and texts. */
import { TOWNS } from '../feed.mjs';
import { feedOf, page } from './page.mjs';

/** The town whose part of the feed a page requests. */
export const TOWN = TOWNS.at(-1);

const SCRIPT = '<script type="module" src="/dist/ess-widgets.js"></script>';
/** A town is chosen in the visitor's own select; shadow roots are open. The line above the list names it: « 3 événements au Kremlin-Bicêtre ». */
const glue = (more = '') =>
  `<script>window.bench={isThere:(list=document.querySelector('ess-event-list'))=>!!list?.shadowRoot?.querySelector('[part~=event]')||!!list?.querySelector('[data-ess-static] .event')${more}}</script>`;
const GLUE = glue(
  `,filter(t){const s=document.querySelector('ess-town-filter').shadowRoot.querySelector('select');s.value=[...s.options].find(o=>o.text.startsWith(t+' (')).value;s.dispatchEvent(new Event('change',{bubbles:true}))},town:()=>[...document.querySelector('ess-event-list').shadowRoot.querySelectorAll('[part=count],[part=heading]')].map(e=>e.textContent).join().replace(' au ',' Le '),isWhole:n=>(document.querySelector('ess-event-list').shadowRoot.querySelector('[part=count]')?.textContent.replace(/\\D/g,'')??'').startsWith(String(n))`,
);
const list = (feed, inside = '') => `<ess-event-list src="${feed}" when="all">${inside}</ess-event-list>`;
const tags = (feed, inside) => `<ess-town-filter src="${feed}" when="all"></ess-town-filter>${list(feed, inside)}`;
/** Reserves the room of the elements, so that nothing below moves, as the README advises. */
const RESERVED =
  '<style>ess-event-list:not(:defined){display:block;min-block-size:100vh}ess-town-filter:not(:defined){display:block;min-block-size:7.5em}</style>';
const preloads = (size) =>
  `${RESERVED}<link rel="modulepreload" href="/dist/ess-widgets.js"><link rel="preload" as="fetch" crossorigin href="${feedOf(size)}">`;

export const ours = [
  { name: 'ours', label: 'our list and town filter, one script tag', page: (size) => page(tags(feedOf(size)), GLUE + SCRIPT) },
  { name: 'ours-list', label: 'our list alone', isColdOnly: true, page: (size) => page(list(feedOf(size)), glue() + SCRIPT) },
  {
    name: 'ours-preload',
    label: 'ours, with the lines that preload and reserve room',
    isColdOnly: true,
    page: (size) => page(tags(feedOf(size)), preloads(size) + GLUE + SCRIPT),
  },
  {
    name: 'ours-static',
    label: 'ours, with the events as HTML in the tag',
    isColdOnly: true,
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
  {
    name: 'ours-split',
    label: 'ours, one feed per town',
    page: (size) => page(`<ess-event-list src="/feed/${size}/{town}.json" when="all" town="${TOWN}"></ess-event-list>`, glue() + SCRIPT),
  },
];

/** Pages with many elements: 24 lists of one feed, one town each, and 24 countdowns. */
export const many = {
  /** One list of all towns, or one list per town. */
  lists: (count, size) =>
    page(
      TOWNS.slice(0, count)
        .map((town) => `<ess-event-list src="${feedOf(size)}" when="all"${count > 1 ? ` town="${town}" limit="3"` : ' limit="70"'}></ess-event-list>`)
        .join(''),
      glue() + SCRIPT,
    ),
  /** A page without any element, for comparison. */
  nothing: () => page('', '<script>window.bench={isThere:()=>true}</script>'),
  countdowns: (count) =>
    page(
      Array.from({ length: count }, () => '<ess-countdown to="2199-01-01T00:00"></ess-countdown>').join(''),
      `<script>window.bench={isThere:()=>!!document.querySelector('ess-countdown')?.shadowRoot?.querySelector('[part~=sentence]')}</script>${SCRIPT}`,
    ),
};
