import { streamOf, type EventFamily } from '@zhudian/facts';
import type { Act } from './act';
import type { Scope, Subjects } from './command';
import type { Decision, Elsewhere, StateRef } from './decider';
import type { Bounds, AnyFieldRule, Stated } from './field-rules';
import { unlessToldOfOneself } from './own-case';
import { heldFacts, recordOf, restingOn, type StreamRecord, type TakenFact } from './record';
import { Refusal, refuse } from './refusal';

/** A command that corrects or annuls a fact. */
export interface Amendment {
  readonly data: { readonly id: string; readonly factId: string; readonly reason: string } & Readonly<
    Record<string, unknown>
  >;
  readonly act: Act;
  readonly read: Readonly<Record<string, unknown>>;
}

/** Another stream in which something was told. */
export interface Beside {
  readonly family: EventFamily;
  readonly id: string;
}

/** What rests on a whole stream, and the mutation that annuls it. */
export interface Use {
  readonly by: string;
  readonly operation: string;
}

/** What is true of the amendments of one aggregate, types erased. */
export interface AmendmentRules {
  readonly family: EventFamily;
  readonly correctable: Readonly<Record<string, readonly string[] | undefined>>;
  stateAfter(held: StreamRecord): unknown;
  recordersOf(type: string): readonly string[];
  scope(state: unknown, id: string, fact: TakenFact | undefined): Scope;
  alongside?(state: unknown, id: string, fact: TakenFact | undefined): readonly Beside[];
  reads?(state: unknown, id: string, fact: TakenFact | undefined): Readonly<Record<string, StateRef<unknown>>>;
  subject?(state: unknown, read: unknown, id: string, fact: TakenFact): Subjects;
  inUse?(state: unknown, read: unknown): Use | undefined;
  unless?(after: unknown, correction: object): Refusal | undefined;
  bounds?(after: unknown, correction: Stated<unknown> & { readonly fact: TakenFact }): Bounds;
  readonly fieldRules: readonly AnyFieldRule[];
}

export interface AmendmentFact {
  readonly type: string;
  readonly data: object;
}
export type Amended = Decision<AmendmentFact, string>;

/** One stream, and those of its facts that were told by one command. */
export interface Part {
  readonly isOwn: boolean;
  readonly family: EventFamily;
  readonly id: string;
  readonly held: StreamRecord;
  readonly told: readonly TakenFact[];
}

const POLICY = 'POLICY';

export interface Found {
  readonly fact: TakenFact;
  readonly held: StreamRecord;
  readonly state: unknown;
  readonly unit: { readonly unitId?: string };
}

/** The fact, if this actor may amend it. */
export const amendable = (
  rules: AmendmentRules,
  record: StreamRecord,
  { data, act, read }: Amendment,
): Found | Refusal => {
  const { id, factId } = data;
  const held = heldFacts(rules.family, record);
  const fact = held.find((one) => one.id === factId);
  if (!fact) return refuse(record.some((one) => one.id === factId) ? 'FACT_ANNULLED' : 'FACT_UNKNOWN', { id, factId });
  const roles = rules.recordersOf(fact.type);
  if (!roles.includes(act.role))
    return refuse('NOT_AUTHORISED_ROLE', { roles: [...new Set(roles)].filter((role) => role !== POLICY) });
  const state = rules.stateAfter(held);
  const ownCase = unlessToldOfOneself(act, rules.subject?.(state, read, id, fact), fact);
  if (ownCase) return ownCase;
  const [unitId] = [rules.scope(state, id, fact)].flat();
  return { fact, held, state, unit: unitId ? { unitId } : {} };
};

/** What was told together, stream by stream, the own one first. */
export const partsOf = (
  rules: AmendmentRules,
  { fact, held, state }: Found,
  { data: { id }, read }: Amendment,
): readonly Part[] => {
  const isTogether = ({ metadata }: TakenFact) => metadata.commandId === fact.metadata.commandId;
  const beside = rules.alongside?.(state, id, fact) ?? [];
  return [
    { isOwn: true, family: rules.family, id, held, told: held.filter(isTogether) },
    ...beside.map((one) => {
      const facts = heldFacts(one.family, (read[streamOf(one.family, one.id)] ?? []) as StreamRecord);
      return { ...one, isOwn: false, held: facts, told: facts.filter(isTogether) };
    }),
  ];
};

export const unlessReliedOn = ({ family, id, held, told }: Part): Refusal | undefined => {
  const resting = restingOn(family, held, told);
  const last = resting.at(-1);
  if (!last) return undefined;
  return refuse('FACT_RELIED_ON', {
    factType: told[0]?.type ?? '',
    by: [...new Set(resting.map(({ type }) => type))],
    last: last.id,
    stream: streamOf(family, id),
    operation: family.annulledBy ?? `annul${family.category}`,
  });
};

export const toldIn = ({ isOwn, family, id }: Part, type: string, data: object): AmendmentFact | Elsewhere =>
  isOwn ? { type, data } : { elsewhere: recordOf(family, id), event: { type, data } };
