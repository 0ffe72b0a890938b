import { ORIGIN, type Context, type RecordedFact } from '@zhudian/facts';
import { spanUnderWay } from '@zhudian/runtime';
import type { Catalogue } from '../storing/catalogue';
import { ChangedParts } from '../storing/changed-parts';
import type { Place } from '../storing/kept-elements';
import type { ModelKey } from '../storing/catalogue-tables';
import type { AnyReadModel } from '../declaring/define-read-model';
import type { PoisonedFact } from '../declaring/errors';
import type { Database, Session } from '../storing/database';
import { amendedRows, type AmendedRows } from './amended-rows';
import { changesIn, type Changes, type Write } from './changes';
import { follow, matchFacts, type FoldResult } from './fold-facts';
import type { History } from './history';
import { loadingRows, type LoadRows } from './load-rows';
import { ModelFold } from './model-fold';
import { writeTo } from './write';
import { writeElements } from './write-elements';

/** A trace tells how many rows of which read model; which they are, their position says. */
const noteRows = ({ model }: ModelFold, { put, kept, removed, newest }: Changes): void =>
  spanUnderWay().addEvent('rows', {
    'zhudian.read_model': model.name,
    'zhudian.rows': put.length + kept.length + removed.length,
    'zhudian.position': newest ?? ORIGIN,
  });

/** Moves the checkpoint, in the transaction of the rows, to the last fact that was folded. */
type Move = (session: Session, last: RecordedFact) => Promise<void>;

/** New facts, and what lies before them. */
interface Past {
  readonly facts: readonly RecordedFact[];
  readonly history: History;
}

/** The read models of a context as folds, each with its tables. */
export class ContextFolds {
  private folds: readonly ModelFold[] = [];
  private readonly loads = new Map<ModelFold, LoadRows>();
  private readonly writes = new Map<ModelFold, Write>();
  private readonly parts: ChangedParts;

  constructor(
    private readonly db: Database,
    private readonly context: Context,
    private readonly catalogue: Catalogue,
    models: readonly AnyReadModel[],
  ) {
    this.parts = new ChangedParts(db.builder);
    models.forEach((model) => this.add(model));
  }

  private get place(): Place {
    return { db: this.db, schema: this.context };
  }

  get all(): readonly ModelFold[] {
    return this.folds;
  }

  add(model: AnyReadModel): void {
    const fold = new ModelFold(model);
    this.folds = [...this.folds, fold];
    this.loads.set(fold, loadingRows(this.place, fold.tables));
    this.writes.set(fold, writeTo(this.db, this.context, fold.tables));
  }

  remove(fold: ModelFold): void {
    this.folds = this.folds.filter((one) => one !== fold);
    this.loads.delete(fold);
    this.writes.delete(fold);
  }

  /**
   * Folds facts into some of the read models, in one transaction with the checkpoint.
   * @returns the poisoned fact that ended the fold early, if there was one; what came before it is committed.
   */
  async fold(folds: readonly ModelFold[], { facts, history }: Past, move: Move): Promise<PoisonedFact | undefined> {
    if (facts.length === 0) return undefined;
    const amended = await amendedRows(folds, facts, { history, place: this.place });
    try {
      const { poison } = await this.db.transaction((session) => this.foldIn(session, { folds, facts, amended, move }));
      folds.forEach((fold) => fold.keep());
      return poison;
    } catch (error) {
      folds.forEach((fold) => fold.forget());
      throw error;
    }
  }

  private async foldIn(
    session: Session,
    {
      folds,
      facts,
      amended,
      move,
    }: { folds: readonly ModelFold[]; facts: readonly RecordedFact[]; amended: AmendedRows; move: Move },
  ) {
    const matched = matchFacts(this.context, folds, facts, amended);
    for (const fold of folds) await this.loads.get(fold)?.(session, fold);
    const result: FoldResult = follow(this.context, matched);
    const last = result.steps.at(-1)?.fact;
    if (!last) return result;
    await move(session, last);
    for (const fold of folds) await this.write(session, fold);
    for (const { streams } of folds) await streams.write(this.place, session);
    return result;
  }

  private async write(session: Session, fold: ModelFold): Promise<void> {
    const changes = changesIn(fold.stories.values(), fold.tables.placedAt);
    if (changes?.newest === undefined) return;
    await writeElements(this.place, session, fold.tables.elements, fold.elements.takeFresh());
    await this.writes.get(fold)?.(session, changes);
    noteRows(fold, changes);
    await this.catalogue.changed(session, fold.model satisfies ModelKey, changes.newest);
    const { recentParts } = fold;
    if (recentParts.isParted) await this.parts.tell(session, fold.model, recentParts.after(changes, changes.newest));
  }
}
