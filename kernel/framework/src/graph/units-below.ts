import { orgUnitPaths } from '@zhudian/projections';
import type { Context } from '@zhudian/facts';
import type { RequestContext } from './request-context';
import { allRows } from './rows';

/** The character after `/`: whatever begins with a path that ends with one lies before the same path that ends with the other. */
const AFTER_SLASH = '0';

/** The unit and all below it, by their paths alone, however many units there are; none where it is not registered. */
export const unitsBelow = async (
  { snapshot }: Pick<RequestContext, 'snapshot'>,
  context: Context,
  unitId: string,
): Promise<readonly string[]> => {
  const paths = orgUnitPaths(context);
  const unit = await snapshot.find(paths, unitId);
  if (!unit) return [];
  const below = { from: unit.path, before: unit.path.slice(0, -1) + AFTER_SLASH };
  return (await allRows({ snapshot }, paths, { path: below })).map(({ id }) => id);
};
