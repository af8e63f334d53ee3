/** Which zone of the IANA a calendar means: its own names, those of Windows, or one that only its rules tell. */

import { addDays, isTimeZone, offsetAt } from '../../../model/zoned-time.js';
import { readMoment } from '../../normalise/moment.js';
import { readRule } from '../jscalendar/jscalendar-rule.js';
import { recurrenceDays } from '../recurrence-rule.js';
import type { Patience } from '../recurrence-rule.js';
import { DEFAULT_ZONE } from '../source-objects.js';
import type { Component } from './components.js';
import { ruleOf } from './rule.js';

/** Of Europe, of overseas France, and some that travel. Source: Unicode CLDR, windowsZones.xml, where a French territory has its own line, that. */
const WINDOWS: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Russian Standard Time': 'Europe/Moscow',
  'Morocco Standard Time': 'Africa/Casablanca',
  'W. Central Africa Standard Time': 'Africa/Lagos',
  'SA Western Standard Time': 'America/Guadeloupe',
  'SA Eastern Standard Time': 'America/Cayenne',
  'Saint Pierre Standard Time': 'America/Miquelon',
  'Mauritius Standard Time': 'Indian/Reunion',
  'E. Africa Standard Time': 'Indian/Mayotte',
  'Central Pacific Standard Time': 'Pacific/Noumea',
  'Hawaiian Standard Time': 'Pacific/Tahiti',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
};
/** Names for an instant, not for the clock of a place. */
const UNIVERSAL = /^(?:Etc\/)?(?:UTC|GMT|Z|Zulu|Universal|UCT|Greenwich)(?:[+-]?0)?$/i;
const MINUTE = 60_000;
/** In either direction; programmes are nearer. */
const LATEST = Date.UTC(2200, 0);

/** A clock on which times are read and series repeat: that of a zone, of universal time, or of a `VTIMEZONE`. */
export interface Clock {
  /** Epoch milliseconds of `YYYY-MM-DDTHH:MM:SS` on this clock; NaN when there is no such time. */
  instantOf(local: string): number;
  /** What this clock shows then: `YYYY-MM-DDTHH:MM:SS`. */
  localAt(instant: number): string;
}

export const UTC: Clock = { instantOf: (local) => readMoment(local, 'UTC')?.instant ?? NaN, localAt: (instant) => isoText(instant) };

function isoText(instant: number): string {
  return Math.abs(instant) < LATEST ? new Date(instant).toISOString().slice(0, 19) : '';
}

export class CalendarZones {
  /** In which hours of the calendar itself are read. */
  readonly calendar: string;
  /** The name that the calendar gives for it and nobody knows; ''. */
  readonly unknown: string;
  readonly #patience: Patience = { days: 500_000 };
  readonly #components = new Map<string, Component>();
  readonly #known = new Map<string, string | null>();
  readonly #offsets = new Map<string, number | null>();

