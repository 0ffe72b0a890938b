import type { Position } from '@zhudian/facts';
import { CHANGED_PARTS, type ModelKey } from './catalogue-tables';
import type { Builder, Session, Statement } from './database';
import { filled, param } from './parameters';

/** In which parts a read model has changed of late. */
export interface ToldParts {
  /** The newest change of which it tells. */
  readonly newest: Position;
  /** After this position it tells all of them. */
  readonly floor: Position;
  /** Each part, and a position from which on it is the same. */
  readonly parts: readonly (readonly [part: string, at: Position])[];
}

/** What a projector has told of the parts of its read models, for those who keep answers. */
export class ChangedParts {
  private readonly upsert: Statement;
  private readonly newer: Statement;

  constructor(builder: Builder) {
    const values = { newest: param('newest'), told: param('told') };
    this.upsert = builder
      .insertInto(CHANGED_PARTS)
      .values({ name: param('name'), version: param('version'), ...values })
      .onConflict((conflict) => conflict.columns(['name', 'version']).doUpdateSet(values))
      .compile();
    this.newer = builder
      .selectFrom(CHANGED_PARTS)
      .select(['name', 'version', 'newest', 'told'])
      .where('newest', '>', param('position'))
      .compile();
  }

  async tell(session: Session, { name, version }: ModelKey, { newest, ...told }: ToldParts): Promise<void> {
    await session.run(filled(this.upsert, { name, version, newest, told: JSON.stringify(told) }));
  }

  /** What has changed after a position, by `name.version`. */
  async after(session: Session, position: Position): Promise<ReadonlyMap<string, ToldParts>> {
    const rows = await session.all(filled(this.newer, { position }));
    return new Map(
      rows.map(([name, version, newest, told]) => [
        `${String(name)}.${Number(version)}`,
        { ...(JSON.parse(String(told)) as Omit<ToldParts, 'newest'>), newest: Number(newest) },
      ]),
    );
  }
}

/** The parts that have changed after a position, when the newest change that is known is told of. */
export const partsAfter = (
  told: ToldParts | undefined,
  position: Position,
  changedAt: Position,
): readonly string[] | undefined => {
  if (!told || told.newest < changedAt || told.floor > position) return undefined;
  return told.parts.filter(([, at]) => at > position).map(([part]) => part);
};
