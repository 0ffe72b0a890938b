import type { Position } from '@zhudian/facts';
import { POISONED } from './catalogue-tables';
import type { PoisonedFact } from '../declaring/errors';
import type { Builder, Session, Statement } from './database';

/** A fact that a read model could not fold, as the store remembers it until a projector starts again. */
export interface PoisonNote {
  readonly model: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly type: string;
  readonly message: string;
}

const COLUMNS = ['model', 'stream', 'revision', 'position', 'type', 'message'] as const;

/** What has stopped the folds of a store, for those who look at it from outside. */
export class PoisonNotes {
  private readonly allNotes: Statement;

  constructor(private readonly builder: Builder) {
    this.allNotes = builder.selectFrom(POISONED).select(COLUMNS).orderBy('model').compile();
  }

  async all(session: Session): Promise<readonly PoisonNote[]> {
    const rows = await session.all(this.allNotes);
    return rows.map(([model, stream, revision, position, type, message]) => ({
      model: String(model),
      stream: String(stream),
      revision: Number(revision),
      position: Number(position),
      type: String(type),
      message: String(message),
    }));
  }

  async add(session: Session, { model, stream, revision, position, type, message }: PoisonedFact): Promise<void> {
    const note = { stream, revision, position, type, message };
    const insert = this.builder.insertInto(POISONED).values({ model, ...note });
    await session.run(insert.onConflict((conflict) => conflict.column('model').doUpdateSet(note)).compile());
  }

  async clear(session: Session): Promise<void> {
    await session.run(this.builder.deleteFrom(POISONED).compile());
  }

  /** The fact is folded now, or passed over. */
  async forget(session: Session, { stream, revision }: Pick<PoisonedFact, 'stream' | 'revision'>): Promise<void> {
    const remove = this.builder.deleteFrom(POISONED).where('stream', '=', stream).where('revision', '=', revision);
    await session.run(remove.compile());
  }
}
