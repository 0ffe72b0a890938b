import { z } from 'zod';
import { correctedField, factId, id, streamOf, text, type Fact, type OfType } from '@zhudian/facts';
import type { Aggregate } from './aggregate';
import type { Amendment, AmendmentRules, Beside, Use } from './amendable';
import { annul, correct } from './amending';
import type { Act } from './act';
import type { AnyCommandSpec, Scope, Subjects } from './command';
import { foldOf, type Fold, type StateRef } from './decider';
import { readsOf, rulesFor, type Bounds, type AnyFieldRule, type Stated } from './field-rules';
import { heldFacts, recordFold, recordOf, type StreamRecord, type TakenFact } from './record';
import type { Refusal } from './refusal';

type FactWithData = Fact & { readonly data: object };
type Refs = Readonly<Record<string, StateRef<unknown>>>;
type ReadStates<R> = { readonly [K in keyof R]: R[K] extends StateRef<infer State> ? State : never };

/** What an aggregate says of the amendments of its facts. Any fact may be annulled, as long as nothing rests on it. */
export interface AmendmentsSpec<State, Event extends FactWithData, R extends Refs> {
  /** Which fields of which facts may be corrected; what identifies is not: that is annulled and told anew. */
  readonly correctable: { readonly [T in Event['type']]?: readonly (keyof OfType<Event, T>['data'] & string)[] };
  /** What everybody tells of oneself, and only those amend who may amend any fact. */
  readonly byStewardsAlone?: readonly Event['type'][];
  /** The org unit whose business it is; of several the first is the one that an amendment is about. */
  scope(state: State, id: string, fact: TakenFact | undefined): Scope;
  /** The streams in which its commands tell facts as well; what was told together is amended together. */
  alongside?(state: State, id: string, fact: TakenFact | undefined): readonly Beside[];
  /** States of other streams that the rules below need. */
  reads?(state: State, id: string, fact: TakenFact | undefined): R;
  /** The persons whose case it is, who amend nothing in it that others have told. */
  subject?(state: State, read: ReadStates<R>, id: string, fact: TakenFact): Subjects;
  /** What in other streams rests on the whole, so that its first fact cannot be annulled. */
  inUse?(state: State, read: ReadStates<R>): Use | undefined;
  /** Refuses a correction after which the whole would not fit together. */
  unless?(
    after: State,
    correction: { readonly fact: TakenFact; readonly before: State; readonly act: Act; readonly read: ReadStates<R> },
  ): Refusal | undefined;
  /** What bounds the days of a correction. */
  bounds?(after: State, correction: Stated<ReadStates<R>> & { readonly fact: TakenFact }): Bounds;
}

/** Who may amend any fact of an aggregate, beside those who may tell it. */
const STEWARDS = ['PARTY_WORK', 'ADMINISTRATOR', 'POLICY'];

/**
 * The commands `Correct<Category>` and `Annul<Category>` of an aggregate, as an aggregate of their own over the same
 * streams: its state is the record of the stream. What is corrected is held to the rules of its fields' kinds.
 */
export const amendmentsFor =
  (fieldRules: readonly AnyFieldRule[] = []) =>
  <State, Event extends FactWithData, R extends Refs = Record<never, never>>(
    aggregate: Aggregate,
    fold: Fold<State, Event>,
    spec: AmendmentsSpec<State, Event, R>,
  ): Aggregate => {
    const given = { ...(spec as unknown as AmendmentRules), family: fold.family };
    return amending(aggregate, {
      ...given,
      fieldRules: rulesFor(fieldRules, correctionInput(given)),
      stateAfter: (facts) => foldOf(fold, facts),
      recordersOf: (type) =>
        spec.byStewardsAlone?.includes(type) ? STEWARDS : [...recordersOf(aggregate.commands, type), ...STEWARDS],
    });
  };

