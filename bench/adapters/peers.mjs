/** The peers, each in its best case: only the list view, French, minified, with no more code than their own documentation asks for. */
import { feedOf, MAPPED, page, ROW } from './page.mjs';

const LOAD = `${MAPPED}const el=document.getElementById('list');const load=()=>fetch(el.dataset.feed).then(r=>r.json()).then(p=>p.subEvent);const shown=()=>(el.shadowRoot??el).textContent;const isThere=()=>shown().includes('Atelier n');const town=()=>/– [^,]*, ([^0-9\\n]*)/.exec(shown())?.[1]??'';`;
const container = (name) => (size) =>
  page(
    `<div id="list" data-feed="${feedOf(size)}"></div>`,
    `<link rel="stylesheet" href="/bundle/${name}.css"><script type="module" src="/bundle/${name}.js"></script>`,
  );

export const peers = [
  {
    name: 'fullcalendar7',
    label: 'FullCalendar 7, listMonth',
    page: container('fullcalendar7'),
    bundle: `import { Calendar } from 'fullcalendar';import list from 'fullcalendar/list';import theme from 'fullcalendar/themes/classic';import fr from 'fullcalendar/locales/fr';import 'fullcalendar/skeleton.css';import 'fullcalendar/themes/classic/theme.css';import 'fullcalendar/themes/classic/palette.css';
${LOAD}load().then(es=>{const all=mapped(es);const c=new Calendar(el,{plugins:[list,theme],initialView:'listMonth',initialDate:'2026-11-01',locale:fr,height:'auto',events:all});c.render();window.bench.filter=t=>c.setOption('events',all.filter(e=>e.town===t))});window.bench={isThere,town};`,
  },
  {
    name: 'fullcalendar6-wc',
    label: '<full-calendar> 6, listMonth',
    page: (size) =>
      page(
        `<full-calendar id="list" data-feed="${feedOf(size)}"></full-calendar>`,
        '<script type="module" src="/bundle/fullcalendar6-wc.js"></script>',
      ),
    bundle: `import '@fullcalendar/web-component/global';import list from '@fullcalendar/list';import fr from '@fullcalendar/core/locales/fr';
${LOAD}load().then(es=>{const all=mapped(es);const options=events=>({plugins:[list],initialView:'listMonth',initialDate:'2026-11-01',locale:fr,height:'auto',events});el.options=options(all);window.bench.filter=t=>{el.options=options(all.filter(e=>e.town===t))}});window.bench={isThere,town};`,
  },
  {
    name: 'event-calendar5',
    label: '@event-calendar/core 5, listMonth',
    page: container('event-calendar5'),
    bundle: `import { createCalendar, List } from '@event-calendar/core';import '@event-calendar/core/index.css';
${LOAD}load().then(es=>{const all=mapped(es);const c=createCalendar(el,[List],{view:'listMonth',date:'2026-11-01',locale:'fr',events:all});window.bench.filter=t=>c.setOption('events',all.filter(e=>e.town===t))});window.bench={isThere,town};`,
  },
  {
    name: 'schedule-x',
    label: 'Schedule-X 4, list',
    page: container('schedule-x'),
    alias: { 'temporal-polyfill': 'temporal-polyfill-0' },
    bundle: `import 'temporal-polyfill/global';import '@schedule-x/theme-default/dist/index.css';import { createCalendar, createViewList } from '@schedule-x/calendar';
${LOAD}load().then(es=>{const z=s=>Temporal.Instant.from(s).toZonedDateTimeISO('Europe/Paris');const all=mapped(es).map((e,i)=>({...e,id:'e'+i,start:z(e.start),end:z(e.end)}));const c=createCalendar({views:[createViewList()],events:all,selectedDate:Temporal.PlainDate.from('2026-11-01'),locale:'fr-FR',timezone:'Europe/Paris'});el.style.height='800px';c.render(el);window.bench.filter=t=>c.events.set(all.filter(e=>e.town===t))});window.bench={isThere,town};`,
  },
  {
    name: 'listjs-20',
    label: 'list.js, 20 per page',
    page: (size) =>
      page(`<div id="list" data-feed="${feedOf(size)}"><ul class="list"></ul></div>`, '<script type="module" src="/bundle/listjs-20.js"></script>'),
    bundle: `import List from 'list.js';${LOAD}load().then(es=>{const memo={};const day=s=>(memo[s.slice(0,10)]??=new Intl.DateTimeFormat('fr-FR',{weekday:'long',day:'numeric',month:'long'}).format(new Date(s)))+', '+s.slice(11,16);const l=new List(el,{valueNames:['when','title','town'],item:'<li class="event"><time class="when"></time><b class="title"></b><small class="town"></small></li>',page:20},es.map(e=>({when:day(e.startDate),title:e.name+' – '+e.location.name+', '+e.location.address.addressLocality,town:e.location.address.addressLocality})));window.bench.filter=t=>l.filter(i=>i.values().town===t);window.bench.search=q=>{if(l.filtered)l.filter();l.search(q)};window.bench.title=()=>el.querySelector('.title')?.textContent??''});window.bench={isThere,town};`,
  },
  {
    name: 'atcb',
    label: 'a list with an add-to-calendar-button per event',
    page: (size) => page(`<ul id="list" data-feed="${feedOf(size)}"></ul>`, '<script type="module" src="/bundle/atcb.js"></script>'),
    upTo: 1000,
    bundle: `import 'add-to-calendar-button';${ROW}${LOAD}load().then(es=>{el.innerHTML=es.map(e=>row(e).replace('</li>','<add-to-calendar-button name="'+e.name+'" options="\\'Apple\\',\\'Google\\'" startDate="'+e.startDate.slice(0,10)+'" startTime="'+e.startDate.slice(11,16)+'" endTime="'+e.endDate.slice(11,16)+'" timeZone="Europe/Paris" language="fr"></add-to-calendar-button></li>')).join('')});window.bench={isThere};`,
  },
];
