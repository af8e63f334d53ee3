/**
 * Data sets of events on Opendatasoft portals: answers of the Explore API (v1 `records`, v2.0 and v2.1), exports in JSON and GeoJSON, one record. The
 * columns are each portal's own: those of OpenAgenda's data sets, those of « Que faire à Paris », and the words that town halls use.
 */

import { field, isObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';
import { readEventRecord } from './opendatasoft/event-record.js';
import { isOpenAgendaRecord, readOpenAgendaRecord } from './opendatasoft/openagenda-record.js';
import { itemsOf, listed, moreThan } from './source-objects.js';

/** Where the columns of a record stand: v1, v2.0, GeoJSON. */
const INSIDE = [['fields'], ['record', 'fields'], ['properties']];

export function readOpendatasoft(document: unknown): SourceProgramme {
  const records = listed(document, 'results', 'records', 'features').map(columnsOf);
  return [{ path: '', value: {}, events: records.map(readRecord), ...moreThan(records.length, itemsOf(document, ''), ['total_count', 'nhits']) }];
}

function columnsOf(record: SourceObject): SourceObject {
  for (const keys of INSIDE) {
    const value = keys.reduce<unknown>(field, record.value);
    if (isObject(value)) return { value, path: [record.path, ...keys].join('/') };
  }
  return record;
}

function readRecord(record: SourceObject): SourceObject {
  if (!isObject(record.value)) return record;
  return isOpenAgendaRecord(record.value) ? readOpenAgendaRecord(record.value, record.path) : readEventRecord(record.value, record.path);
}
