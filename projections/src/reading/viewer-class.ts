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
  const { roles, areas, postings, personId } = viewer;
  const units = [areas.token, areas.posting, areas.branch].map(({ own }) => [...own.unit].toSorted());
  const naming = await now.find(namings(context), personId);
  return {
    key: createHash('sha256')
      .update(JSON.stringify([[...new Set(roles)].toSorted(), ...units]))
      .digest('base64url'),
    grounds: [...(naming?.categories ?? []), ...(postings.size > 0 ? [OWN_POSTING] : [])],
  };
};
