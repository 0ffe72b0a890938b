import type { Checkpoint, Context, LogPage } from '@zhudian/events';
import { Catalogue } from './catalogue';
import { BEGINNING, createCatalogue, type ModelEntry, type StoreHead } from './catalogue-tables';
import type { AnyReadModel } from './define-read-model';
import { ContextFolds } from './fold/context-folds';
import type { ModelFold } from './fold/model-fold';
import { isAfter, isSamePlace, placeOf } from './places';
import { clear, isOf, settle, type Declared } from './prepare-store';
import type { Database, Session } from './sql/database';

/** The read models of a context in the hands of their one projector; `openReadModels` opens it. */
export class ReadModelStore {
  private readonly catalogue: Catalogue;
  private readonly folds: ContextFolds;
  private readonly declared: Declared;
  private head: StoreHead = { checkpoint: BEGINNING, epoch: 0 };
  private entries: readonly ModelEntry[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Database,
    readonly context: Context,
    models: readonly AnyReadModel[],
  ) {
    this.catalogue = new Catalogue(db.builder, context);
    this.folds = new ContextFolds(db, context, this.catalogue, models);
    this.declared = { db, catalogue: this.catalogue, tables: this.folds.all.map(({ tables }) => tables) };
  }

  /** The place of the last fact folded; `undefined` before the first. */
  get checkpoint(): Checkpoint | undefined {
    return isSamePlace(this.head.checkpoint, BEGINNING) ? undefined : this.head.checkpoint;
  }

  /** Every read model of the store with its state, also those no longer declared. */
  get models(): readonly ModelEntry[] {
    return this.entries;
  }

  /** The place after which the next read models are to be built; `undefined` when none is building. */
  get building(): Checkpoint | undefined {
    return this.entries.find(({ state }) => state === 'building')?.checkpoint;
  }

  prepare(): Promise<void> {
    return this.inTurn(async () => {
      await this.db.transaction((session) => createCatalogue(this.db, session, this.context));
      await this.change(async (session) => {
        if (!(await this.catalogue.head(session))) await this.catalogue.begin(session);
        this.head = (await this.catalogue.head(session)) ?? this.head;
        await settle(session, this.declared, this.head.checkpoint);
      });
      await this.clearWhenBuilt();
    });
  }

  /**
   * Folds the facts of a page that come after the checkpoint; rows and checkpoint in one transaction.
   * @throws PoisonedFact when a read model cannot fold a fact; the facts before it are committed then.
   * @throws ProjectorDisplaced when another projector has taken over.
   */
  fold({ facts }: LogPage): Promise<void> {
    return this.inTurn(async () => {
      const fresh = facts.filter((fact) => isAfter(placeOf(fact), this.head.checkpoint));
      const serving = this.foldsThat(({ state }) => state === 'serving');
      let to = this.head;
      const poison = await this.folds.fold(serving, fresh, (session, last) => {
        to = { ...this.head, checkpoint: placeOf(last) };
        return this.catalogue.advance(session, this.head, to);
      });
      this.head = to;
      if (poison) throw poison;
    });
  }

  /**
   * Folds a page into the read models that are building from `after` on, and never past the checkpoint: there they
   * join the others, and when the last has joined, tables that are no longer declared are dropped.
   * @returns the place to go on from; `undefined` when they have joined.
   * @throws PoisonedFact, ProjectorDisplaced as `fold`.
   */
  build(after: Checkpoint, { facts, checkpoint }: LogPage): Promise<Checkpoint | undefined> {
    return this.inTurn(async () => {
      const due = this.foldsThat((entry) => entry.state === 'building' && isSamePlace(entry.checkpoint, after));
      const known = facts.filter(
        (fact) => isAfter(placeOf(fact), after) && !isAfter(placeOf(fact), this.head.checkpoint),
      );
      const poison = await this.folds.fold(due, known, async (session, last) => {
        await this.catalogue.advance(session, this.head, this.head);
        for (const { model } of due) await this.catalogue.place(session, model, 'building', placeOf(last));
      });
      this.entries = await this.catalogue.entries(this.db);
      if (poison) throw poison;
      const last = known.at(-1);
      if (isAfter(this.head.checkpoint, checkpoint)) return last ? placeOf(last) : after;
      await this.join(due);
      return undefined;
    });
  }

  async close(): Promise<void> {
    await this.turn;
    await this.db.close();
  }

  private async join(folds: readonly ModelFold[]): Promise<void> {
    await this.change(async (session) => {
      for (const { model } of folds) await this.catalogue.place(session, model, 'serving', this.head.checkpoint);
    });
    await this.clearWhenBuilt();
  }

  private async clearWhenBuilt(): Promise<void> {
    if (this.building || this.entries.every(({ state }) => state === 'serving')) return;
    await this.change((session) => clear(session, this.declared));
  }

  /** Changes the catalogue; the risen epoch tells readers to look again, and an older projector to stop. */
  private async change(work: (session: Session) => Promise<void>): Promise<void> {
    await this.db.transaction(async (session) => {
      await work(session);
      await this.catalogue.advance(session, this.head, this.risen);
    });
    this.head = this.risen;
    this.entries = await this.catalogue.entries(this.db);
  }

  private get risen(): StoreHead {
    return { ...this.head, epoch: this.head.epoch + 1 };
  }

  private foldsThat(holds: (entry: ModelEntry) => boolean): readonly ModelFold[] {
    return this.folds.all.filter(({ tables }) => this.entries.some((entry) => isOf(tables, entry) && holds(entry)));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }
}