const amending = ({ refusals, conceals }: Aggregate, rules: AmendmentRules): Aggregate => {
  const { family } = rules;
  const { category } = family;
  const common = commonTo(rules);
  const isCorrectable = Object.keys(rules.correctable).length > 0;
  return {
    decider: {
      ...recordFold(family),
      decide: {
        [`Correct${category}`]: (record: StreamRecord, command: Amendment) => correct(rules, record, command),
        [`Annul${category}`]: (record: StreamRecord, command: Amendment) => annul(rules, record, command),
      },
    },
    commands: {
      ...(isCorrectable && { [`Correct${category}`]: { ...common, about: CORRECT, input: correctionInput(rules) } }),
      [`Annul${category}`]: { ...common, about: ANNUL, input: z.strictObject(ofFact) },
    },
    refusals,
    ...(conceals && {
      conceals: (record: StreamRecord, act: Act) => conceals(rules.stateAfter(heldFacts(family, record)) as never, act),
    }),
  };
};

interface OfStream {
  readonly id: string;
  readonly factId: string;
}

const factIn = (record: StreamRecord, factId: string) => record.find(({ id: one }) => one === factId);

/** What both commands have in common: who may give them, where, and what they look at. */
const commonTo = (rules: AmendmentRules) => {
  const { family } = rules;
  const stateIn = (record: StreamRecord) => rules.stateAfter(heldFacts(family, record));
  return {
    roles: [...new Set(Object.keys(family.schemas).flatMap((type) => rules.recordersOf(type)))],
    of: ({ id: stream }: OfStream) => stream,
    // What was annulled as a whole keeps its place; what never was has none.
    scope: ({ id: stream, factId }: OfStream, record: StreamRecord) => {
      const fact = factIn(record, factId);
      return (
        rules.scope(stateIn(record), stream, fact) || rules.scope(rules.stateAfter(record), stream, fact) || undefined
      );
    },
    reads: ({ id: stream, factId }: OfStream, record: StreamRecord): Refs => {
      const state = stateIn(record);
      const fact = factIn(record, factId);
      const beside = rules.alongside?.(state, stream, fact) ?? [];
      const records = beside.map((one) => [streamOf(one.family, one.id), recordOf(one.family, one.id)] as const);
      return { ...rules.reads?.(state, stream, fact), ...readsOf(rules.fieldRules), ...Object.fromEntries(records) };
    },
  };
};

const recordersOf = (commands: Aggregate['commands'], type: string): readonly string[] =>
  Object.values(commands)
    .filter(({ emits }) => emits?.includes(type))
    .flatMap(({ roles }) => roles);

const ofFact = {
  id: id.describe('Of whose facts it is one. 事实所属对象的编号。'),
  factId: factId.describe('The event id of the fact. 事实的事件编号。'),
  reason: text.describe('Why. 理由。'),
};

const correctionInput = ({ family, correctable }: Pick<AmendmentRules, 'family' | 'correctable'>): z.ZodObject =>
  z.strictObject({
    ...ofFact,
    ...Object.fromEntries(
      Object.entries(correctable).map(([type, names = []]) => {
        const shape = (family.schemas[type]?.shape ?? {}) as Readonly<Record<string, z.ZodType>>;
        const fields = names.map((name) => [name, shape[name]?.optional()] as const);
        const described = z
          .strictObject(Object.fromEntries(fields) as z.ZodRawShape)
          .meta({ id: `${type}Correction`, description: `What is right instead, of ${type}. 更正后的内容。` });
        return [correctedField(type), described.optional()];
      }),
    ),
  });

const CORRECT: AnyCommandSpec['about'] = {
  zh: '更正一项已记录的事实，须说明理由；原记录保留，自更正之时起按更正后的内容理解。',
  en: 'Correct a recorded fact and say why: the record stays, and from then on it is read as corrected.',
};
const ANNUL: AnyCommandSpec['about'] = {
  zh: '撤销一项已记录的事实及与其同时记录的事实，须说明理由；原记录保留，后续事实以其为依据的，须先撤销后续事实。',
  en: 'Annul a recorded fact, with what was told together with it, and say why: the record stays. What rests on it is annulled first.',
};
