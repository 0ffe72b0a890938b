import type { Act } from '../decision/act';
import { decideOn, type Aggregate } from '../decision/aggregate';
import { Refusal } from '../decision/refusal';
import type { CommandEnvelope } from './command-envelope';
import { unlessOwnCase } from '../decision/own-case';
import { actFor, type Authorise } from './authorise';
import { unlessSeparate } from './stand-ins';
import type { ReadStream } from './state-cache';

export type CommandToDecide = Parameters<typeof decideOn>[2] & { readonly read: object; readonly act: Act };

/** Whether what a command is for is not there for whoever acts. */
const isHidden = async (
  { aggregate, type, data, act }: CommandEnvelope,
  { known: { state } }: ReadStream,
  authorise: Authorise,
): Promise<boolean> => {
  const { conceals, commands } = aggregate;
  if (!conceals) return false;
  const allowed = await actFor(authorise, act, commands[type]?.scope(data as never, state as never));
  const { actingFor: by } = act;
  return (
    allowed instanceof Refusal ||
    conceals(state as never, act) ||
    (by !== undefined && conceals(state as never, { ...act, by }))
  );
};

/** The state on which a command is decided, and what is not there for whoever acts. */
export const seenBy = async (command: CommandEnvelope, own: ReadStream, authorise: Authorise) =>
  (await isHidden(command, own, authorise))
    ? { state: command.aggregate.decider.initial, hidden: own.ref }
    : { state: own.known.state, hidden: undefined };

/** Nobody acts in the own case, and nobody alone where separate persons act. */
export const decided = (
  { aggregate, type, data, act }: CommandEnvelope,
  reads: readonly ReadStream[],
  command: CommandToDecide,
  state: unknown,
): ReturnType<typeof decideOn> => {
  const subjects = aggregate.commands[type]?.subject?.(data as never, state as never, command.read as never);
  const ownCase = unlessOwnCase(act, subjects);
  if (ownCase) return ownCase;
  const decideAs = (as: Act) => onAll(aggregate, [state, reads.at(-1)?.known.state], { ...command, act: as });
  const decision = decideAs(command.act);
  if (decision instanceof Refusal) return decision;
  const standIns = reads.map(({ known }) => known.standIns);
  return unlessSeparate(command.act, standIns, decideAs) ?? decision;
};

/** What is hidden is decided on as if it were not there; it is there all the same, and is not made a second time. */
const onAll = (
  aggregate: Aggregate,
  [state, known]: readonly [unknown, unknown],
  command: CommandToDecide,
): ReturnType<typeof decideOn> => {
  const decision = decideOn(aggregate, state, command);
  return state === known || decision instanceof Refusal ? decision : decideOn(aggregate, known, command);
};
