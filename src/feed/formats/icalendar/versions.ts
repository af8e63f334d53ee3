/** Which of several components with one UID is the latest (RFC 5545 §3.8.7.4, RFC 5546 §2.1.5). */

import type { Component } from './components.js';

/** An event and the components that stand for single sessions of it. */
export interface EventGroup {
  readonly event: Component;
  readonly others: readonly Component[];
}

/** Positive when the first is the later version, 0 when they do not tell: SEQUENCE counts first, then LAST-MODIFIED, or else DTSTAMP. */
export function compareVersions(one: Component, other: Component): number {
  return sequenceOf(one) - sequenceOf(other) || Number(modifiedOf(one) > modifiedOf(other)) - Number(modifiedOf(one) < modifiedOf(other));
}

/** The latest version of each event with its single sessions, in the order of the text. */
export function groupEvents(events: readonly Component[]): readonly EventGroup[] {
  const byUid = new Map<string | Component, Component[]>();
  for (const event of events) {
    const uid = event.text('UID') || event;
    const same = byUid.get(uid);
    if (same) same.push(event);
    else byUid.set(uid, [event]);
  }
  const places = new Map(events.map((event, index) => [event, index]));
  return [...byUid.values()].flatMap(groupsOf).sort((one, other) => places.get(one.event)! - places.get(other.event)!);
}

function groupsOf(components: readonly Component[]): readonly EventGroup[] {
  const all = components.filter((component) => !component.first('RECURRENCE-ID'));
  const sessions = components.filter((component) => component.first('RECURRENCE-ID'));
  const [event, ...others] = all.filter((one) => !all.some((other) => isReplacedBy(one, other)));
  if (event) return [{ event, others: sessions }, ...others.map((each) => ({ event: each, others: [] }))];
  // Sessions whose event is missing are sessions of the first of them.
  const [first, ...rest] = sessions.filter((one) => !sessions.some((other) => idOf(other) === idOf(one) && compareVersions(other, one) > 0));
  return [{ event: first!, others: rest }];
}

/** Two events with one UID, one SEQUENCE and nothing else in common are a mistake of the program: both stay. */
function isReplacedBy(one: Component, other: Component): boolean {
  if (sequenceOf(other) !== sequenceOf(one)) return sequenceOf(other) > sequenceOf(one);
  return compareVersions(other, one) > 0 && ['SUMMARY', 'DTSTART'].some((name) => one.text(name) === other.text(name));
}

function idOf(session: Component): string {
  const id = session.first('RECURRENCE-ID');
  return `${id?.parameters.get('TZID') ?? ''} ${id?.value ?? ''}`;
}

function sequenceOf(component: Component): number {
  const sequence = component.text('SEQUENCE');
  return /^\d{1,9}$/.test(sequence) ? Number(sequence) : 0;
}

function modifiedOf(component: Component): string {
  return component.text('LAST-MODIFIED', 'DTSTAMP').replace(/\D/g, '');
}
