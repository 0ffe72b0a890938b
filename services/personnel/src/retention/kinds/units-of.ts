import { orgUnitPaths } from '@zhudian/projections';
import { allRows } from '@zhudian/framework/service';
import type { RetentionMeans } from '../retained-kind';

/** The units of a bureau, itself included. */
export const unitsOf = async (
  { snapshot }: Pick<RetentionMeans, 'snapshot'>,
  bureauId: string,
): Promise<ReadonlySet<string>> => {
  const rows = await allRows({ snapshot }, orgUnitPaths('personnel'), {});
  return new Set(rows.flatMap(({ id, path }) => (path.includes(`/${bureauId}/`) ? [id] : [])));
};
