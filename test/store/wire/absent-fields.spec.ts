/** @jest-environment ./test/harness/isolated.js */
import { isDeepStrictEqual } from 'node:util';
import * as operations from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/operations_pb';
import * as persistent from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/persistentsubscriptions_pb';
import * as projections from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/projectionmanagement_pb';
import * as features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb';
import * as gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb';
import * as shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import * as streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import * as users from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/usermanagement_pb';
import * as errors from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb';
import * as v2 from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb';
import type { FieldShape } from '../../../events/embedded-store/src/codec/field';
import * as our from '../../../events/embedded-store/src/protocol/streams';
import * as ourOperations from '../../../events/embedded-store/src/protocol/operations';
import * as ourPersistent from '../../../events/embedded-store/src/protocol/persistent';
import * as ourProjections from '../../../events/embedded-store/src/protocol/projections';
import * as ourServer from '../../../events/embedded-store/src/protocol/server';
import * as ourShared from '../../../events/embedded-store/src/protocol/shared';
import * as ourUsers from '../../../events/embedded-store/src/protocol/users';
import * as ourV2 from '../../../events/embedded-store/src/protocol/streams-v2';

interface Ours {
  readonly fields: Readonly<Record<string, FieldShape>>;
  readonly decode: (bytes: Buffer) => unknown;
}

interface Generated {
  readonly deserializeBinary: (bytes: Uint8Array) => { serializeBinary(): Uint8Array };
}

/** Every message that the store reads or writes, beside the official client's generated class for it. */
const MESSAGES: Readonly<Record<string, readonly [Ours, Generated]>> = {
  ReadReq: [our.ReadReq, streams.ReadReq],
  ReadResp: [our.ReadResp, streams.ReadResp],
  AppendReq: [our.AppendReq, streams.AppendReq],
  AppendResp: [our.AppendResp, streams.AppendResp],
  'BatchAppendReq.Options': [our.BatchOptions, streams.BatchAppendReq.Options],
  BatchAppendResp: [our.BatchAppendResp, streams.BatchAppendResp],
  DeleteReq: [our.DeleteReq, streams.DeleteReq],
  TombstoneReq: [our.DeleteReq, streams.TombstoneReq],
  DeleteResp: [our.DeleteResp, streams.DeleteResp],
  TombstoneResp: [our.DeleteResp, streams.TombstoneResp],
  WrongExpectedVersion: [our.WrongExpectedVersion, shared.WrongExpectedVersion],
  StreamDeleted: [our.StreamDeletedDetail, shared.StreamDeleted],
  MaximumAppendSizeExceeded: [our.MaximumAppendSizeExceeded, shared.MaximumAppendSizeExceeded],
  UUID: [ourShared.Uuid, shared.UUID],
  AppendRequest: [ourV2.AppendRequest, v2.AppendRequest],
  AppendSessionResponse: [ourV2.AppendSessionResponse, v2.AppendSessionResponse],
  AppendRecordsRequest: [ourV2.AppendRecordsRequest, v2.AppendRecordsRequest],
  AppendRecordsResponse: [ourV2.AppendRecordsResponse, v2.AppendRecordsResponse],
  StreamTombstoned: [ourV2.StreamError, errors.StreamTombstonedErrorDetails],
  StreamRevisionConflict: [ourV2.RevisionConflict, errors.StreamRevisionConflictErrorDetails],
  RecordTooLarge: [ourV2.RecordTooLarge, errors.AppendRecordSizeExceededErrorDetails],
  TransactionTooLarge: [ourV2.TransactionTooLarge, errors.AppendTransactionSizeExceededErrorDetails],
  ConsistencyViolations: [ourV2.ConsistencyViolations, errors.AppendConsistencyViolationErrorDetails],
  'persistent ReadReq': [ourPersistent.PersistentReadReq, persistent.ReadReq],
  'persistent ReadResp': [ourPersistent.PersistentReadResp, persistent.ReadResp],
  'persistent CreateReq': [ourPersistent.PersistentChangeReq, persistent.CreateReq],
  'persistent DeleteReq': [ourPersistent.PersistentDeleteReq, persistent.DeleteReq],
  'persistent GetInfoReq': [ourPersistent.PersistentInfoReq, persistent.GetInfoReq],
  'persistent GetInfoResp': [ourPersistent.PersistentInfoResp, persistent.GetInfoResp],
  'persistent ListReq': [ourPersistent.PersistentListReq, persistent.ListReq],
  'persistent ListResp': [ourPersistent.PersistentListResp, persistent.ListResp],
  'persistent ReplayParkedReq': [ourPersistent.PersistentReplayReq, persistent.ReplayParkedReq],
  'projections CreateReq': [ourProjections.CreateProjectionReq, projections.CreateReq],
  'projections EnableReq': [ourProjections.NamedProjectionReq, projections.EnableReq],
  'projections ResetReq': [ourProjections.NamedProjectionReq, projections.ResetReq],
  'projections StatisticsReq': [ourProjections.ProjectionStatisticsReq, projections.StatisticsReq],
  'projections StatisticsResp': [ourProjections.ProjectionStatisticsResp, projections.StatisticsResp],
  'projections StateResp': [ourProjections.ProjectionStateResp, projections.StateResp],
  'users CreateReq': [ourUsers.UserReq, users.CreateReq],
  'users ChangePasswordReq': [ourUsers.ChangePasswordReq, users.ChangePasswordReq],
  'users DetailsResp': [ourUsers.DetailsResp, users.DetailsResp],
  StartScavengeReq: [ourOperations.StartScavengeReq, operations.StartScavengeReq],
  StopScavengeReq: [ourOperations.StopScavengeReq, operations.StopScavengeReq],
  ScavengeResp: [ourOperations.ScavengeResp, operations.ScavengeResp],
  SupportedMethods: [ourServer.SupportedMethods, features.SupportedMethods],
  ClusterInfo: [ourServer.ClusterInfo, gossip.ClusterInfo],
};

