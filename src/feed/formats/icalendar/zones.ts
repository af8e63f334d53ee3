/** Which zone of the IANA a calendar means: its own names, those of Windows, or one that only its rules tell. */

import { listOf } from '../../../model/lists.js';
import { isTimeZone } from '../../../model/zoned-time.js';
import { clockOfZone, UTC } from '../clock.js';
import type { Clock } from '../clock.js';
import type { Patience } from '../recurrence-rule.js';
import { DEFAULT_ZONE, UNIVERSAL } from '../source-objects.js';
import type { Component } from './components.js';
import { vtimezoneClock } from './vtimezone-clock.js';

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
const DAY = 86_400_000;
/** A year of days at noon: two clocks that agree on all of them are one. */
const DAYS = listOf(365, (index) => Date.UTC(2026, 0, 1, 12) + index * DAY);

export class CalendarZones {
  /** In which hours of the calendar itself are read. */
  readonly calendar: string;
  /** The name that the calendar gives for it and nobody knows; ''. */
  readonly unknown: string;
  readonly #patience: Patience;
  readonly #components = new Map<string, Component>();
  readonly #known = new Map<string, string | null>();
  readonly #clocks = new Map<string, Clock | null>();

  /**
   * @param others The calendars of the same text, whose definitions count where this one has none of that name.
   * @param patience How many days the rules of all zones may ask for.
   */
  constructor(calendar: Component, others: readonly Component[], patience: Patience) {
    this.#patience = patience;
    const own = calendar.children.filter(({ name }) => name === 'VTIMEZONE');
    for (const each of [...others, calendar])
      for (const zone of each.children) if (zone.name === 'VTIMEZONE') this.#components.set(zone.text('TZID'), zone);
    const named = calendar.text('X-WR-TIMEZONE');
    const zone = this.known(named);
    this.unknown = named && !zone && !UNIVERSAL.test(named) ? named : '';
    this.calendar = zone ?? own.map((each) => this.known(each.text('TZID'))).find(Boolean) ?? DEFAULT_ZONE;
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
    if (zone !== null) return clockOfZone(zone);
    return UNIVERSAL.test(name) ? UTC : this.#described(name);
  }

  #described(name: string): Clock | null {
    let clock = this.#clocks.get(name);
    if (clock === undefined) {
      const component = this.#components.get(name);
      this.#clocks.set(name, (clock = component ? vtimezoneClock(component, this.#patience) : null));
    }
    return clock;
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

  /** Central European time has many names; one clock is enough. Some programs forget on which nights it changes. */
  #isAsInParis(name: string): boolean {
    const [component, clock, paris] = [this.#components.get(name), this.#described(name), clockOfZone(DEFAULT_ZONE)];
    if (!component || !clock) return false;
    const changes = component.children.filter((each) => each.first('RRULE', 'RDATE'));
    if (changes.length > 0) return DAYS.every((day) => clock.offsetAt(day) === paris.offsetAt(day));
    const offsets = component.children.map((each) => `${each.name} ${each.text('TZOFFSETTO').replace(':', '')}`);
    return offsets.includes('STANDARD +0100') && offsets.includes('DAYLIGHT +0200');
  }
}
