import DataLoader from 'dataloader';
import type { LostRange, Position, RecordedFact } from '@zhudian/facts';
import { LogUnavailable, type EventLog, type Stretch } from '@zhudian/log';
import {
  maskedIn,
  snapshotOn,
  type AnyReadModel,
  type Columns,
  type ReadModel,
  type Reader,
  type RowOf,
  type Snapshot,
  type Viewer,
} from '@zhudian/projections';
import type { CommandEnvelope, CommandResult, RuleSetOn } from '../commands/command-envelope';
import { refuse, type Refusal } from '../decision/refusal';
import type { ReadingLog } from '../readings/reading';
import type { Vault } from '../vault/vault';
import { refusingInvalidQuestions } from './answerable';
import type { DaySpan } from './day-span';
import { recordedNotShown, unreached } from './reached';
import { refusalError } from './refusal-error';
import { canBeKey } from './row-key';

export interface Ports {
  readonly reader: Reader;
  readonly handle: (command: CommandEnvelope) => Promise<CommandResult | Refusal>;
  /** Whether this context has carried out a command of this id. */
  readonly holdsCommand?: (commandId: string) => Promise<boolean>;
  /** The ids of commands that come with the request and have been carried out in another context. */
  readonly usedElsewhere?: readonly string[];
  /** Today in the programme's time zone, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Today, and from when until when it is that day. */
  readonly daySpan?: () => DaySpan;
  /** The day of an instant in the programme's time zone. */
  readonly dayAt: (instant: string) => string;
  readonly ruleSetOn: RuleSetOn;
  readonly waitMs: number;
  /** The facts of a stream, oldest first, as the log has them. @throws LogUnavailable */
  readonly readStream?: (stream: string) => Promise<readonly RecordedFact[]>;
  /** Those of a stretch of the log; stream by stream where it is absent. @throws LogUnavailable */
  readonly readStretch?: EventLog['readStretch'];
  /** The parts of the log that were lost. Absent: none. */
  readonly lost?: () => readonly LostRange[];
  /** A folder of the service's own, for what is in no log. */
  readonly ownFolder?: string | undefined;
  /** Who read which of them. */
  readonly readings?: ReadingLog | undefined;
  /** The words that facts hold seals of. */
  readonly vault?: Vault | undefined;
}

/** Types of facts of which what they tell is hidden, and those of which also who told them, and on which ground. */
export interface HiddenFacts {
  readonly data: readonly string[];
  readonly actor: readonly string[];
}

/** Up to where what was recorded is known, and the day on which it is in force when that is asked for. */
export interface Moment {
  readonly position: Position;
  readonly validOn?: string | undefined;
  /** Whether it is one of many for a file: its pages may be larger. */
  readonly inBulk?: boolean | undefined;
}

/**
 * One request: its actor, and the position at which everything in it is answered. It reads through the actor's eyes, at
 * whatever position: what the actor may not see is not there.
 */
export class RequestContext {
  readonly ports: Ports;
  private loaders = new Map<ReadModel, DataLoader<string, unknown>>();
  /** Rows that lists have read: they are not read again one by one. */
  private readonly listed = new Map<AnyReadModel, Map<string, object>>();
  private readonly streams = new Map<string, Promise<readonly RecordedFact[]>>();
  /** Whose names the answer shows. */
  readonly namesShown = new Set<string>();
  private held: Snapshot;
  /** The day as of which everything is read that is in force by days; without it the newest that is known. */
  readonly validOn: string | undefined;
  readonly inBulk: boolean;

  /** Apollo Server copies contexts: what changes is shared by the copies. */
  private readonly eyes: { viewer: Viewer };

  constructor(
    private readonly whole: Ports,
    viewer: Viewer,
    moment: Position | Moment,
  ) {
    const { reader } = whole;
    const { position, validOn, inBulk = false }: Moment = typeof moment === 'number' ? { position: moment } : moment;
    this.validOn = validOn;
    this.inBulk = inBulk;
    const eyes = { viewer };
    const at = (at: Position) => refusingInvalidQuestions(this.inForceOn(validOn, reader.at(at, eyes.viewer)));
    // Ports are taken as they are, getters too: looking at one may mean something.
    this.ports = Object.create(whole, { reader: { value: { ...reader, at } } }) as Ports;
    this.eyes = eyes;
    this.held = at(position);
  }

  /** What is known at the position of the answer, as it was in force on a day. */
  onDay(day: string): Snapshot {
    const seen = this.whole.reader.at(this.held.position, this.eyes.viewer);
    return refusingInvalidQuestions(this.inForceOn(day, seen));
  }

