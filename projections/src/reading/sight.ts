import type { AnyReadModel } from '../declaring/define-read-model';
import { maskedIn, sees } from '../access/judge';
import type { Access, Mask } from '../access/policy';
import { viewerSql, type ViewerSql } from './viewer-sql';
import type { Viewer } from '../access/viewer';

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What one viewer sees of one read model. */
export interface Sight {
  /** The row as of a position, judged by the row of now: rights are judged now, facts then. */
  readonly shown: (row: Row, now: Row) => Row | undefined;
  readonly sql: ViewerSql;
}

const known = new WeakMap<Viewer, Map<Access, Sight>>();

/** Made once for a viewer, who stays the same until the log tells otherwise. */
export const sightOf = ({ access }: Pick<AnyReadModel, 'access'>, viewer: Viewer): Sight => {
  const sights = known.get(viewer) ?? new Map<Access, Sight>();
  known.set(viewer, sights);
  const sight = sights.get(access) ?? sightBy(access, viewer);
  sights.set(access, sight);
  return sight;
};

const sightBy = (access: Access, viewer: Viewer): Sight => ({
  shown: (row, now) => (sees(access, now, viewer) ? masked(row, maskedIn(access, now, viewer)) : undefined),
  sql: viewerSql(access, viewer),
});

const masked = (row: Row, masks: readonly Mask[]): Row => {
  if (masks.length === 0) return row;
  const shown: Record<string, unknown> & Row = { ...row };
  for (const { column, fields } of masks) if (column) shown[column] = emptied(row[column], fields);
  return shown;
};

const emptied = (value: unknown, fields: readonly string[] | undefined): unknown => {
  if (fields === undefined) return Array.isArray(value) ? [] : null;
  if (Array.isArray(value)) return value.map((one) => emptied(one, fields));
  return value === null ? null : { ...(value as object), ...Object.fromEntries(fields.map((field) => [field, null])) };
};
