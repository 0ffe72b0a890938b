import { actedOffices, orgUnits } from '@zhudian/projections';
import type { SliceSpec } from '@zhudian/framework/service';

type Held = NonNullable<SliceSpec<never>['holding']>;

/** Whether the holder has acted in the role for the unit, or for one above it: then the office is held for the unit. */
export const deputationHolding: Held = {
  NameDeputy: async ({ holderId, role, unitId }, { context }, execute) => {
    const unit = await context.find(orgUnits, String(unitId));
    const above = unit?.path.split('/').filter((one) => one !== '') ?? [];
    const acted = await context.snapshot.count(actedOffices, {
      personId: String(holderId),
      role: String(role),
      unitId: above,
    });
    return execute({ heldFor: acted > 0 ? [String(unitId)] : [] });
  },
};
