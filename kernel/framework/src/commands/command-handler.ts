import { personsNamed, streamOf } from '@zhudian/facts';
import { RevisionConflict, type EventLog } from '@zhudian/log';
import { SerialQueue } from '@zhudian/runtime';
import type { Erasure } from '../decision/command';
import { stateOf, type StateRef } from '../decision/decider';
import { Refusal, refuse } from '../decision/refusal';
import type { CommandEnvelope, CommandResult, InputFaults } from './command-envelope';
import type { Authorise } from './authorise';
import { CommandIds } from './command-ids';
import { NO_INDEX, type FactIndex } from './fact-index';
import { judgeFaulty } from './faulty-command';
import { judge, type Judging } from './judging';
import { addressed, appendsOf, type AddressedFact } from './new-facts';
import { Sealer } from './sealing';
import type { Vault } from '../vault/vault';
import { isResult, replayOf, reused, specOf, type Outcome } from './outcome';
import { tracedAppend, tracedCommand } from './traced-commands';
import { UnfoldableFact } from './unfoldable-fact';
import { StateCache, type Read, type ReadStream } from './state-cache';

const ATTEMPTS = 8;

/**
 * Executes commands: read, fold, decide, append at the revisions that were read. What is remembered serves as long as the
 * log accepts it; a refusal is only given on what was read now. Within one process the commands for a stream run one after
 * the other, so only another process can cause a conflict; then it is tried again, a bounded number of times.
 */
export class CommandHandler {
  private readonly states: StateCache;
  private readonly queue = new SerialQueue();
  private readonly ids: CommandIds;

  constructor(
    private readonly log: EventLog,
    private readonly authorise: Authorise,
    /** Without one, words are recorded as they are. */
    private readonly vault?: Vault,
    private readonly index: FactIndex = NO_INDEX,
  ) {
    this.states = new StateCache(log);
    this.ids = new CommandIds(index.holds);
  }

  handle(command: CommandEnvelope): Promise<CommandResult | Refusal> {
    return tracedCommand(command, () => this.judged(command));
  }

  private judged(command: CommandEnvelope): Promise<CommandResult | Refusal> {
    const { faults } = command;
    return faults ? this.foldable(() => this.judgeFaulty(command, faults)) : this.inTurn(command);
  }

  private inTurn(command: CommandEnvelope): Promise<CommandResult | Refusal> {
    const own = ownOf(command);
    const stream = streamOf(own.fold.family, own.id);
    return this.queue.run(stream, () =>
      this.foldable(() =>
        this.ids.run(command.metadata.commandId, stream, {
          first: () => this.execute(command, own),
          again: async () => replayOf(command, own, await this.states.fresh(own)) ?? reused(command),
        }),
      ),
    );
  }

  private async foldable<Result>(handle: () => Promise<Result>): Promise<Result | Refusal> {
    try {
      await this.states.renew();
      return await handle();
    } catch (error) {
      if (error instanceof UnfoldableFact) return error.refusal;
      throw error;
    }
  }

  private judgeFaulty(command: CommandEnvelope, faults: InputFaults): Promise<Refusal> {
    const read: Read = (ref) => this.states.fresh(ref);
    const own = async () => ({ ref: ownOf(command), known: await read(ownOf(command)) });
    return judgeFaulty(command, faults, own, this.judging(read));
  }

  holdsCommand(commandId: string): Promise<boolean> {
    return this.ids.holds(commandId);
  }

  private async execute(command: CommandEnvelope, own: StateRef<unknown>): Promise<CommandResult | Refusal> {
    // Which other streams a command reads depends on its state, so the state must not be a guess.
    let known = specOf(command).reads ? await this.states.remembered(own) : this.states.assumed(own);
    let read: Read = (ref) => this.states.remembered(ref);
    const seal = this.sealing(command);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const earlier = replayOf(command, own, known);
      if (earlier) return earlier;
      const { outcome, reads } = await this.attempt(command, { ref: own, known }, { read, seal });
      if (isResult(outcome)) return outcome;
      if (outcome !== 'conflict' && (await this.areNewest(reads))) return this.settled(own, outcome);
      read = (ref) => this.states.fresh(ref);
      known = await read(own);
    }
    return replayOf(command, own, known) ?? refuse('VERSION_CONFLICT', { stream: known.stream });
  }

  private async attempt(command: CommandEnvelope, own: ReadStream, { read, seal }: Means): Promise<Attempt> {
    const { decision, reads } = await judge(command, own, this.judging(read));
    if (decision instanceof Refusal) return { outcome: decision, reads };
    const facts = addressed(decision, own.ref, command, reads);
    if (facts.length === 0) return { outcome: 'nothing to do', reads };
    const sealed = await seal(facts);
    await this.erase(specOf(command).erases?.(command.data as never));
    return { outcome: await tracedAppend(sealed, (told) => this.append(own, reads, told)), reads };
  }

  private judging(read: Read): Judging {
    return { authorise: this.authorise, locate: this.index.locate, read };
  }

  /** Before it is recorded: what is told to be erased is gone, however the process ends. */
  private async erase(erasure: Erasure | undefined): Promise<void> {
    if (erasure) await this.vault?.erase(erasure.person, erasure.scope);
  }

  private sealing({ data, ...command }: CommandEnvelope): Seal {
    if (!this.vault) return (facts) => Promise.resolve(facts);
    const sealer = new Sealer(this.vault, personsNamed(specOf({ data, ...command }).input, data));
    return (facts) => sealer.seal(facts);
  }

  /** Whether nobody has added to what a decision rests on: what is only remembered may be out of date. */
  private async areNewest(reads: readonly ReadStream[]): Promise<boolean> {
    const newest = await Promise.all(reads.map(({ ref }) => this.states.fresh(ref)));
    return newest.every(({ revision }, index) => revision === reads[index]?.known.revision);
  }

  private async settled(own: StateRef<unknown>, outcome: Refusal | 'nothing to do'): Promise<CommandResult | Refusal> {
    if (outcome instanceof Refusal) return outcome;
    return { id: own.id, position: await this.log.head(), replayed: false };
  }

  private async append(
    own: ReadStream,
    reads: readonly ReadStream[],
    facts: readonly AddressedFact[],
  ): Promise<CommandResult | 'conflict'> {
    try {
      const position = await this.log.append(appendsOf(reads, facts));
      for (const { ref, known } of reads) {
        const appended = facts.filter(({ stream }) => stream === known.stream);
        this.states.remember(
          ref,
          known,
          appended.map(({ fact }) => ({ ...fact, position })),
        );
      }
      return { id: own.ref.id, position, replayed: false };
    } catch (error) {
      if (error instanceof RevisionConflict) return 'conflict';
      throw error;
    }
  }
}

const ownOf = (command: CommandEnvelope): StateRef<unknown> =>
  stateOf(command.aggregate.decider, specOf(command).of(command.data as never));

type Seal = (facts: readonly AddressedFact[]) => Promise<readonly AddressedFact[]>;
interface Means {
  readonly read: Read;
  readonly seal: Seal;
}
interface Attempt {
  readonly outcome: Outcome;
  /** All that it rests on, the command's own stream last. */
  readonly reads: readonly ReadStream[];
}
