import { ORIGIN, type Position } from '@zhudian/facts';
import { partsAfter, type ChangedParts } from '../storing/changed-parts';
import type { Catalogue } from '../storing/catalogue';
import type { ModelEntry, ModelKey } from '../storing/catalogue-tables';
import { PositionNotReached, ReadModelNotReady } from '../declaring/errors';
import type { PoisonNote, PoisonNotes } from '../storing/poison-notes';
import type { Database } from '../storing/database';

/** What has changed last, read model by read model (`name.version`): from there to the position its rows are the same. */
export interface Changes {
  readonly position: Position;
  readonly changedAt: ReadonlyMap<string, Position>;
  /** The parts in which a read model has changed after a position; it has changed anywhere where nothing is said. */
  readonly changedIn: ReadonlyMap<string, readonly string[]>;
}

/** How far a reader may look: what it has seen of the checkpoint and of the read models' states. */
export class FoldProgress {
  private reached: Position = ORIGIN;
  private epoch = -1;
  private entries: readonly ModelEntry[] = [];
  private changed:
    { readonly position: Position; readonly epoch: number; readonly at: Changes['changedAt'] } | undefined;

  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly poison: PoisonNotes,
    private readonly parts: ChangedParts,
  ) {}

  /** Looks how far the context is folded now. */
  async look(): Promise<Position> {
    const head = await this.catalogue.head(this.db);
    if (!head) return this.reached;
    if (head.epoch !== this.epoch) {
      this.entries = await this.catalogue.entries(this.db);
      this.epoch = head.epoch;
    }
    // After the server lost its newest transactions the checkpoint is behind what was seen: it counts, not the memory.
    this.reached = head.checkpoint.commit;
    return this.reached;
  }

  /**
   * Makes sure that a read model holds everything up to a position.
   * @throws PositionNotReached, or ReadModelNotReady when this version is not folded that far.
   */
  async require(position: Position, key: ModelKey): Promise<void> {
    if (this.covers(position, key)) return;
    await this.look();
    if (position > this.reached) throw new PositionNotReached(position, this.reached);
    if (!this.covers(position, key)) throw new ReadModelNotReady(`${key.name} v${key.version}`);
  }

  /**
   * The newest change of each read model that serves. Looked up after the position, so none up to there is missed.
   * @param after the position after which the parts that have changed are asked for.
   */
  async changes(after?: Position): Promise<Changes> {
    const position = await this.look();
    const changedAt = await this.changedBy(position);
    const changedIn = after === undefined ? new Map<string, readonly string[]>() : await this.partsOf(changedAt, after);
    return { position, changedAt, changedIn };
  }

  /** What serves changes together with the checkpoint, or with the epoch. */
  private async changedBy(position: Position): Promise<Changes['changedAt']> {
    const { changed, epoch } = this;
    if (changed?.position === position && changed.epoch === epoch) return changed.at;
    const serving = (await this.catalogue.entries(this.db)).filter(({ state }) => state === 'serving');
    const at = new Map(serving.map((entry) => [`${entry.name}.${entry.version}`, entry.changedAt]));
    this.changed = { position, epoch, at };
    return at;
  }

  private async partsOf(changedAt: Changes['changedAt'], after: Position): Promise<Changes['changedIn']> {
    const told = await this.parts.after(this.db, after);
    const changed = [...changedAt].filter(([, at]) => at > after);
    return new Map(
      changed.flatMap(([model, at]) => {
        const parts = partsAfter(told.get(model), after, at);
        return parts ? [[model, parts] as const] : [];
      }),
    );
  }

  /** The fact at which the context has stopped: none after it is folded until it is set aside, or the read model mended. */
  async stopped(): Promise<PoisonNote | undefined> {
    const [reached, notes] = [await this.look(), await this.poison.all(this.db)];
    return notes.find(({ position }) => position > reached);
  }

  covers(position: Position, { name, version }: ModelKey): boolean {
    if (position > this.reached) return false;
    const entry = this.entries.find((one) => one.name === name && one.version === version);
    return entry !== undefined && (entry.state === 'serving' || position <= entry.checkpoint.commit);
  }
}
