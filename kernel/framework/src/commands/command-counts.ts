import type { Context } from '@zhudian/facts';
import { metrics } from '@zhudian/runtime';
import { Refusal } from '../decision/refusal';
import type { CommandEnvelope, CommandResult } from './command-envelope';

const given = metrics.counter('zhudian_commands_total', 'Commands, by type and outcome.');
const refused = metrics.counter('zhudian_refusals_total', 'Refused commands, by code.');

type Outcome = Promise<CommandResult | Refusal>;

/** Counts what becomes of a command; one that fails goes on failing. */
export const countingOutcome = async (context: Context, command: string, work: Outcome): Outcome => {
  const note = (outcome: string) => given.add({ context, command, outcome });
  try {
    const done = await work;
    if (done instanceof Refusal) refused.add({ context, code: done.code });
    note(done instanceof Refusal ? 'refused' : done.replayed ? 'replayed' : 'recorded');
    return done;
  } catch (error) {
    note('failed');
    throw error;
  }
};

/** Commands that policies give, which come by no mutation. */
export const countingPolicies =
  (context: Context, handle: (command: CommandEnvelope) => Outcome) =>
  (command: CommandEnvelope): Outcome =>
    countingOutcome(context, command.type, handle(command));
