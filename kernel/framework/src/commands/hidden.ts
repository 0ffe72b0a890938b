import { decideOn } from '../decision/aggregate';
import { Refusal } from '../decision/refusal';
import type { CommandEnvelope } from './command-envelope';
import { actFor, unlessOwnCase, type Authorise } from './authorise';
import type { ReadStream } from './state-cache';

export type CommandToDecide = Parameters<typeof decideOn>[2] & { readonly read: object };

/** Whether what a command is for is not there for whoever acts. */
const isHidden = async (
  { aggregate, type, data, act }: CommandEnvelope,
  { known: { state } }: ReadStream,
  authorise: Authorise,
): Promise<boolean> => {
  const { conceals, commands } = aggregate;
  if (!conceals) return false;
  const allowed = await actFor(authorise, act, commands[type]?.scope(data as never, state as never));
  return allowed instanceof Refusal || conceals(state as never, act);
};

/** The state on which a command is decided, and what is not there for whoever acts. */
export const seenBy = async (command: CommandEnvelope, own: ReadStream, authorise: Authorise) =>
  (await isHidden(command, own, authorise))
    ? { state: command.aggregate.decider.initial, hidden: own.ref }
    : { state: own.known.state, hidden: undefined };

/** What is hidden is decided on as if it were not there; it is there all the same, and is not made a second time. */
export const decided = (
  { aggregate, type, data, act }: CommandEnvelope,
  { known }: ReadStream,
  command: CommandToDecide,
  state: unknown,
): ReturnType<typeof decideOn> => {
  const subjects = aggregate.commands[type]?.subject?.(data as never, state as never, command.read as never);
  const ownCase = unlessOwnCase(act, subjects);
  if (ownCase) return ownCase;
  const decision = decideOn(aggregate, state, command);
  return state === known.state || decision instanceof Refusal ? decision : decideOn(aggregate, known.state, command);
};
