import type { StateRef } from '../decision/decider';
import { Refusal, refuse } from '../decision/refusal';
import type { CommandEnvelope, CommandResult } from './command-envelope';
import type { StreamState } from './state-cache';

export type Outcome = CommandResult | Refusal | 'conflict' | 'nothing to do';

export const isResult = (outcome: Outcome): outcome is CommandResult =>
  typeof outcome === 'object' && !(outcome instanceof Refusal);

/** What a stream that holds the command already answers. */
export const replayOf = (
  { metadata }: CommandEnvelope,
  { id }: StateRef<unknown>,
  { commands }: StreamState,
): CommandResult | Refusal | undefined => {
  const done = commands.get(metadata.commandId);
  if (!done) return undefined;
  const isAnother = done.digest !== undefined && metadata.digest !== undefined && done.digest !== metadata.digest;
  return isAnother ? reused({ metadata }) : { id, position: done.position, replayed: true };
};

export const reused = ({ metadata: { commandId } }: Pick<CommandEnvelope, 'metadata'>): Refusal =>
  refuse('COMMAND_ID_REUSED', { commandId });

export const specOf = ({ aggregate, type }: CommandEnvelope) => {
  const spec = aggregate.commands[type];
  if (!spec) throw new Error(`${aggregate.decider.family.category} has no command ${type}.`);
  return spec;
};