  /** Rows as they were in force on a day, if one is named. */
  private inForceOn(day: string | undefined, seen: Snapshot): Snapshot {
    const { whole, eyes } = this;
    if (day === undefined) return seen;
    const now = async () => whole.reader.at(await whole.reader.position());
    return snapshotOn({ seen, now, viewer: eyes.viewer, day, factsOf: (stream) => this.remembered(stream) });
  }

  get actor(): Viewer {
    return this.eyes.viewer;
  }

  get snapshot(): Snapshot {
    return this.held;
  }

  /** One row by its key; the reads of one tick are batched. */
  async find<C extends Columns>(model: ReadModel<C>, id: string): Promise<RowOf<C> | undefined> {
    const listed = this.listed.get(model)?.get(id);
    if (listed) return listed as RowOf<C>;
    if (!canBeKey(id)) return undefined;
    const known = this.loaders.get(model as unknown as ReadModel);
    const loader = known ?? new DataLoader<string, unknown>((ids) => this.held.findMany(model, ids));
    this.loaders.set(model as unknown as ReadModel, loader);
    return (await loader.load(id)) as RowOf<C> | undefined;
  }

  /** Notes what a list at the position of the answer has read. */
  remember(model: AnyReadModel, rows: readonly { readonly id: string }[]): void {
    const listed = this.listed.get(model) ?? new Map<string, object>();
    this.listed.set(model, listed);
    for (const row of rows) listed.set(row.id, row);
  }

  /**
   * What is made of the same rows for all who see the same, for as long as none of them changes.
   * @param name of what is made, with all that it depends on beside rows and rights.
   */
  shared<T>(_name: string, make: (context: RequestContext) => Promise<readonly T[]>): Promise<readonly T[]> {
    return make(this);
  }

  /** Which facts tell what the actor does not see of a row. */
  hiddenFacts(model: AnyReadModel, row: object): HiddenFacts {
    const masks = maskedIn(model.access, row as Readonly<Record<string, unknown>>, this.eyes.viewer);
    const types = (some: typeof masks) => some.flatMap(({ told }) => told);
    return { data: types(masks), actor: types(masks.filter(({ isAnonymous }) => isAnonymous)) };
  }

  /** One fact of a stream; a stream is read once in a request. @throws the refusal that says that the log does not answer. */
  async factAt(stream: string, revision: number): Promise<RecordedFact> {
    const fact = (await this.remembered(stream)).find((one) => one.revision === revision);
    if (!fact) throw refusalError(refuse('FACTS_UNAVAILABLE'));
    return fact;
  }

  /** The facts of a stream up to the position of the answer, whoever asks. @throws the same refusal. */
  async factsOf(stream: string): Promise<readonly RecordedFact[]> {
    return (await this.remembered(stream)).filter(({ position }) => position <= this.held.position);
  }

  /** The facts of a stretch of the log by their ids, where it can be read in one go. @throws the same refusal. */
  async factsIn(stretch: Stretch): Promise<ReadonlyMap<string, RecordedFact>> {
    const facts = (await this.ports.readStretch?.(stretch).catch(notReached)) ?? [];
    return new Map(facts.map((fact) => [fact.id, fact]));
  }

  private remembered(stream: string): Promise<readonly RecordedFact[]> {
    const read = this.streams.get(stream) ?? this.factsNow(stream);
    this.streams.set(stream, read);
    return read;
  }

  /** The facts of a stream as the log has them now, not as of the answer, whoever asks. @throws the same refusal. */
  async factsNow(stream: string): Promise<readonly RecordedFact[]> {
    const { readStream } = this.ports;
    if (!readStream) throw refusalError(refuse('FACTS_UNAVAILABLE'));
    return readStream(stream).catch(notReached);
  }

  /** Advances to where a command is recorded: the rest of this request sees its facts. */
  async advanceTo(position: Position): Promise<void> {
    if (position <= this.held.position) return;
    const behind = await unreached(this.whole, position);
    if (behind) throw refusalError(recordedNotShown(position, behind));
    // The command may have changed what the actor sees.
    this.eyes.viewer = await this.whole.reader.viewerOf(this.actor, this.whole.today());
    this.loaders = new Map();
    this.listed.clear();
    this.held = this.ports.reader.at(position);
  }
}

const notReached = (error: unknown): never => {
  throw error instanceof LogUnavailable ? refusalError(refuse('FACTS_UNAVAILABLE')) : error;
};
