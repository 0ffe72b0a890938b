import {
  evaluationDecider,
  knownPosting,
  knownUnit,
  schemeFold,
  standingFold,
  workPlanFold,
} from '@zhudian/integrity-performance';
import type { PostingStandingEvent } from '@zhudian/facts';
import { elsewhere } from '@zhudian/framework';
import { actAs, specificationOf, stateAfter } from '../../support';
import { issued, monthSettled, sheet, termSettled } from '../../support/evaluation.story';
import { shippedLaw } from '../../support/law.story';
import { luoboRegistered, weiPosted } from '../../support/organization.story';

export const evaluation = specificationOf(evaluationDecider);
export const postingId = 'r2016.wei';
export const march = { postingId, month: '2016-03' };
export const posting = stateAfter(knownPosting, weiPosted);
export const scheme = stateAfter(schemeFold, issued());
export const unit = stateAfter(knownUnit, luoboRegistered);
export const standing = (...past: readonly PostingStandingEvent[]) => stateAfter(standingFold, ...past);

/** What is settled in the standing of the posting, told beside the evaluation. */
export const settled = (event: ReturnType<typeof monthSettled> | ReturnType<typeof termSettled>) =>
  elsewhere(standingFold, postingId, event);

interface FinaliseOptions {
  readonly on?: string;
  readonly by?: string;
  readonly month?: string;
  readonly posting?: typeof posting;
  readonly standing?: ReturnType<typeof standing>;
  readonly scheme?: typeof scheme;
  readonly unit?: typeof unit;
  readonly plan?: typeof workPlanFold.initial;
}
export const finalise = ({
  on = '2016-04-20',
  by = 'general-management',
  month = '2016-03',
  ...more
}: FinaliseOptions = {}) => ({
  type: 'FinaliseEvaluation' as const,
  data: { postingId, month },
  act: actAs('GENERAL_MANAGEMENT', { on, by }),
  read: { posting, standing: standing(), scheme, unit, plan: workPlanFold.initial, ...shippedLaw, ...more },
});
export const finaliseTerm = (
  on: string,
  past: readonly PostingStandingEvent[],
  more: Pick<FinaliseOptions, 'posting'> = {},
) => ({
  ...finalise({ on }),
  data: { postingId },
  read: { posting, scheme, unit, plan: workPlanFold.initial, ...shippedLaw, ...more, standing: standing(...past) },
});
export const full = sheet('MONTHLY');