const ZERO_BYTES: Readonly<Record<number, readonly number[]>> = {
  0: [0],
  1: [0, 0, 0, 0, 0, 0, 0, 0],
  2: [0],
  5: [0, 0, 0, 0],
};
/** 1, the smallest double or float, and a text of one letter. */
const SET_BYTES: Readonly<Record<number, readonly number[]>> = {
  0: [1],
  1: [1, 0, 0, 0, 0, 0, 0, 0],
  2: [1, 0x78],
  5: [1, 0, 0, 0],
};

const isNested = (kind: FieldShape['kind']): kind is FieldShape['kind'] & Ours => 'fields' in kind;
const tagged = ({ number, kind, many }: FieldShape, table: typeof ZERO_BYTES): Buffer => {
  const wireType = many === 'map' ? 2 : kind.wireType;
  const tag = number * 8 + wireType;
  return Buffer.from([...(tag < 128 ? [tag] : [(tag & 127) | 128, tag >> 7]), ...(table[wireType] ?? [])]);
};

const isMessageObject = (value: unknown): value is { readonly constructor: unknown } =>
  typeof value === 'object' && value !== null && 'serializeBinaryToWriter' in value.constructor;

/** The generated class of a field that holds a message: the getter that gives one once the field is on the wire. */
const nestedClass = (generated: Generated, field: FieldShape): Generated => {
  const filled = generated.deserializeBinary(tagged(field, ZERO_BYTES)) as unknown as Record<string, () => unknown>;
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(filled)).filter((name) => name.startsWith('get'));
  const found = names.map((name) => filled[name]?.()).flatMap((value) => value);
  const message = found.find(isMessageObject);
  if (!message) throw new Error(`no message in field ${field.number}`);
  return message.constructor as Generated;
};

type Row = readonly [title: string, name: string, ours: Ours, generated: Generated];

const rowsOf = (title: string, ours: Ours, generated: Generated): readonly Row[] =>
  Object.entries(ours.fields).flatMap(([name, field]) => [
    [`${title}.${name}`, name, ours, generated] as const,
    ...(isNested(field.kind) ? rowsOf(`${title}.${name}`, field.kind, nestedClass(generated, field)) : []),
  ]);

const ROWS = Object.entries(MESSAGES).flatMap(([title, [ours, generated]]) => rowsOf(title, ours, generated));

const decoded = (ours: Ours, name: string, bytes: Buffer): unknown =>
  (ours.decode(bytes) as Record<string, unknown>)[name];
const survives = (generated: Generated, bytes: Buffer): boolean =>
  generated.deserializeBinary(bytes).serializeBinary().length > 0;

describe('A field of a message', () => {
  it.each(ROWS)(
    '%s is there, and has presence or a default as in the official protocol',
    (_, name, ours, generated) => {
      const field = ours.fields[name];
      if (!field) throw new Error(name);
      const keepsZero = survives(generated, tagged(field, ZERO_BYTES));
      expect(keepsZero || survives(generated, tagged(field, SET_BYTES))).toBe(true);
      expect(field.many === 'one').toBe(!keepsZero);
    },
  );

  it.each(ROWS)('%s is decoded absent, at its default, and set', (_, name, ours) => {
    const field = ours.fields[name];
    if (!field) throw new Error(name);
    const zero = field.kind.zero;
    const absent = { one: zero, optional: undefined, list: [], map: new Map() }[field.many];
    expect(decoded(ours, name, Buffer.alloc(0))).toStrictEqual(absent);
    const keepsZero = field.many === 'one' || (field.many === 'optional' && zero !== undefined);
    const atDefault = decoded(ours, name, tagged(field, ZERO_BYTES));
    expect(isDeepStrictEqual(atDefault, zero)).toBe(keepsZero);
    expect(isDeepStrictEqual(atDefault, absent)).toBe(field.many === 'one');
    const isScalar = !isNested(field.kind) && field.many !== 'map' && zero !== undefined;
    const set = isScalar ? decoded(ours, name, tagged(field, SET_BYTES)) : atDefault;
    expect([absent, isScalar ? zero : absent]).not.toContainEqual(set);
  });
});
