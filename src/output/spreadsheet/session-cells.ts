import type { EventStatus, Occurrence, Place, ProgrammeEvent, Town } from '../../model/programme.js';
import { townOf } from '../../model/towns.js';
import { addDays, plainDate, wallTime } from '../../model/zoned-time.js';
import type { PlainDate } from '../../model/zoned-time.js';
import { markupSafe } from '../../model/markup-safe.js';
import type { Cells } from './columns.js';

/** Words of the reader of tables; a session as announced has none. */
const STATUSES: Readonly<Record<EventStatus, string>> = {
  Scheduled: '',
  Rescheduled: 'reprogrammé',
  MovedOnline: 'déplacé en ligne',
  Postponed: 'reporté',
  SoldOut: 'complet',
  Cancelled: 'annulé',
};
/** An end up to this hour belongs to the night of its start. */
const SMALL_HOURS = '06h00';
const INSEE = /^\d[\dAB]\d{3}$/i;

/** Cells of every row: when and where its session is, in local time. */
export function sessionCells(event: ProgrammeEvent, occurrence: Occurrence): Cells {
  const place = occurrence.location ?? event.location;
  const town = occurrence.location ? townOf(occurrence.location) : event.town;
  return { ...whenCells(occurrence, event.timeZone), ...whereCells(place, town, event), Statut: STATUSES[occurrence.status] };
}

function whenCells({ start, end, isAllDay }: Occurrence, zone: string): Cells {
  const day = plainDate(start, zone);
  if (isAllDay) {
    const last = plainDate(end! - 1, zone);
    return { Date: last === day ? dayText(day) : `du ${dayText(day)} au ${dayText(last)}` };
  }
  const opens = hourText(start, zone);
  const cells = { Date: dayText(day), 'Heure de début': opens };
  if (end === null) return cells;
  const closes = hourText(end, zone);
  const lastDay = plainDate(end, zone);
  const isSameDay = lastDay === day && closes > opens;
  const isThatNight = lastDay === addDays(day, 1) && closes <= opens && closes <= SMALL_HOURS;
  return { ...cells, ...(isSameDay || isThatNight ? {} : { 'Date de fin': dayText(lastDay) }), 'Heure de fin': closes };
}

function whereCells(place: Place | null, town: Town | null, { attendanceMode }: ProgrammeEvent): Cells {
  // What was moved online has a town, and no place.
  if (!place && !town) return { Lieu: attendanceMode === 'Offline' ? '' : 'En ligne' };
  const { name, streetAddress, postalCode, addressLocality } = place ?? { name: '', streetAddress: '', postalCode: '', addressLocality: '' };
  const isTold = townOf({ postalCode, addressLocality: addressLocality || town?.name })?.key === town?.key;
  return {
    Lieu: markupSafe(name),
    Adresse: markupSafe(streetAddress),
    'Code postal': postalCode,
    Ville: markupSafe(addressLocality || (town?.name ?? '')),
    'Code INSEE': town && !isTold && INSEE.test(town.key) ? town.key : '',
  };
}

/** `12/11/2026`. */
function dayText(day: PlainDate): string {
  return day.split('-').reverse().join('/');
}

/** `09h05`. */
function hourText(instant: number, zone: string): string {
  const { hour, minute } = wallTime(instant, zone);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join('h');
}
