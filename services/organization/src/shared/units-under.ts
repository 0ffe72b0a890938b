import { orgUnits } from '@zhudian/projections';
import { allRows, type RequestContext } from '@zhudian/framework/service';

/** A unit and all below it, by their ids. */
export const unitsUnder = async (under: string | null | undefined, context: RequestContext) => {
  if (!under) return undefined;
  const unit = await context.find(orgUnits, under);
  if (!unit) return [];
  const below = await allRows(context, orgUnits, { path: { from: unit.path, before: `${unit.path.slice(0, -1)}0` } });
  return below.map(({ id }) => id);
};
