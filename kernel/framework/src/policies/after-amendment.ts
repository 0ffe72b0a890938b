import { isDeepStrictEqual } from 'node:util';
import { categoryOfStream, effectiveFacts, isAmendment, type Amendment, type RecordedFact } from '@zhudian/facts';
import { factIdOf } from '../commands/new-facts';
import type { Aggregate } from '../decision/aggregate';
import type { Consequence, Policy } from './define-policy';

/** The id of a policy's command because of a fact. */
export type CommandIdOf = (fact: Pick<RecordedFact, 'id'>, index: number | string) => string;

/** A consequence, with the part of its command's id that tells it from the others of the same cause. */
export interface Step extends Consequence {
  readonly index: number | string;
  /** Its day, where it is not that of the cause. */
  readonly on?: string;
}

interface Acted {
  readonly consequence: Consequence;
  readonly commandId: string;
  readonly index: number;
}

interface Amended {
  readonly amendment: RecordedFact;
  /** The stream of the amended fact. */
  readonly stream: readonly RecordedFact[];
  /** The commands that take back what no longer follows. */
  readonly amendments: readonly Aggregate[];
}

/**
 * What a policy does when a fact that it acted on is amended: it takes back what no longer follows from it, and does
 * what follows now. What follows all the same is left alone.
 */
export const afterAmendment = (
  { on }: Policy,
  { amendment, stream, amendments }: Amended,
  commandIdOf: CommandIdOf,
): readonly Step[] => {
  const { factId, factType, reason } = amendment.data as Amendment;
  const follows = on[factType];
  if (!follows) return [];
  const known = stream.filter(({ revision }) => revision <= amendment.revision);
  const causes = known.filter((fact) => fact.id === factId || amends(fact, factId));
  const acted = causes.map((cause): readonly Consequence[] => {
    const held = heldAt(known, cause.revision).find(({ id }) => id === factId);
    return held ? follows(held as never) : [];
  });
  const done = acted.map((): readonly Acted[] => []);
  acted.forEach((consequences, at) => {
    done[at] = consequences.map((consequence, index) => {
      const before = done[at - 1]?.[index];
      const cause = causes[at] ?? amendment;
      return before && isSame(before.consequence, consequence)
        ? before
        : { consequence, index, commandId: commandIdOf(cause, index) };
    });
  });
  const [before = [], after = []] = done.slice(-2);
  return [
    ...before.filter((one) => !after.includes(one)).flatMap((one) => takenBack(one, amendments, reason)),
    ...after.filter((one) => !before.includes(one)).map(({ consequence, index }) => ({ ...consequence, index })),
  ];
};

const amends = (fact: RecordedFact, factId: string): boolean =>
  isAmendment(fact) && (fact.data as Amendment).factId === factId;

const heldAt = (stream: readonly RecordedFact[], revision: number): readonly RecordedFact[] =>
  effectiveFacts(
    stream.filter((fact) => fact.revision <= revision),
    (fact) => categoryOfStream(fact.stream),
  );

const isSame = (one: Consequence, other: Consequence): boolean =>
  one.type === other.type && isDeepStrictEqual(one.data, other.data);

const takenBack = (
  { consequence, commandId, index }: Acted,
  amendments: readonly Aggregate[],
  reason: string,
): Step[] => {
  const { aggregate, type, data } = consequence;
  const { category } = aggregate.decider.family;
  const amending = amendments.find(({ decider }) => decider.family.category === category);
  const id = aggregate.commands[type]?.of(data as never);
  if (!amending || id === undefined) return [];
  const annulment = { id, factId: factIdOf(commandId, 0), reason };
  return [{ aggregate: amending, type: `Annul${category}`, data: annulment, index: `undo-${index}` }];
};
