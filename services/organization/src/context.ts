import { defineService } from '@zhudian/framework/service';
import { branchSlice } from './branch';
import { calendarSlice } from './calendar';
import { committeeSlice } from './committee';
import { consequenceSlice } from './consequence';
import { deputationSlice } from './deputation';
import { disclosureSlice } from './disclosure';
import { evidenceRequestSlice } from './evidence-request';
import { exemplarSlice } from './exemplar';
import { selfRunningSlice } from './self-running';
import { groupingSlice } from './grouping';
import { memberReviewSlice } from './member-review';
import { meetingSlice } from './meeting';
import { obligationSlice } from './obligation';
import { orgUnitSlice } from './org-unit';
import { twinningSlice } from './twinning';
import { standardSlice } from './standard';
import { pledgeSlice } from './pledge';
import { pairSlice } from './pair';
import { registerSlice } from './register';
import { ruleSetSlice } from './rule-set';
import { threeRoomsSlice } from './three-rooms';
import { serviceMatterSlice } from './service-matter';
import { stationSlice } from './station';
import { vanguardTaskSlice } from './vanguard-task';
import { listSizes } from './list-sizes';
import { steps } from './self-running/steps';
import { madeOf } from './branch/made-of';

/** The organization context: the tree of units, the branches of the stations, and the law that a bureau issues. */
export const organization = defineService({
  context: 'organization',
  slices: [
    orgUnitSlice,
    stationSlice,
    branchSlice,
    committeeSlice,
    meetingSlice,
    obligationSlice,
    groupingSlice,
    pairSlice,
    vanguardTaskSlice,
    exemplarSlice,
    serviceMatterSlice,
    disclosureSlice,
    threeRoomsSlice,
    pledgeSlice,
    memberReviewSlice,
    twinningSlice,
    standardSlice,
    selfRunningSlice,
    registerSlice,
    evidenceRequestSlice,
    deputationSlice,
    consequenceSlice,
    ruleSetSlice,
    calendarSlice,
  ],
  listSizes,
  madeOf,
  steps,
});
