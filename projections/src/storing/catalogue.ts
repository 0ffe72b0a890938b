import type { RawBuilder } from 'kysely';
import type { Checkpoint, Context, Position } from '@zhudian/facts';
import {
  BEGINNING,
  CHANGED_PARTS,
  CHECKPOINT,
  READ_MODELS,
  type ModelEntry,
  type ModelKey,
  type StoreHead,
} from './catalogue-tables';
import { ProjectorDisplaced } from '../declaring/errors';
import type { Builder, Session, Statement } from './database';
import { filled, param } from './parameters';

type Settable<T> = { readonly [K in keyof T]: string | number | RawBuilder<never> };

const ENTRY = ['name', 'version', 'state', 'shape', 'commit_position', 'prepare_position', 'changed_at'] as const;

/** The store's own two tables: how far the context is folded, and which read models there are. */
export class Catalogue {
  /** Gives commit position, prepare position and epoch; no row before the first projector. */
  readonly headQuery: Statement;
  private readonly entriesQuery: Statement;
  private readonly advanced: Statement;
  private readonly noted: Statement;

  constructor(
    private readonly builder: Builder,
    private readonly context: Context,
  ) {
    this.headQuery = builder.selectFrom(CHECKPOINT).select(['commit_position', 'prepare_position', 'epoch']).compile();
    this.entriesQuery = builder.selectFrom(READ_MODELS).select(ENTRY).orderBy('name').orderBy('version').compile();
    this.advanced = builder
      .updateTable(CHECKPOINT)
      .set({ commit_position: param('commit'), prepare_position: param('prepare'), epoch: param('epoch') })
      .where('commit_position', '=', param('from commit'))
      .where('prepare_position', '=', param('from prepare'))
      .where('epoch', '=', param('from epoch'))
      .compile();
    this.noted = this.update({ name: param('name'), version: param('version') }, { changed_at: param('at') });
  }

  async head(session: Session): Promise<StoreHead | undefined> {
    const [row] = await session.all(this.headQuery);
    return row && { checkpoint: { commit: Number(row[0]), prepare: Number(row[1]) }, epoch: Number(row[2]) };
  }

  async begin(session: Session): Promise<void> {
    const first = {
      context: this.context,
      commit_position: BEGINNING.commit,
      prepare_position: BEGINNING.prepare,
      epoch: 0,
    };
    await session.run(this.builder.insertInto(CHECKPOINT).values(first).compile());
  }

  /** @throws ProjectorDisplaced when the store is not as this projector left it. */
  async advance(session: Session, from: StoreHead, to: StoreHead): Promise<void> {
    const { commit, prepare } = from.checkpoint;
    const before = { 'from commit': commit, 'from prepare': prepare, 'from epoch': from.epoch };
    const update = filled(this.advanced, { ...to.checkpoint, epoch: to.epoch, ...before });
    if ((await session.run(update)) !== 1) throw new ProjectorDisplaced(this.context);
  }

  async entries(session: Session): Promise<readonly ModelEntry[]> {
    const rows = await session.all(this.entriesQuery);
    return rows.map(([name, version, state, shape, commit, prepare, changedAt]) => ({
      name: String(name),
      version: Number(version),
      state: state as ModelEntry['state'],
      shape: String(shape),
      checkpoint: { commit: Number(commit), prepare: Number(prepare) },
      changedAt: Number(changedAt),
    }));
  }

  async add(session: Session, { checkpoint, changedAt, ...entry }: ModelEntry): Promise<void> {
    const place = { commit_position: checkpoint.commit, prepare_position: checkpoint.prepare, changed_at: changedAt };
    await session.run(
      this.builder
        .insertInto(READ_MODELS)
        .values({ ...entry, ...place })
        .compile(),
    );
  }

  /** Notes the newest change of a read model's rows. */
  async changed(session: Session, { name, version }: ModelKey, at: Position): Promise<void> {
    await session.run(filled(this.noted, { name, version, at }));
  }

  /** A read model comes into another state, or its own fold further on. */
  async place(
    session: Session,
    key: ModelKey,
    state: ModelEntry['state'],
    { commit, prepare }: Checkpoint,
  ): Promise<void> {
    await session.run(this.update(key, { state, commit_position: commit, prepare_position: prepare }));
  }

  async remove(session: Session, { name, version }: ModelKey): Promise<void> {
    const remove = this.builder.deleteFrom(READ_MODELS).where('name', '=', name).where('version', '=', version);
    await session.run(remove.compile());
    const parts = this.builder.deleteFrom(CHANGED_PARTS).where('name', '=', name).where('version', '=', version);
    await session.run(parts.compile());
  }

  private update({ name, version }: Settable<ModelKey>, values: Settable<object>): Statement {
    return this.builder
      .updateTable(READ_MODELS)
      .set(values)
      .where('name', '=', name)
      .where('version', '=', version)
      .compile();
  }
}
