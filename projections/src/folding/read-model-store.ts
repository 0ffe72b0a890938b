import type { LogPage, Checkpoint, Context } from '@zhudian/facts';
import { SerialQueue } from '@zhudian/runtime';
import { Catalogue } from '../storing/catalogue';
import { BEGINNING, createCatalogue, type ModelEntry, type StoreHead } from '../storing/catalogue-tables';
import type { AnyReadModel } from '../declaring/define-read-model';
import type { PoisonedFact } from '../declaring/errors';
import { ContextFolds } from './context-folds';
import { historyIn } from './history';
import type { ModelFold } from './model-fold';
import { storeUpkeep, type StoreUpkeep } from './store-upkeep';
import { isAfter, isSamePlace, isWithin, placeOf } from '../storing/places';
import { PoisonNotes } from '../storing/poison-notes';
import { clear, isOf, settle, type Declared } from '../storing/prepare-store';
import { isRebuild, nameOfRebuilt } from '../storing/rebuild-name';
import { rebuildOf, replaceBy, takeUpRebuild } from '../storing/rebuilds';
import type { Database, Session } from '../storing/database';

/** The read models of a context in the hands of their one projector; `openReadModels` opens it. */
export class ReadModelStore {
  private readonly catalogue: Catalogue;
  private readonly folds: ContextFolds;
  private readonly declared: Declared;
  private readonly poison: PoisonNotes;
  private head: StoreHead = { checkpoint: BEGINNING, epoch: 0 };
  private entries: readonly ModelEntry[] = [];
  private readonly turns = new SerialQueue();
  readonly upkeep: StoreUpkeep;

  constructor(
    private readonly db: Database,
    readonly context: Context,
    models: readonly AnyReadModel[],
  ) {
    this.catalogue = new Catalogue(db.builder, context);
    this.folds = new ContextFolds(db, context, this.catalogue, models);
    this.poison = new PoisonNotes(db.builder);
    this.upkeep = storeUpkeep(this, { db, catalogue: this.catalogue, poison: this.poison, folds: this.folds });
    const tables = this.folds.all.map((fold) => fold.tables);
    this.declared = { db, catalogue: this.catalogue, tables, schema: context };
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
        await this.poison.clear(session);
      });
      await this.takeUp();
      await this.clearWhenBuilt();
    });
  }

  /** Takes up the rebuilds that were asked for since; `building` tells where to begin. */
  takeUpRebuilds(): Promise<void> {
    return this.inTurn(() => this.takeUp());
  }

  /**
   * Folds the facts of a page that come after the checkpoint; rows and checkpoint in one transaction.
   * @param history what amendments look into; the page alone when there is no more.
   * @throws PoisonedFact when a read model cannot fold a fact; the facts before it are committed then.
   * @throws ProjectorDisplaced when another projector has taken over.
   */
  fold({ facts }: LogPage, history = historyIn(facts)): Promise<void> {
    return this.inTurn(async () => {
      const fresh = facts.filter((fact) => isAfter(placeOf(fact), this.head.checkpoint));
      const serving = this.foldsThat(({ state }) => state === 'serving');
      let to = this.head;
      const poison = await this.folds.fold(serving, { facts: fresh, history }, (session, last) => {
        to = { ...this.head, checkpoint: placeOf(last) };
        return this.catalogue.advance(session, this.head, to);
      });
      this.head = to;
      if (poison) throw await this.noted(poison);
    });
  }

  /**
   * Folds a page into the read models that are building from `after` on, and never past the checkpoint: there they
   * join the others, and when the last has joined, tables that are no longer declared are dropped.
   * @returns the place to go on from; `undefined` when they have joined.
   * @throws PoisonedFact, ProjectorDisplaced as `fold`.
   */
  build(after: Checkpoint, page: LogPage, history = historyIn(page.facts)): Promise<Checkpoint | undefined> {
    return this.inTurn(async () => {
      const due = this.foldsThat((entry) => entry.state === 'building' && isSamePlace(entry.checkpoint, after));
      const known = page.facts.filter((fact) => isWithin(placeOf(fact), after, this.head.checkpoint));
      const poison = await this.folds.fold(due, { facts: known, history }, async (session, last) => {
        await this.catalogue.advance(session, this.head, this.head);
        for (const { model } of due) await this.catalogue.place(session, model, 'building', placeOf(last));
      });
      this.entries = await this.catalogue.entries(this.db);
      if (poison) throw await this.noted(poison);
      const last = known.at(-1);
      if (isAfter(this.head.checkpoint, page.checkpoint)) return last ? placeOf(last) : after;
      await this.join(due);
      return undefined;
    });
  }

  async close(): Promise<void> {
    await this.inTurn(async () => undefined);
    await this.db.close();
  }

  private async join(folds: readonly ModelFold[]): Promise<void> {
    await this.change(async (session) => {
      for (const { model, tables } of folds) {
        if (isRebuild(model)) await replaceBy(session, this.declared, tables, this.head.checkpoint);
        else await this.catalogue.place(session, model, 'serving', this.head.checkpoint);
      }
    });
    for (const fold of folds.filter(({ model }) => isRebuild(model))) this.foldOn(fold);
    await this.clearWhenBuilt();
  }

  /** The declared fold goes on with the rebuilt tables, and remembers nothing of the old ones. */
  private foldOn(rebuild: ModelFold): void {
    this.folds.remove(rebuild);
    const name = nameOfRebuilt(rebuild.model);
    this.folds.all.find(({ tables }) => isOf(tables, { ...rebuild.model, name }))?.forget();
  }

  private async takeUp(): Promise<void> {
    const isFolded = (entry: ModelEntry) => this.folds.all.some(({ tables }) => isOf(tables, entry));
    const waiting = (await this.catalogue.entries(this.db)).filter((entry) => isRebuild(entry) && !isFolded(entry));
    if (waiting.length === 0) return;
    await this.change(async (session) => {
      for (const entry of waiting) await takeUpRebuild(session, this.declared, entry, this.head.checkpoint);
    });
    const begun = this.entries.filter((one) => isRebuild(one) && !isFolded(one));
    begun.flatMap((one) => rebuildOf(this.declared, one) ?? []).forEach((model) => this.folds.add(model));
  }

  /** The poison is told whether or not it can be noted. */
  private async noted(poison: PoisonedFact): Promise<PoisonedFact> {
    const note = async (session: Session) => {
      await this.catalogue.advance(session, this.head, this.head);
      await this.poison.add(session, poison);
    };
    await this.db.transaction(note).catch(() => undefined);
    return poison;
  }

  private async clearWhenBuilt(): Promise<void> {
    if (this.building || !this.entries.some(({ state }) => state === 'retired')) return;
    await this.change((session) => clear(session, this.declared));
  }

  /** Changes the catalogue; the risen epoch tells readers to look again, and an older projector to stop. */
  private async change(work: (session: Session) => Promise<void>): Promise<void> {
    const risen = await this.db.transaction(async (session) => {
      await work(session);
      const next = { ...this.head, epoch: this.head.epoch + 1 };
      await this.catalogue.advance(session, this.head, next);
      return next;
    });
    this.head = risen;
    this.entries = await this.catalogue.entries(this.db);
  }

  private foldsThat(holds: (entry: ModelEntry) => boolean) {
    return this.folds.all.filter(({ tables }) => this.entries.some((entry) => isOf(tables, entry) && holds(entry)));
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run('store', work);
  }
}
