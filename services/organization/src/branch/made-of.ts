import { branches, selfRunnings } from '@zhudian/projections';
import type { MadeOf } from '@zhudian/framework/service';
import { termOfPosting } from './term-of-posting';

/** A posting is made of what happened to its branch meanwhile, and of the checks after it. */
export const madeOf: MadeOf = {
  Posting: async (context, postingId) => {
    const term = await termOfPosting(context, postingId);
    if (!term) return [];
    return [
      { model: branches, ids: [term.branchId], from: term.startOn, to: term.overOn },
      { model: selfRunnings, ids: [postingId] },
    ];
  },
};
