import { list, field } from '../json.js';
import type { SourceProgramme } from './feed-format.js';

export function readOpenAgenda(document: unknown): SourceProgramme {
  void list(field(document, 'events'));
  return [{ path: '', value: {}, events: [] }];
}
