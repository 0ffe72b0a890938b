import { selfRunnings } from '@zhudian/projections';
import type { Step, StepsOf } from '@zhudian/framework/service';
import { termOfPosting } from '../branch/term-of-posting';

const CHECKED = {
  kind: 'SELF_RUNNING_CHECKED',
  source: 'N13: 90, 180 and 365 days after the withdrawal (proposed)',
} as const;

/** The way of a posting after its end: the checks of the station. One that is over has them scheduled. */
export const steps: StepsOf = {
  Posting: async (context, id) => {
    const row = await context.find(selfRunnings, id);
    if (row) {
      const about = { type: 'SelfRunning', id };
      return row.checks.map(({ moment, checkOn, made }): Step => ({
        ...CHECKED,
        of: moment,
        dueOn: checkOn,
        metOn: made?.on,
        factId: made?.eventId,
        about,
      }));
    }
    const over = (await termOfPosting(context, id))?.overOn;
    return over === undefined ? [] : [{ ...CHECKED, dueOn: over, about: { type: 'Posting', id } }];
  },
};
