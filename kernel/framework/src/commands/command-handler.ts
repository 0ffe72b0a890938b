import { streamOf } from '@zhudian/facts';
import { RevisionConflict, type EventLog } from '@zhudian/log';
import { SerialQueue } from '@zhudian/runtime';
import { decideOn } from '../decision/aggregate';
import type { Act } from '../decision/command';
import { stateOf, type StateRef } from '../decision/decider';
import { Refusal, refuse } from '../decision/refusal';
import type { CommandEnvelope, CommandResult } from './command-envelope';
import { addressed, appendsOf, type AddressedFact, type ReadStream } from './new-facts';
import { StateCache, type StreamState } from './state-cache';

/** Authorises the actor for the org unit; returns a refusal otherwise. */
export type Authorise = (act: Act, unit: string | undefined) => Promise<Refusal | undefined>;

const ATTEMPTS = 8;

/**
 * Executes commands: read, fold, decide, append at the expected revision. Within one process the commands for a stream
 * run one after the other, so only another process can cause a conflict; which is retried a bounded number of times.
 */
export class CommandHandler {
  private readonly states: StateCache;
  private readonly queue = new SerialQueue();

  constructor(
    private readonly log: EventLog,
    private readonly authorise: Authorise,
  ) {
    this.states = new StateCache(log);
  }

  handle(command: CommandEnvelope): Promise<CommandResult | Refusal> {
    const own = stateOf(command.aggregate.decider, specOf(command).of(command.data as never));
    return this.queue.run(streamOf(own.fold.family, own.id), () => this.execute(command, own));
  }

  private async attempt(command: CommandEnvelope, own: ReadStream): Promise<Outcome> {
    const { aggregate, type, data, act } = command;
    const { state } = own.known;
    const spec = specOf(command);
    const forbidden = await this.authorise(act, spec.scope(data as never, state as never));
    if (forbidden) return forbidden;
    const others = await this.read(spec.reads?.(data as never, state as never) ?? {});
    const decision = decideOn(aggregate, state, { type, data, act, read: statesOf(others) } as CommandToDecide);
    if (decision instanceof Refusal) return decision;
    const facts = addressed(decision, own.ref, command);
    return facts.length === 0 ? 'nothing to do' : this.append(own, Object.values(others), facts);
  }

  private async execute(command: CommandEnvelope, own: StateRef<unknown>): Promise<CommandResult | Refusal> {
    // Which other streams a command reads depends on its state, so the state must not be a guess.
    let known = specOf(command).reads ? await this.states.remembered(own) : this.states.assumed(own);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const earlier = replayOf(command, own, known);
      if (earlier) return earlier;
      const outcome = await this.attempt(command, { ref: own, known });
      if (isResult(outcome)) return outcome;
      const newest = await this.states.fresh(own);
      // A cached state may be outdated: only the current one may refuse.
      if (outcome !== 'conflict' && newest.revision === known.revision) return this.settled(own, outcome);
      known = newest;
    }
    return replayOf(command, own, known) ?? refuse('VERSION_CONFLICT', { stream: known.stream });
  }

  private async settled(own: StateRef<unknown>, outcome: Refusal | 'nothing to do'): Promise<CommandResult | Refusal> {
    if (outcome instanceof Refusal) return outcome;
    return { id: own.id, position: await this.log.head(), replayed: false };
  }

  private async read(refs: Readonly<Record<string, StateRef<unknown>>>): Promise<Readonly<Record<string, ReadStream>>> {
    const read = Object.entries(refs).map(
      async ([name, ref]) => [name, { ref, known: await this.states.fresh(ref) }] as const,
    );
    return Object.fromEntries(await Promise.all(read));
  }

  private async append(
    own: ReadStream,
    others: readonly ReadStream[],
    facts: readonly AddressedFact[],
  ): Promise<CommandResult | 'conflict'> {
    const { streams, appends } = appendsOf(own, others, facts);
    try {
      const position = await this.log.append(appends);
      for (const { ref, known } of streams) {
        const appended = appends.find(({ stream }) => stream === known.stream)?.facts ?? [];
        this.states.remember(
          ref,
          known,
          appended.map((fact) => ({ ...fact, position })),
        );
      }
      return { id: own.ref.id, position, replayed: false };
    } catch (error) {
      if (error instanceof RevisionConflict) return 'conflict';
      throw error;
    }
  }
}

type Outcome = CommandResult | Refusal | 'conflict' | 'nothing to do';
type CommandToDecide = Parameters<typeof decideOn>[2];

const isResult = (outcome: Outcome): outcome is CommandResult =>
  typeof outcome === 'object' && !(outcome instanceof Refusal);

const replayOf = (
  { metadata }: CommandEnvelope,
  { id }: StateRef<unknown>,
  { commands }: StreamState,
): CommandResult | undefined => {
  const position = commands.get(metadata.commandId);
  return position === undefined ? undefined : { id, position, replayed: true };
};

const specOf = ({ aggregate, type }: CommandEnvelope) => {
  const spec = aggregate.commands[type];
  if (!spec) throw new Error(`${aggregate.decider.family.category} has no command ${type}.`);
  return spec;
};

const statesOf = (streams: Readonly<Record<string, ReadStream>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(streams).map(([name, { known }]) => [name, known.state]));
