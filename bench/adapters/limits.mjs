/** The lower limits: a page without script, and the smallest script that shows twenty rows. */
import { feedOf, page, ROW } from './page.mjs';

const vanilla = (count) => (size) =>
  page(
    '<ul id="list"></ul>',
    `<script>${ROW}let all=[];const show=es=>document.getElementById('list').innerHTML=es.slice(0,${count}).map(row).join('');addEventListener('DOMContentLoaded',()=>fetch('${feedOf(size)}').then(r=>r.json()).then(p=>{all=p.subEvent.sort((a,b)=>a.startDate<b.startDate?-1:1);show(all)}));window.bench={isThere:()=>!!document.querySelector('.event'),filter:t=>show(all.filter(e=>e.location.address.addressLocality===t)),town:()=>document.querySelector('.event small')?.textContent??'',title:()=>document.querySelector('.event b')?.textContent??'',search:(()=>{const fold=s=>s.normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').toLowerCase();let hay;return q=>{hay??=all.map(e=>fold(e.name+' '+e.abstract+' '+e.description+' '+e.location.name+' '+e.location.address.addressLocality));const f=fold(q);show(all.filter((e,i)=>hay[i].includes(f)))}})()}</script>`,
  );

const LIT = `
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
${ROW.replace(/const row=.*?;(?=const memo)/, '')}
const view = (e) => html\`<li class="event"><time datetime=\${e.startDate}>\${day(e.startDate)}</time><b>\${e.name}</b><small>\${e.location.name}, \${e.location.address.addressLocality}</small></li>\`;
let all = [];
const list = document.getElementById('list');
const show = (es) => render(repeat(es.slice(0, 20), (e) => e['@id'], view), list);
fetch(document.body.dataset.feed ?? list.dataset.feed).then((r) => r.json()).then((p) => { all = p.subEvent.sort((a, b) => (a.startDate < b.startDate ? -1 : 1)); show(all); });
window.bench = { isThere: () => !!document.querySelector('.event'), filter: (t) => show(all.filter((e) => e.location.address.addressLocality === t)), town: () => document.querySelector('.event small')?.textContent ?? '' };
`;
const lit = (head) => (size) =>
  page(`<ul id="list" data-feed="${feedOf(size)}"></ul>`, `${head(size)}<script type="module" src="/bundle/lit-20.js"></script>`);

export const limits = [
  {
    name: 'static',
    label: 'HTML from the server, no script',
    page: (size, { subEvent }) =>
      page(
        `<ul>${subEvent
          .slice(0, size > 10_000 ? 20 : size)
          .map(
            (event) =>
              `<li class="event"><time datetime="${event.startDate}">${event.startDate.slice(0, 16)}</time><b>${event.name}</b><small>${event.location.name}, ${event.location.address.addressLocality}</small></li>`,
          )
          .join('')}</ul><script>window.bench={isThere:()=>!!document.querySelector('.event')}</script>`,
      ),
  },
  { name: 'L2', label: 'hand-written script, first 20 rows', page: vanilla(20) },
  { name: 'vanilla-all', label: 'hand-written script, all rows', upTo: 10_000, page: vanilla(Infinity) },
  { name: 'lit-20', label: 'bare Lit, 20 rows', page: lit(() => ''), bundle: LIT },
  {
    name: 'lit-20-preload',
    label: 'bare Lit, 20 rows, feed preloaded',
    isColdOnly: true,
    page: lit((size) => `<link rel="preload" as="fetch" crossorigin href="${feedOf(size)}"><link rel="modulepreload" href="/bundle/lit-20.js">`),
  },
];
