/** The common parts of all pages of the benchmark, so that only their lists differ. */

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;margin:1rem}ul{list-style:none;padding:0}li{padding:.5rem 0;border-top:1px solid #ccc}time,small{display:block;color:#555}';

export function page(body, head = '') {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Agenda</title>${head}<style>${STYLE}</style></head><body><h1>Agenda</h1>${body}<p>Pied de page</p></body></html>`;
}

/** A row of a hand-written list: date, title, place and town. */
export const ROW = `const row=e=>'<li class="event"><time datetime="'+e.startDate+'">'+day(e.startDate)+'</time><b>'+e.name+'</b><small>'+e.location.name+', '+e.location.address.addressLocality+'</small></li>';const memo={};const day=s=>(memo[s.slice(0,10)]??=new Intl.DateTimeFormat('fr-FR',{weekday:'long',day:'numeric',month:'long'}).format(new Date(s)))+', '+s.slice(11,16);`;

/** The events in the form that calendars expect. */
export const MAPPED = `const mapped=es=>es.map(e=>({id:e['@id'],title:e.name+' – '+e.location.name+', '+e.location.address.addressLocality,start:e.startDate,end:e.endDate,town:e.location.address.addressLocality}));`;

export const feedOf = (size) => `/feed/${size}.json`;
