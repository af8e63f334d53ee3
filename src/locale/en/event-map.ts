import type { Messages } from '../messages.js';
import { counted, number } from './grammar.js';

export const eventMap: Messages['eventMap'] = {
  show: 'Show the map',
  loading: 'Loading the map…',
  requests: (host) => `The images of the map come from ${host}, which will receive your IP address.`,
  map: 'Map of the places',
  keys: 'Arrow keys move the map, the plus and minus keys change its scale.',
  fingers: 'Two fingers move the map.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'All places on the map',
  credit: { ign: '© IGN, Plan IGN', openstreetmap: '© OpenStreetMap contributors' },
  places: (count) => counted(count, 'place'),
  marker: (place, count) => `${place}: ${counted(count, 'event')}`,
  cluster: (places, count) => `${counted(places, 'place')}, ${counted(count, 'event')}: zoom in`,
  unnamed: 'Unnamed place',
  several: (count) => `${counted(count, 'place')} at the same point`,
  off: 'Not on the map',
  online: 'Online',
  unlocated: 'No exact place',
  absent: (online, unlocated) => {
    const events = online ? counted(online, 'online event') : `${counted(unlocated, 'event')} without an exact place`;
    const others = online && unlocated ? ` and ${number(unlocated)}\u00a0without an exact place` : '';
    return `${events}${others} ${online + unlocated < 2 ? 'is' : 'are'} not on the map.`;
  },
  back: 'All places',
  more: (count) => (count < 2 ? 'Show the last place' : `Show ${counted(count, 'more place')}`),
  failed: 'The map could not be loaded. The places are still in the list.',
  tilesFailed: 'The images of the map do not arrive. The places are still in the list.',
  noneLocated: 'None of these events has an exact place.',
  noneChosen: 'No event matches the choices made in the page.',
  none: 'No event to show on a map.',
};
