import type { z } from 'zod';
import {
  dutyListIdOf,
  evaluationIdOf,
  hearingIdOf,
  id,
  indicatorCode,
  indicatorIdOf,
  memberReviewIdOf,
  streamOf,
  supervisionMonthIdOf,
  takenOverIdOf,
  twinningIdOf,
  type Fact,
} from '@zhudian/facts';
import { decideOn, foldOf, Refusal, type Act, type Aggregate, type Elsewhere } from '@zhudian/framework';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { candidacyIdOf, personnel } from '@zhudian/personnel';
import type { Role } from '@zhudian/programme';
import { actAs } from '../support/acts';
import { exampleOf } from '../support/example-of';
import { factMetadata } from '../support/new-facts';
import { composed, type GivenInEach } from './composed-ids.table';

type TellableFact = Fact & { readonly data: object; readonly metadata?: object };
type Log = Map<string, readonly TellableFact[]>;

const aggregates = [personnel, organization, integrityPerformance].flatMap((service) => service.aggregates);
const categoryOf = ({ decider }: Aggregate) => decider.family.category;

/** Whether the id of the stream is none of the ids that the command names. */
const isComposed = ({ commands }: Aggregate): boolean =>
  Object.entries(commands).some(([type, { input, of }]) => {
    const example = exampleOf(input, type) as Readonly<Record<string, unknown>>;
    const given = Object.fromEntries(
      Object.entries(example).map(([name, value]) => [name, name.endsWith('Id') ? `the-${name}` : value]),
    );
    return !Object.values(given).includes(of(given as never));
  });

/** The same in another unit: every id of the story is that of another thing. */
const elsewhereOf = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll(/\b(bureau|marketing|luobo|wei|feng|2016-1|r2016|yn)\b/gu, '$1x')) as T;

const readsFor = (
  aggregate: Aggregate,
  log: Log,
  command: { type: string; data: object; act: Act },
  state: unknown,
) => {
  const { type, data, act } = command;
  const refs = aggregate.commands[type]?.reads?.(data as never, state as never, act) ?? {};
  return Object.fromEntries(
    Object.entries(refs).map(([name, { fold, id }]) => [name, foldOf(fold, log.get(streamOf(fold.family, id)) ?? [])]),
  );
};

const streamOfItem = (own: string, item: TellableFact | Elsewhere) =>
  'elsewhere' in item
    ? { stream: streamOf(item.elsewhere.fold.family, item.elsewhere.id), fact: item.event }
    : { stream: own, fact: item };

const add = (log: Log, stream: string, fact: TellableFact) => log.set(stream, [...(log.get(stream) ?? []), fact]);

/** Gives the command of a unit, with what was told there before it, and adds what is decided to the log. */
const give = (aggregate: Aggregate, log: Log, { type, past, data, as }: GivenInEach) => {
  const metadata = factMetadata({ occurredOn: '2016-01-04' });
  for (const [stream, fact] of past) add(log, stream, { ...fact, metadata });
  const spec = aggregate.commands[type];
  if (!spec) throw new Error(`Nothing takes ${type}.`);
  const act = actAs(spec.roles[0] as Role, as);
  const own = streamOf(aggregate.decider.family, spec.of(data as never));
  const state = foldOf(aggregate.decider, log.get(own) ?? []);
  const read = readsFor(aggregate, log, { type, data, act }, state);
  const decision = decideOn(aggregate, state, { type, data, act, read } as Fact);
  if (decision instanceof Refusal) return { own, decision };
  const told = (decision as readonly (TellableFact | Elsewhere)[]).map((item) => streamOfItem(own, item));
  for (const { stream, fact } of told) add(log, stream, fact);
  return { own, decision: told };
};

/** The longest id that a command takes for what it makes. */
const longest = (type: string, field: string): string => {
  const shape = aggregates.find(({ commands }) => type in commands)?.commands[type]?.input.shape as
    Readonly<Record<string, z.ZodType>> | undefined;
  const lengths = Array.from({ length: 100 }, (_, at) => 100 - at);
  return lengths.map((length) => 'a'.repeat(length)).find((one) => shape?.[field]?.safeParse(one).success) ?? '';
};

describe('What two units do side by side, where the id of an aggregate is made of something', () => {
  it('is told of every such aggregate', () =>
    expect(Object.keys(composed).toSorted()).toStrictEqual(aggregates.filter(isComposed).map(categoryOf).toSorted()));

  it.each(Object.entries(composed))('%s: is done in both, and each has its own', (category, given) => {
    const aggregate = aggregates.find((one) => categoryOf(one) === category);
    if (!aggregate) throw new Error(`Nobody knows ${category}.`);
    const log: Log = new Map();
    const here = give(aggregate, log, given);
    const there = give(aggregate, log, elsewhereOf(given));
    expect(here.decision).not.toBeInstanceOf(Refusal);
    expect(here.decision).not.toStrictEqual([]);
    expect(there.own === here.own).toBe(given.isShared ?? false);
    // Versions are numbered through all of a stream.
    const numbered = (value: unknown) => JSON.stringify(value).replace(/"version":\d+/u, '"version":0');
    expect(numbered(there.decision)).toBe(numbered(elsewhereOf(here.decision)));
  });

  it('an id made of the longest ids there can be is an id again', () => {
    const [unit, branch] = [longest('RegisterOrgUnit', 'orgUnitId'), longest('EstablishBranch', 'branchId')];
    const [round, person] = [longest('OpenRound', 'roundId'), longest('RegisterPerson', 'personId')];
    const posting = candidacyIdOf(round, person);
    const month = '2016-03';
    const ids = [
      posting,
      takenOverIdOf({ personId: person, startOn: '2016-03-01' }),
      evaluationIdOf(posting, month),
      supervisionMonthIdOf(posting, month),
      hearingIdOf({ bureauId: unit, month, number: 31 }),
      twinningIdOf(unit, unit),
      dutyListIdOf(branch, 2016),
      memberReviewIdOf(branch, 2016),
      ...indicatorCode.options.map((code) => `${indicatorIdOf(unit, code)}.${month}`),
    ];
    expect(ids.filter((one) => !id.safeParse(one).success)).toStrictEqual([]);
  });
});
