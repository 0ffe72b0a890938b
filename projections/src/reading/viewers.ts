import { ORIGIN, type Context, type Position } from '@zhudian/facts';
import { Areas } from '../access/areas';
import type { Claimed, Viewer } from '../access/viewer';
import type { Columns, RowOf } from '../declaring/columns';
import type { AnyReadModel, ReadModel } from '../declaring/define-read-model';
import { holdings } from '../shared/holdings';
import { namings } from '../shared/namings';
import { orgUnitPaths } from '../shared/org-unit-paths';
import type { Changes } from './fold-progress';
import type { Snapshot } from './snapshot';
import { classOf, type ViewerClass } from './viewer-class';

const viewerModels = (context: Context) => [orgUnitPaths(context), holdings(context)] as const;

interface Source {
  readonly position: () => Promise<Position>;
  readonly changes: () => Promise<Changes>;
  readonly at: (position: Position) => Snapshot;
}

const MOST_ROWS = 1_000;
const keyOf = ({ name, version }: Pick<AnyReadModel, 'name' | 'version'>) => `${name}.${version}`;

/** Of which the tree of units is made, `name.version`, in whatever context. */
export const TREE_MODELS: readonly string[] = [keyOf(orgUnitPaths('personnel'))];

/** What every viewer is made of, `name.version`, in whatever context. */
export const VIEWER_MODELS: readonly string[] = viewerModels('personnel').map(keyOf);

/** What the class of a viewer is made of, `name.version`, in whatever context. */
export const CLASS_MODELS: readonly string[] = [...VIEWER_MODELS, keyOf(namings('personnel'))];

/** Who a claim is by what the log tells now. Read once, and again when the tree or a holding has changed. */
export class Viewers {
  private readAt: Position = ORIGIN - 1;
  private seenAt: Position | undefined;
  private areas: Areas | undefined;
  private namedAt: Position = ORIGIN - 1;
  private readonly classes = new WeakMap<Viewer, { readonly at: Position; readonly seenBy: ViewerClass }>();

  constructor(
    private readonly context: Context,
    private readonly source: Source,
  ) {}

  async viewerOf(claimed: Claimed, today: string): Promise<Viewer> {
    return (await this.newest()).viewerOf(claimed, today);
  }

  /** Who reads at a secret address on a day, by its SHA-256; `undefined` where there is none such any more. */
  async readerAt(hash: string, today: string): Promise<Claimed | undefined> {
    return (await this.newest()).addresses.readerAt(hash, today);
  }

  /** With whom a viewer shares what is seen, as new as the viewer. Looked up once, and again when somebody has been named. */
  async classOf(viewer: Viewer): Promise<ViewerClass> {
    const known = this.classes.get(viewer);
    if (known && known.at >= this.namedAt) return known.seenBy;
    const at = await this.source.position();
    const seenBy = await classOf(this.source.at(at), this.context, viewer);
    this.classes.set(viewer, { at, seenBy });
    return seenBy;
  }

  private async newest(): Promise<Areas> {
    if (this.areas && (await this.source.position()) === this.seenAt) return this.areas;
    const { position, changedAt } = await this.source.changes();
    this.noteNaming(changedAt.get(keyOf(namings(this.context))));
    const changed = viewerModels(this.context).map((model) => changedAt.get(keyOf(model)) ?? Infinity);
    if (this.areas && Math.max(...changed) <= this.readAt) {
      this.seenAt = position;
      return this.areas;
    }
    const areas = await this.read(position);
    // Who read longer ago must not take the place of who read later.
    if (position >= this.readAt) [this.areas, this.readAt, this.seenAt] = [areas, position, position];
    return areas;
  }

  /** What was read earlier may arrive later: it takes nothing back. */
  private noteNaming(at = Infinity) {
    this.namedAt = Number.isFinite(this.namedAt) && Number.isFinite(at) ? Math.max(this.namedAt, at) : at;
  }

  private async read(position: Position): Promise<Areas> {
    const snapshot = this.source.at(position);
    const [units, held] = viewerModels(this.context);
    return new Areas(await allOf(snapshot, units), await allOf(snapshot, held));
  }
}

const allOf = async <C extends Columns>(snapshot: Snapshot, model: ReadModel<C>): Promise<readonly RowOf<C>[]> => {
  const rows: RowOf<C>[] = [];
  for (let after: string | undefined; ;) {
    const page = await snapshot.page(model, { first: MOST_ROWS, after });
    rows.push(...page.rows);
    if (!page.hasMore) return rows;
    after = page.cursors.at(-1);
  }
};
