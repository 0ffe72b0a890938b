import {
  branchEvents,
  deputationEvents,
  idOfStream,
  personEvents,
  postingEvents,
  selectionRoundEvents,
  trainingEvents,
  type Context,
} from '@zhudian/facts';
import { INTERNAL } from '../access/policy';
import { boolean, json, optional, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on, type Handlers, type ReadModel } from '../declaring/define-read-model';
import type { Deputised, InboxHolder } from '../access/viewer';
import { eachContext } from './each-context';

const columns = {
  kind: text(),
  thingId: text(),
  unitId: text(),
  persons: json<readonly string[]>(),
  over: boolean(),
  /** Of a deputation: in which office the person stands for whom, and when. */
  deputised: optional(json<Deputised>()),
  /** Of a secret address: who reads at it, and as whom. */
  address: optional(json<InboxHolder>()),
};
export type Holding = RowOf<typeof columns>;

/**
 * Every context folds its own copy: to which unit things belong that are named without it, and whose they are. What a
 * viewer sees is judged by it, and where a First Secretary or a branch secretary acts.
 */
export const holdings = (context: Context): ReadModel<typeof columns> => byContext[context];

const keyOf = (kind: string) => (fact: { readonly stream: string }) => `${kind}/${idOfStream(fact.stream)}`;
const held = (kind: string, stream: string, unitId: string, persons: readonly string[] = []): Holding => {
  const thingId = idOfStream(stream);
  return { id: `${kind}/${thingId}`, kind, thingId, unitId, persons, over: false, deputised: null, address: null };
};
const inBranch = keyOf('branch');
const overIn = (kind: string) => ({
  keys: keyOf(kind),
  fold: (row: Holding | undefined) => row && { ...row, over: true },
});
const over = overIn('posting');

const handlers: Handlers<Holding> = {
  ...on<Holding>()(postingEvents, {
    PostingStarted: {
      keys: keyOf('posting'),
      fold: (_, { stream, data: { stationId, personId } }) => held('posting', stream, stationId, [personId]),
    },
    PostingEnded: over,
    PostingRecalled: over,
  }),
  ...on<Holding>()(selectionRoundEvents, {
    RoundOpened: {
      keys: keyOf('round'),
      fold: (_, { stream, data: { bureauId } }) => held('round', stream, bureauId),
    },
  }),
  ...on<Holding>()(trainingEvents, {
    TrainingPlanned: {
      keys: keyOf('training'),
      fold: (_, { stream, data: { bureauId } }) => held('training', stream, bureauId),
    },
  }),
  ...on<Holding>()(branchEvents, {
    BranchEstablished: {
      keys: inBranch,
      fold: (_, { stream, data: { orgUnitId } }) => held('branch', stream, orgUnitId),
    },
    MemberJoined: {
      keys: inBranch,
      fold: (row, { data: { personId } }) => row && { ...row, persons: [...row.persons, personId] },
    },
    MemberLeft: {
      keys: inBranch,
      fold: (row, { data: { personId } }) => row && { ...row, persons: row.persons.filter((one) => one !== personId) },
    },
  }),
  ...on<Holding>()(deputationEvents, {
    DeputyNamed: {
      keys: keyOf('deputation'),
      fold: (_, { stream, data: { kind, holderId, deputyId, role, unitId, from, until } }) => ({
        ...held('deputation', stream, unitId, [deputyId]),
        deputised: { holderId, role, from, until, isHandover: kind === 'HANDOVER' },
      }),
    },
    DeputyWithdrawn: overIn('deputation'),
  }),
  ...on<Holding>()(personEvents, {
    InboxAddressMade: {
      keys: keyOf('address'),
      fold: (_, { stream, metadata: { actorRole, actorUnit }, data: { addressHash: hash, until } }) => ({
        ...held('address', stream, actorUnit),
        address: { hash, until, personId: idOfStream(stream), role: actorRole, unit: actorUnit },
      }),
    },
    InboxAddressWithdrawn: overIn('address'),
  }),
};

const holdingsIn = (context: Context) =>
  defineReadModel({
    name: 'holding',
    version: 3,
    context,
    access: INTERNAL,
    columns,
    indexes: [],
    on: handlers,
  });

const byContext = eachContext(holdingsIn);
