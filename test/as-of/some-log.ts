import fc from 'fast-check';
import {
  type LogPage,
  catalogue,
  evaluationIdOf,
  hearingIdOf,
  indicatorIdOf,
  streamOf,
  supervisionMonthIdOf,
  type RecordedFact,
  type RuleName,
} from '@zhudian/facts';
import { aboutRules } from '@zhudian/programme';
import type { AnyReadModel } from '@zhudian/projections';
import { arbitraryOf } from '../support/arbitrary-of';

/** Few ids, so that facts meet: whatever a fact speaks of, others speak of too. */
const IDS = ['a', 'b', '丙'] as const;
const DAYS = ['2016-01-04', '2016-02-29', '2016-03-15', '2017-03-01', '2018-01-31'] as const;
const MONTHS = ['2016-01', '2016-03', '2017-12'] as const;

/** Fields that name a fact: its id is a UUID, never one of the few. */
const FACTS_ID = /(Event|^fact|^cause)Id$/;

const id = fc.constantFrom(...IDS);
type Field = readonly [key: string, value: unknown];

/** What is named by id, day or month takes one of few; all else stays as it was generated. */
const meeting = (key: string, value: unknown, [one, day, month]: readonly [string, string, string]): unknown => {
  if (Array.isArray(value)) return value.map((item) => meeting(key.replace(/s$/, ''), item, [one, day, month]));
  if (typeof value === 'object' && value !== null) return allMeeting(value, [one, day, month]);
  if (typeof value !== 'string') return value;
  if (key === 'path') return `/${one}/`;
  if (key.endsWith('Id') && !FACTS_ID.test(key)) return one;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day;
  return /^\d{4}-\d\d$/.test(value) ? month : value;
};

/** A schema takes any number as the value of a rule; a rule set is issued with those that make sense alone. */
const withFitValues = (data: object): object => {
  if (!('rules' in data)) return data;
  const { rules } = data as { readonly rules: readonly { readonly rule: RuleName; readonly value: number }[] };
  const valueOf = ({ rule, value }: (typeof rules)[number]) => aboutRules[rule][value < 0 ? 'least' : 'most'];
  return { ...data, rules: rules.map((one) => ({ ...one, value: valueOf(one) })) };
};

const allMeeting = (data: object, few: readonly [string, string, string]): object =>
  Object.fromEntries(Object.entries(data).map(([key, value]): Field => [key, meeting(key, value, few)]));

/** Streams whose id says more than whose they are. */
const STREAM_IDS: Readonly<Record<string, (id: string) => string>> = {
  Candidacy: (round) => `${round}.wei`,
  Evaluation: (posting) => evaluationIdOf(posting, '2016-03'),
  Hearing: (number) => hearingIdOf({ bureauId: 'a', month: '2016-03', number: IDS.indexOf(number as 'a') + 1 }),
  Indicator: (station) => indicatorIdOf(station, 'LINE_LOSS'),
  SupervisionMonth: (posting) => supervisionMonthIdOf(posting, '2016-03'),
};

const kindsOf = (models: readonly AnyReadModel[]) => {
  const told = new Set(models.flatMap(({ on }) => Object.keys(on)));
  return catalogue
    .flatMap((family) => Object.entries(family.schemas).map(([type, schema]) => ({ family, type, schema })))
    .filter(({ type }) => told.has(type));
};
type Kind = ReturnType<typeof kindsOf>[number];

const someFact = ({ family, type, schema }: Kind) =>
  fc.record({
    type: fc.constant(type),
    stream: id.map((one) => streamOf(family, STREAM_IDS[family.category]?.(one) ?? one)),
    data: fc
      .tuple(arbitraryOf(schema), fc.tuple(id, fc.constantFrom(...DAYS), fc.constantFrom(...MONTHS)))
      .map(([data, few]) => allMeeting(data as object, few))
      .map((data) => (type === 'RuleSetIssued' ? withFitValues(data) : data))
      .filter((data) => schema.safeParse(data).success),
    occurredOn: fc.constantFrom(...DAYS),
    step: fc.constantFrom(0, 1, 1, 1, 2),
  });

/** Any facts that these read models fold, in any order, some of which share a position. */
export const someLog = (models: readonly AnyReadModel[], maxLength: number): fc.Arbitrary<readonly RecordedFact[]> => {
  const facts = fc.oneof(...kindsOf(models).map(someFact));
  return fc.array(facts, { minLength: maxLength / 2, maxLength, size: 'max' }).map((told) => {
    let position = 0;
    return told.map(({ stream, type, data, occurredOn, step }, at) => {
      position += step;
      const commandId = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
      return {
        id: commandId,
        stream,
        type,
        data,
        revision: at,
        position,
        prepare: at,
        recordedAt: new Date(1_460_000_000_000 + at * 1000).toISOString(),
        metadata: {
          actorId: 'teller',
          actorRole: 'PARTY_WORK',
          actorUnit: 'a',
          occurredOn,
          commandId,
          $correlationId: commandId,
          $causationId: commandId,
          ruleSet: 'told',
          schemaVersion: '1',
        },
      };
    });
  });
};

/** A page that ends where the position changes, as the log gives it. */
export const pageOf = (facts: readonly RecordedFact[]): LogPage => {
  const last = facts.at(-1);
  return { facts, checkpoint: { commit: last?.position ?? 0, prepare: last?.prepare ?? 0 } };
};

/** The facts up to a position, all at that position among them. */
export const upTo = (facts: readonly RecordedFact[], position: number) =>
  facts.filter((fact) => fact.position <= position);
