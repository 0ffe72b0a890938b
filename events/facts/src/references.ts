import type { EventFamily } from './define-events';
import {
  clueEvents,
  dutyListEvents,
  indicatorEvents,
  inspectionEvents,
  integrityActivityEvents,
  riskPointEvents,
  surveyEvents,
} from './integrity-performance';
import type { RefKind } from './kinds';
import {
  branchEvents,
  consequenceEvents,
  deputationEvents,
  disclosureEvents,
  evidenceRequestEvents,
  meetingEvents,
  memberReviewEvents,
  pledgeEvents,
  orgUnitEvents,
  pairEvents,
  exemplarEvents,
  serviceMatterEvents,
  vanguardTaskEvents,
  standardEvents,
  twinningEvents,
  type OrgUnitType,
} from './organization';
import {
  candidacyEvents,
  commendationEvents,
  hearingEvents,
  personEvents,
  postingEvents,
  selectionRoundEvents,
  trainingEvents,
} from './personnel';

/** Where a thing of a kind is found in the log. */
export interface RefTarget {
  readonly family: EventFamily;
  /** The type of the fact with which it begins to exist. */
  readonly created: string;
  /** Whether what that fact tells is a thing of the kind; absent: it always is. */
  readonly is?: (data: object) => boolean;
}

const target = <F extends EventFamily>(
  family: F,
  created: keyof F['schemas'] & string,
  is?: RefTarget['is'],
): RefTarget => ({ family, created, ...(is ? { is } : {}) });

const unit = (...types: readonly OrgUnitType[]) =>
  target(orgUnitEvents, 'OrgUnitRegistered', (data) => types.includes((data as { type: OrgUnitType }).type));

/** `undefined`: nothing of that kind can be recorded yet, so no reference to it holds. */
export const refTargets: Readonly<Record<RefKind, RefTarget | undefined>> = {
  OrgUnit: target(orgUnitEvents, 'OrgUnitRegistered'),
  Bureau: unit('BUREAU'),
  SendingUnit: unit('DEPARTMENT', 'SECOND_TIER'),
  CountyEnterprise: unit('COUNTY_ENTERPRISE'),
  Headquarters: unit('BUREAU', 'DEPARTMENT', 'SECOND_TIER', 'COUNTY_ENTERPRISE'),
  Station: unit('STATION'),
  Branch: target(branchEvents, 'BranchEstablished'),
  Meeting: target(meetingEvents, 'MeetingPlanned'),
  MemberReview: target(memberReviewEvents, 'MemberReviewOpened'),
  Pledge: target(pledgeEvents, 'PledgePublished'),
  RefusedConsequence: target(consequenceEvents, 'ConsequenceRefused'),
  Pair: target(pairEvents, 'PairFormed'),
  VanguardTask: target(vanguardTaskEvents, 'VanguardTaskLogged'),
  ServiceMatter: target(serviceMatterEvents, 'ServiceMatterPlanned'),
  Exemplar: target(exemplarEvents, 'ExemplarProposed'),
  Twinning: target(twinningEvents, 'TwinningFormed'),
  Standard: target(standardEvents, 'StandardDrafted'),
  EvidenceRequest: target(evidenceRequestEvents, 'EvidenceRequested'),
  Deputation: target(deputationEvents, 'DeputyNamed'),
  Disclosure: target(disclosureEvents, 'DisclosureProposed'),
  Person: target(personEvents, 'PersonRegistered'),
  SelectionRound: target(selectionRoundEvents, 'RoundOpened'),
  Candidacy: target(candidacyEvents, 'ApplicationSubmitted'),
  Posting: target(postingEvents, 'PostingStarted'),
  Hearing: target(hearingEvents, 'HearingScheduled'),
  Training: target(trainingEvents, 'TrainingPlanned'),
  Commendation: target(commendationEvents, 'CommendationOpened'),
  Indicator: target(indicatorEvents, 'TargetSet'),
  Clue: target(clueEvents, 'ClueOpened'),
  DutyList: target(dutyListEvents, 'DutyListDrafted'),
  RiskPoint: target(riskPointEvents, 'RiskIdentified'),
  IntegrityActivity: target(integrityActivityEvents, 'ActivityPlanned'),
  Inspection: target(inspectionEvents, 'InspectionScheduled'),
  Survey: target(surveyEvents, 'SurveyOpened'),
  UpwardReview: target(surveyEvents, 'UpwardReviewOpened'),
};
