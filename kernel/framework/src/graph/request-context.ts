import DataLoader from 'dataloader';
import type { Position, RecordedFact } from '@zhudian/facts';
import type { Columns, ReadModel, Reader, RowOf, Snapshot } from '@zhudian/projections';
import type { CommandEnvelope, CommandResult } from '../commands/command-envelope';
import { refuse, type Refusal } from '../decision/refusal';
import type { Actor } from '../decision/actor';
import { refusingInvalidQuestions } from './answerable';
import { refusalError } from './refusal-error';

export interface Ports {
  readonly reader: Reader;
  readonly handle: (command: CommandEnvelope) => Promise<CommandResult | Refusal>;
  /** Today in the programme's time zone, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly ruleSetOn: (day: string) => string;
  readonly waitMs: number;
  /** The facts of a stream, oldest first, as the log has them. @throws LogUnavailable */
  readonly readStream?: (stream: string) => Promise<readonly RecordedFact[]>;
  /** What one service's resolvers need beside this. */
  readonly extra?: unknown;
}

/** One request: its actor, and the position at which everything in it is answered. */
export class RequestContext {
  private loaders = new Map<ReadModel, DataLoader<string, unknown>>();
  private held: Snapshot;

  constructor(
    readonly ports: Ports,
    readonly actor: Actor,
    position: Position,
  ) {
    this.held = refusingInvalidQuestions(ports.reader.at(position));
  }

  get snapshot(): Snapshot {
    return this.held;
  }

  /** One row by its key; all that one tick asks for is read at once. */
  async find<C extends Columns>(model: ReadModel<C>, id: string): Promise<RowOf<C> | undefined> {
    if (!canBeKey(id)) return undefined;
    const known = this.loaders.get(model as unknown as ReadModel);
    const loader = known ?? new DataLoader<string, unknown>((ids) => this.held.findMany(model, ids));
    this.loaders.set(model as unknown as ReadModel, loader);
    return (await loader.load(id)) as RowOf<C> | undefined;
  }

  /** Goes on at a later position: what follows in this request sees the command's facts. */
  async advanceTo(position: Position): Promise<void> {
    if (position <= this.held.position) return;
    await reached(this.ports, position);
    this.loaders = new Map();
    this.held = refusingInvalidQuestions(this.ports.reader.at(position));
  }
}

/** Whether a row may have this id: stores hold no NUL and no half of a character. */
const canBeKey = (id: string): boolean => id.isWellFormed() && !id.includes('\0');

/** Waits, bounded, until the read models are at the position. */
export const reached = async (
  { reader, waitMs }: Pick<Ports, 'reader' | 'waitMs'>,
  position: Position,
): Promise<void> => {
  if (await reader.reach(position, { timeoutMs: waitMs })) return;
  throw refusalError(refuse('POSITION_NOT_REACHED', { position, reached: await reader.position() }));
};

/** The day that a question is about: the one given, else today in the programme's time zone. */
export const dayOf = ({ ports }: RequestContext, day: string | null | undefined): string => day ?? ports.today();
