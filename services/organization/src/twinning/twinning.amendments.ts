import { amendmentsOf } from '@zhudian/programme';
import { twinning } from './twinning.decider';
import { sidesOf, twinningFold } from './twinning.state';

/** The corrections and annulments of a twinning. Who is twinned and for how long is not corrected but annulled and agreed anew. */
export const twinningAmendments = amendmentsOf(twinning, twinningFold, {
  correctable: {
    TwinningFormed: ['title', 'documentNo'],
    ResourceShared: ['kind', 'about'],
    ResourceReceived: ['note'],
    ResourceUseJudged: ['use', 'opinion'],
    SharedRequirementSet: ['title'],
    RequirementTracked: ['result', 'evidenceRefs'],
    TwinningEnded: ['reason'],
  },
  scope: sidesOf,
});
