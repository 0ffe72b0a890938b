import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../storage/record';
import { DELETED_DOCUMENT } from './metadata';

const EMPTY = Buffer.alloc(0);

/** An event that the store writes for itself. */
export const systemEvent = (type: string, data: string): NewEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(data, 'utf8'),
  metadata: EMPTY,
});

/** Metadata that hides everything in a stream until it is written again. */
export const deletingEvent = (): NewEvent => systemEvent('$metadata', DELETED_DOCUMENT);

/** Metadata that lets a deleted stream begin again at a revision. */
export const undeletingEvent = (document: Readonly<Record<string, unknown>>, from: number): NewEvent =>
  systemEvent('$metadata', JSON.stringify({ ...document, $tb: from }));

/** The last event of a stream that can never be written again. */
export const tombstone = (): NewEvent => systemEvent('$streamDeleted', '{}');
