import type { Messages } from '../../locale/messages.js';
import { imageUrl, webUrl } from '../../model/safe-url.js';
import { warnOf } from '../../warn/warn-of.js';

/** As written; null after an attribute is removed. */
export interface TileAttributes {
  readonly localName: string;
  readonly tiles: string | null;
  readonly tilesKey: string | null;
  readonly attribution: string | null;
  readonly attributionUrl: string | null;
}

/** Where the images of a map come from, and who made them. */
export interface TileSource {
  /** With `{z}`, `{x}` and `{y}`. */
  readonly address: string;
  /** Who is asked for images; '' for the page's own server, which has the visitor's IP address already. */
  readonly host: string;
  readonly credit: string;
  readonly creditUrl: string | null;
  readonly maxZoom: number;
  /** What images tell their server of the page: OpenStreetMap insists on its host, and keys may be bound to it. */
  readonly referrerPolicy: 'no-referrer' | 'origin';
}

type Credit = Messages['eventMap']['credit'];

interface Service extends Pick<TileSource, 'address' | 'maxZoom' | 'referrerPolicy'> {
  readonly creditUrl: string;
}

/** Conditions of both: docs/carte.md. */
const SERVICES: Readonly<Record<keyof Credit, Service>> = {
  ign: {
    address:
      'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    creditUrl: 'https://www.ign.fr/',
    maxZoom: 18,
    referrerPolicy: 'no-referrer',
  },
  openstreetmap: {
    address: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    creditUrl: 'https://www.openstreetmap.org/copyright',
    maxZoom: 19,
    referrerPolicy: 'origin',
  },
};

/** The webmaster's tiles; those of the IGN by default, and where what is written is no address. */
export function tileSource(written: TileAttributes, credit: Credit): TileSource {
  const tiles = written.tiles?.trim() || 'ign';
  const service = tiles === 'ign' || tiles === 'openstreetmap' ? tiles : null;
  const own = service ? null : ownSource(tiles, written);
  if (!service && !own) warnOf('tiles', written.localName, tiles);
  if (own) return own;
  const name = service ?? 'ign';
  return { ...SERVICES[name], host: hostOf(SERVICES[name].address), credit: credit[name] };
}

function ownSource(tiles: string, { localName, tilesKey, attribution, attributionUrl }: TileAttributes): TileSource | null {
  if (!['{z}', '{x}', '{y}'].every((part) => tiles.includes(part))) return null;
  const filled = tiles.replaceAll('{key}', encodeURIComponent(tilesKey?.trim() ?? ''));
  const address = /^https?:/i.test(filled) ? filled : fromPage(filled);
  if (!imageUrl(address.replace(/\{[zxyr]\}/g, '0'))) return null;
  if (!attribution?.trim()) warnOf('attribution', localName);
  return {
    address,
    host: hostOf(address),
    credit: attribution?.trim() ?? '',
    creditUrl: webUrl(attributionUrl),
    maxZoom: 18,
    referrerPolicy: 'origin',
  };
}

/** None on a server. */
const page = typeof location === 'undefined' ? null : location;

/** A path of the page's own site; the parser of addresses would write braces as %7B. */
function fromPage(path: string): string {
  const { origin, protocol } = page ?? { origin: '', protocol: 'https:' };
  return path.startsWith('//') ? protocol + path : path.startsWith('/') ? origin + path : path;
}

function hostOf(address: string): string {
  const { host } = new URL(address.replace(/\{[zxyr]\}/g, '0'));
  return host === page?.host ? '' : host;
}
