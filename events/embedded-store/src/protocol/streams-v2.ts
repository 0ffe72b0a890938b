import { bytes, int32, sint, string, uint } from '../codec/kinds';
import { list, map, message, one, optional } from '../codec/message';
import { jsonValue } from './json-value';

const SchemaInfo = message({ format: one(1, uint), name: one(2, string), id: optional(3, string) });

/** The properties of a record, and nothing else of it. */
export const Properties = message({ properties: map(2, jsonValue) });
export const PROPERTIES_TAG = 0x12;

export const AppendRecord = message({
  id: optional(1, string),
  /** Entries of a map from texts to JSON values, as they came: there are many, and most are plain texts. */
  properties: list(2, bytes),
  schema: optional(3, SchemaInfo),
  data: one(4, bytes),
  stream: one(5, string),
});
export const AppendRequest = message({
  stream: one(1, string),
  records: list(2, AppendRecord),
  expected: optional(3, sint),
});
const AppendResponse = message({ stream: one(1, string), revision: one(2, sint), position: optional(3, sint) });
export const AppendSessionResponse = message({ output: list(1, AppendResponse), position: one(2, sint) });

const StreamStateCheck = message({ stream: one(1, string), expected: one(2, sint) });
const ConsistencyCheck = message({ streamState: optional(1, StreamStateCheck) });
export const AppendRecordsRequest = message({ records: list(1, AppendRecord), checks: list(2, ConsistencyCheck) });
const StreamRevision = message({ stream: one(1, string), revision: one(2, sint) });
export const AppendRecordsResponse = message({ revisions: list(1, StreamRevision), position: one(2, sint) });

export const StreamError = message({ stream: one(1, string) });
export const RevisionConflict = message({ stream: one(1, string), expected: one(2, sint), actual: one(3, sint) });
export const RecordTooLarge = message({
  stream: one(1, string),
  recordId: one(2, string),
  size: one(3, int32),
  maxSize: one(4, int32),
});
export const TransactionTooLarge = message({ size: one(1, int32), maxSize: one(2, int32) });
const StreamStateViolation = message({ stream: one(1, string), expected: one(2, sint), actual: one(3, sint) });
const Violation = message({ checkIndex: one(1, int32), streamState: optional(2, StreamStateViolation) });
export const ConsistencyViolations = message({ violations: list(1, Violation) });
