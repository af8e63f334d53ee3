/** Which of several components with one UID is the latest (RFC 5545 §3.8.7.4, RFC 5546 §2.1.5). */

import type { Component } from './components.js';

/** An event and the components that override single sessions of it. */
export interface EventGroup {
  readonly event: Component;
  readonly others: readonly Component[];
}

/** Positive when the first is the later version, 0 when they do not tell: SEQUENCE counts first, then LAST-MODIFIED, or else DTSTAMP. */
export function compareVersions(one: Component, other: Component): number {
  return compareSequences(one, other) || Number(writtenOf(one) > writtenOf(other)) - Number(writtenOf(one) < writtenOf(other));
}

export function compareSequences(one: Component, other: Component): number {
  return sequenceOf(one) - sequenceOf(other);
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
  const isPart = (component: Component) => component.first('RECURRENCE-ID') !== undefined;
  const parts = components.filter(isPart);
  const [event, ...others] = latestOf(components.filter((component) => !isPart(component)));
  if (event) return [{ event, others: parts }, ...others.map((each) => ({ event: each, others: [] }))];
  // Sessions whose event is missing are sessions of the latest of them.
  return [{ event: parts.reduce((latest, each) => (compareVersions(each, latest) > 0 ? each : latest)), others: parts }];
}

/**
 * Those that no other replaces. The highest SEQUENCE does; then LAST-MODIFIED, where title or start are the same. Others with one UID are a mistake of the
 * program, often the sessions of one event: they stay.
 */
function latestOf(events: readonly Component[]): readonly Component[] {
  const highest = events.reduce((most, event) => Math.max(most, sequenceOf(event)), 0);
  const candidates = events.filter((event) => sequenceOf(event) === highest);
  const traitsOf = (event: Component) => ['SUMMARY', 'DTSTART'].map((name) => `${name} ${event.text(name)}`);
  const modified = new Map<string, string>();
  for (const event of candidates) for (const trait of traitsOf(event)) modified.set(trait, [modified.get(trait) ?? '', modifiedOf(event)].sort()[1]!);
  const isReplaced = (event: Component) => modifiedOf(event) !== '' && traitsOf(event).some((trait) => modified.get(trait)! > modifiedOf(event));
  return candidates.filter((event) => !isReplaced(event));
}

function sequenceOf(component: Component): number {
  const sequence = component.text('SEQUENCE');
  return /^\d{1,9}$/.test(sequence) ? Number(sequence) : 0;
}

function modifiedOf(component: Component): string {
  return component.text('LAST-MODIFIED').replace(/\D/g, '');
}

/** DTSTAMP is when a session was written, or only when the file was. */
function writtenOf(component: Component): string {
  return modifiedOf(component) || component.text('DTSTAMP').replace(/\D/g, '');
}