  /** `others`: calendars of the same text, whose definitions count where this one has none of that name. */
  constructor(calendar: Component, others: readonly Component[] = []) {
    for (const each of [...others, calendar])
      for (const zone of each.children) if (zone.name === 'VTIMEZONE') this.#components.set(zone.text('TZID'), zone);
    const named = calendar.text('X-WR-TIMEZONE');
    const own = this.known(named);
    this.unknown = named && !own && !UNIVERSAL.test(named) ? named : '';
    this.calendar = own ?? [...this.#components.keys()].map((name) => this.known(name)).find(Boolean) ?? DEFAULT_ZONE;
  }

  /** The zone of that name; null for universal time and for names that nobody knows. */
  known(name: string): string | null {
    let zone = this.#known.get(name);
    if (zone === undefined) this.#known.set(name, (zone = this.#find(name)));
    return zone;
  }

  /** The clock of a `TZID`; null for a name that neither the IANA, nor Windows, nor the calendar explains. */
  clock(name: string): Clock | null {
    const zone = this.known(name);
    if (zone !== null) return clockOf(zone);
    if (UNIVERSAL.test(name)) return UTC;
    if (this.#offsetAt(name, '2026-01-01T00:00:00') === null) return null;
    const offset = (local: string) => this.#offsetAt(name, local) ?? 0;
    return {
      instantOf: (local) => UTC.instantOf(local) - offset(local),
      localAt: (instant) => {
        const near = isoText(instant + offset(isoText(instant)));
        return isoText(instant + offset(near));
      },
    };
  }

  /** Milliseconds that a zone with a name of its own is ahead at that hour of its clock (`YYYY-MM-DDTHH:MM:SS`); null when its rules do not tell. */
  #offsetAt(name: string, local: string): number | null {
    const key = `${name} ${local.slice(0, 13)}`;
    let offset = this.#offsets.get(key);
    if (offset === undefined) this.#offsets.set(key, (offset = this.#observed(name, local)));
    return offset;
  }

  #find(name: string): string | null {
    if (!name || name.length > 100 || UNIVERSAL.test(name)) return null;
    // « /mozilla.org/20050126_1/Europe/Paris », « (UTC+01:00) Bruxelles, Copenhague, Madrid, Paris ».
    const path = name.split('/');
    const candidates = [name, path.slice(-2).join('/'), path.slice(-3).join('/'), this.#components.get(name)?.text('X-LIC-LOCATION') ?? ''];
    const zone = candidates.find((candidate) => candidate && /^[A-Z]\w+\/|^(?:CET|MET|WET|EET)$/i.test(candidate) && isTimeZone(candidate));
    if (zone) return zone;
    if (Object.hasOwn(WINDOWS, name)) return WINDOWS[name]!;
    return /\bParis\b/i.test(name) || this.#isAsInParis(name) ? DEFAULT_ZONE : null;
  }

  /** Central European time has many names; one clock is enough. */
  #isAsInParis(name: string): boolean {
    const zone = this.#components.get(name);
    const offsets = new Map(zone?.children.map((observance) => [observance.name, offsetOf(observance)]));
    const [winter, summer] = [0, 6].map((month) => offsetAt(Date.UTC(2026, month), DEFAULT_ZONE));
    return offsets.get('STANDARD') === winter && offsets.get('DAYLIGHT') === summer;
  }

  /** RFC 5545 §3.6.5: the observance that began last. */
  #observed(name: string, local: string): number | null {
    const observances = this.#components.get(name)?.children ?? [];
    let [latest, offset]: [string, number | null] = ['', null];
    for (const observance of observances.slice(0, 20)) {
      const onset = this.#onset(observance, local);
      if (onset > latest) [latest, offset] = [onset, offsetOf(observance)];
    }
    return offset ?? (observances[0] ? offsetOf(observances[0]) : null);
  }

  #onset(observance: Component, local: string): string {
    const [, year, month, day, time = ''] = /^(\d{4})(\d\d)(\d\d)T(\d{6})/.exec(observance.text('DTSTART')) ?? [];
    const start = `${year}-${month}-${day}`;
    if (Number.isNaN(Date.parse(start)) || start > local) return '';
    const clock = `T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
    const date = local.slice(0, 10);
    const rule = readRule(ruleOf(observance.text('RRULE')));
    const days = rule ? recurrenceDays(rule, start, addDays(date, -366), date, this.#patience) : [];
    return [start, ...days].map((onset) => onset + clock).findLast((onset) => onset <= local) ?? '';
  }
}

/** The clock of a zone of the IANA. */
export function clockOf(zone: string): Clock {
  return {
    instantOf: (local) => readMoment(local, zone)?.instant ?? NaN,
    localAt: (instant) => (Number.isNaN(instant) ? '' : isoText(instant + offsetAt(instant, zone))),
  };
}

/** TZOFFSETTO: `+0100`, in some files `+01:00`. */
function offsetOf(observance: Component): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)/.exec(observance.text('TZOFFSETTO')) ?? [];
  return hours === undefined ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
