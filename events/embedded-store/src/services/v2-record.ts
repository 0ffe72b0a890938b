import { randomUUID } from 'node:crypto';
import type { Decoded } from '../codec/message';
import type { AppendRecord } from '../protocol/streams-v2';
import type { NewEvent } from '../storage/record';
import { InvalidRequestError, type CheckedState, type Expected } from '../store/errors';
import { propertiesWith } from './v2-properties';

const JSON_FORMAT = 1;
const FORMAT_NAMES = ['Unspecified', 'Json', 'Protobuf', 'Avro', 'Bytes'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const idOf = (id: string | undefined): string => {
  if (id === undefined || id === '') return randomUUID();
  const canonical = id.toLowerCase();
  if (!UUID.test(canonical)) throw new InvalidRequestError(`record id '${id.slice(0, 64)}' is no UUID`);
  return canonical;
};

/** A record's properties become the event's metadata; its schema tells the type. */
export const eventOf = ({ id, properties, schema, data }: Decoded<typeof AppendRecord>): NewEvent => {
  if (!schema?.name) throw new InvalidRequestError('a record needs a schema name');
  const { format } = schema;
  const described = {
    '$schema.format': FORMAT_NAMES[format] ?? 'Bytes',
    '$schema.name': schema.name,
    ...(schema.id ? { '$schema.id': schema.id } : {}),
  };
  return {
    id: idOf(id),
    type: schema.name,
    contentType: format === JSON_FORMAT ? 'application/json' : 'application/octet-stream',
    data,
    metadata: propertiesWith(properties, described),
  };
};

/** The numbers by which the v2 protocol says what a stream is expected to be. */
export const expectedState = (number: number | undefined): Expected => {
  if (number === undefined || number === -2) return 'any';
  if (number === -1) return 'noStream';
  if (number === -4) return 'streamExists';
  if (number < 0) throw new InvalidRequestError(`${number} is no expected revision`);
  return number;
};

/** The same of a check, which may ask for deleted streams and may not ask for nothing. */
export const checkedState = (number: number): CheckedState => {
  if (number === -5) return 'softDeleted';
  if (number === -6) return 'tombstoned';
  if (number === -2) throw new InvalidRequestError('a check needs an expected state; -2, any, is none');
  return expectedState(number);
};
