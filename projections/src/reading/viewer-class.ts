import { createHash } from 'node:crypto';
import type { Context } from '@zhudian/facts';
import type { Viewer } from '../access/viewer';
import { namings } from '../shared/namings';
import { OWN_POSTING } from './own-grounds';
import type { Snapshot } from './snapshot';

/** Who sees what a viewer sees: everybody of the same key, as far as none of the grounds matters. */
export interface ViewerClass {
  /** Of the roles and of the units from which the areas follow; it names no person. */
  readonly key: string;
  /** What of the own person may make a difference: see `ownGroundsOf`. */
  readonly grounds: readonly string[];
}

export const classOf = async (now: Snapshot, context: Context, viewer: Viewer): Promise<ViewerClass> => {
  const { roles, areas, postings, personId, seats, isOfDay } = viewer;
  const units = [areas.token, areas.posting, areas.branch].map(({ own }) => [...own.unit].toSorted());
  // Whoever is somebody else tomorrow shares nothing with those who are not: their answers last longer than the day.
  // What an office shows leaves out the case of its holder, so that it matters for whom one stands.
  const offices = seats.map(({ role, unit, holder, areas: { branch } }) => [
    role,
    unit,
    holder.personId,
    branch.own.unit.size,
  ]);
  const naming = await now.find(namings(context), personId);
  return {
    key: createHash('sha256')
      .update(JSON.stringify([[...new Set(roles)].toSorted(), ...units, ...offices.toSorted(), isOfDay]))
      .digest('base64url'),
    grounds: [...(naming?.categories ?? []), ...(postings.size > 0 ? [OWN_POSTING] : [])],
  };
};
