import { streamOf, type EventFamily, type Reliance, type Reliances } from '@zhudian/facts';
import type { Act } from '../decision/act';
import type { Elsewhere } from '../decision/decider';
import { unlessAfter } from '../decision/cited-step';
import type { Refusal } from '../decision/refusal';
import { stepAfter } from '../decision/steps';
import type { CommandEnvelope } from './command-envelope';
import { specOf } from './outcome';
import type { ReadStream } from './state-cache';

type Decided = Elsewhere | { readonly type: string; readonly data: object };

/** A consequence is dated as its cause, which was held to the order itself. */
const POLICY = 'POLICY';

/** Refuses facts that are dated before a step which they follow, in the command's own stream, the last one read, or elsewhere. */
export const unlessInOrder = (
  { on, role }: Pick<Act, 'on' | 'role'>,
  decision: readonly Decided[],
  reads: readonly ReadStream[],
): Refusal | undefined => {
  if (role === POLICY) return undefined;
  for (const item of decision) {
    const { event, read } = addressed(item, reads);
    const step =
      read &&
      event.type in read.ref.fold.family.schemas &&
      stepAfter(read.ref.fold.family, read.known.steps, event, on);
    if (step) return unlessAfter({ fact: event.type, on }, step);
  }
  return undefined;
};

const addressed = (item: Decided, reads: readonly ReadStream[]) => {
  if (!('elsewhere' in item)) return { event: item, read: reads.at(-1) };
  const stream = streamOf(item.elsewhere.fold.family, item.elsewhere.id);
  return { event: item.event, read: reads.find(({ known }) => known.stream === stream) };
};

/**
 * The fact that a refused command is for, so that its day is judged all the same. None where it may be one of several, or
 * where what it tells of is not stated.
 */
export const factsForeseen = (command: CommandEnvelope, reads: readonly ReadStream[]): readonly Decided[] => {
  const [type, ...others] = specOf(command).emits ?? [];
  const family = reads.at(-1)?.ref.fold.family;
  if (type === undefined || others.length > 0 || !family || !tellsOfStated(family, type, command.data)) return [];
  return [{ type, data: command.data }];
};

/** Whether the input states what a fact of the type tells of. */
const tellsOfStated = ({ schemas, restedOnBy = {} }: EventFamily, type: string, data: object): boolean => {
  const told = schemas[type]?.shape ?? {};
  return Object.values<Reliances>(restedOnBy)
    .flatMap((reliances): readonly Reliance[] => [reliances].flat())
    .filter(({ types }) => types.includes(type))
    .flatMap(({ by = [] }) => [by].flat())
    .every((name) => !(name in told) || name in data);
};
