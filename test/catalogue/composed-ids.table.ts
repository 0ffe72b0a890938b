import {
  branchEvents,
  orgUnitEvents,
  personEvents,
  postingEvents,
  selectionRoundEvents,
  streamOf,
  type EventFamily,
  type Fact,
} from '@zhudian/facts';
import type { Act } from '@zhudian/framework';
import { applied } from '../support/candidacy.story';
import { mainDrafted } from '../support/duty-list.story';
import { proposed } from '../support/evaluation.story';
import { scheduled } from '../support/hearing.story';
import { lossTargetSet, marchOpened } from '../support/indicator.story';
import { changed, regional2027 } from '../support/law.story';
import { reviewOpened } from '../support/member-review.story';
import {
  branchEstablished,
  fengJoined,
  bureauRegistered,
  luoboRegistered,
  marketingRegistered,
  weiPosted,
} from '../support/organization.story';
import { weiRegistered } from '../support/person.story';
import { weiEnrolled } from '../support/roster.story';
import { roundOpened } from '../support/round.story';
import { noted } from '../support/supervision.story';
import { underWay } from '../support/taken-over.story';
import { twinned } from '../support/twinning.story';
import { aprilDrafted } from '../support/work-plan.story';

type Past = readonly (readonly [stream: string, fact: Fact & { readonly data: object }])[];

/** What is given in one unit, and what was told there before; in another the same is given under other ids. */
export interface GivenInEach {
  readonly type: string;
  readonly past: Past;
  readonly data: object;
  /** By whom and when, where it matters. */
  readonly as?: Partial<Act>;
  /** One stream holds what each of them tells. */
  readonly isShared?: true;
}

const told = (family: EventFamily, id: string, ...facts: readonly Past[number][1][]): Past =>
  facts.map((fact) => [streamOf(family, id), fact] as const);

const luobo = told(orgUnitEvents, 'luobo', luoboRegistered);
const branch = told(branchEvents, 'luobo-branch', branchEstablished, fengJoined);
const posting = told(postingEvents, weiPosted.data.candidacyId, weiPosted);
const without = <T extends object>({ data }: { readonly data: T }, ...names: readonly (keyof T)[]): object =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name as keyof T)));
const ofWei = { postingId: weiPosted.data.candidacyId };

/** By aggregate whose id is made of what the command says, or is always the same. */
export const composed: Readonly<Record<string, GivenInEach>> = {
  Hearing: { type: 'ScheduleHearing', past: [], data: { ...scheduled.data, number: 1 } },
  Candidacy: {
    type: 'SubmitApplication',
    past: [...told(selectionRoundEvents, '2016-1', roundOpened), ...told(personEvents, 'wei', weiRegistered)],
    data: without(applied, 'unitId'),
    as: { by: 'wei', on: '2016-01-11' },
  },
  Posting: {
    type: 'TakeOverPosting',
    past: [...luobo, ...branch, ...told(personEvents, 'wei', weiRegistered)],
    data: underWay,
  },
  SupervisionMonth: {
    type: 'NoteSupervision',
    past: posting,
    data: { ...noted('RURAL_POWER_DEPT', 'BUSINESS').data, ...ofWei },
    as: { on: '2016-03-20' },
  },
  PostingRoster: { type: 'EnrolPosting', past: [], data: weiEnrolled.data, isShared: true },
  Evaluation: { type: 'OpenEvaluation', past: posting, data: marchOpened.data },
  WorkPlan: { type: 'DraftWorkPlan', past: posting, data: aprilDrafted.data, as: { by: 'wei' } },
  Indicator: { type: 'SetTarget', past: luobo, data: lossTargetSet.data },
  DutyList: { type: 'DraftDutyList', past: branch, data: mainDrafted().data },
  MemberReview: { type: 'OpenMemberReview', past: branch, data: without(reviewOpened, 'participants') },
  Twinning: {
    type: 'FormTwinning',
    past: [
      ...told(orgUnitEvents, 'bureau', bureauRegistered),
      ...told(orgUnitEvents, 'marketing', marketingRegistered),
      ...luobo,
      ...branch,
    ],
    data: without(twinned(), 'from'),
  },
  Scheme: { type: 'IssueScheme', past: [], data: proposed, isShared: true },
  RuleSet: {
    type: 'IssueRuleSet',
    past: [],
    data: without(
      changed('ratingOutlierPoints', 30, { from: '2016-06-01', provenance: 'PROPOSED' }),
      'version' as never,
    ),
    isShared: true,
  },
  Calendar: {
    type: 'PublishCalendar',
    past: [],
    data: { ...without(regional2027, 'edition'), layer: 'yn' },
    isShared: true,
  },
};
