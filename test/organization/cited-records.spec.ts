import { shippedCalendars, shippedRuleSets } from '@zhudian/programme';
import {
  committeeDecider,
  evidenceRequestDecider,
  exemplarDecider,
  meetingFold,
  orgUnitFold,
  serviceMatterDecider,
  serviceSurvey,
  standardDecider,
  vanguardTaskDecider,
} from '@zhudian/organization';
import { specificationOf, stateAfter } from '../support';
import { branchId, readAt } from '../support/committee.story';
import { aboutStream, evidenceRequested, evidenceRequestId } from '../support/evidence-request.story';
import { convened, heldOn, meetingId, planned } from '../support/meeting.story';
import { branchEstablished } from '../support/organization.story';
import { recorded } from '../support/recorded';
import {
  effectVerified,
  serviceMatterId,
  servicePlanned,
  serviceRendered,
  serviceVerified,
} from '../support/service.story';
import { adopted, drafted, standardId } from '../support/standard.story';
import { surveyClosed, surveyOpened } from '../support/survey.story';
import {
  exemplarApproved,
  exemplarId,
  exemplarProposed,
  taskLogged,
  taskVerified,
  vanguardTaskId,
} from '../support/vanguard.story';

// covers: B03, B18, N07, N10, N11
const told = <Fact extends object>(fact: Fact, occurredOn: string) => ({ ...fact, metadata: { occurredOn } });
const votes = { yes: 8, no: 0, abstain: 0, entitledCount: 11, presentCount: 10, carried: true };
const decided = { type: 'MotionDecided', data: { motionId: 'keys', subject: '钥匙管理办法', ...votes } };
const meeting = stateAfter(meetingFold, planned(), convened(10, 11), decided);
const { roll } = readAt(10, 11);

const adoptStandard = (on: string) => {
  const { version: _v, checkBy: _by, ...data } = adopted({ from: '2016-06-01' }).data;
  return { type: 'AdoptStandard', data: { standardId, ...data }, act: { on }, read: { meeting } } as const;
};
const rules = { branchId, stationId: 'luobo', title: '支委会议事规则', sha256: 'a'.repeat(64), meetingId };
const adoptRules = (on: string) =>
  ({
    type: 'AdoptProcedureRules',
    data: { ...rules, motionId: 'keys' },
    act: { on },
    read: { roll, meeting },
  }) as const;

const proposedEarly = exemplarProposed({ proposedOn: '2016-02-01' });
const approve = (on: string) =>
  ({
    type: 'ApproveExemplar',
    data: { exemplarId, ...exemplarApproved.data, motionId: 'keys' },
    act: { on },
    read: { meeting },
  }) as const;
const task = stateAfter(vanguardTaskDecider, taskLogged(), told(taskVerified(), '2016-04-01'));
const propose = (on: string) => {
  const { proposedOn: _on, ...data } = exemplarProposed({ vanguardTaskId }).data;
  const read = { roll: { ...roll, standings: roll.standings }, task };
  return { type: 'ProposeExemplar', data: { exemplarId, ...data }, act: { on }, read } as const;
};

const told5 = { mean: 4.4, favourable: 92.5, satisfaction: 88 };
const survey = stateAfter(
  serviceSurvey,
  recorded('Survey-s', surveyOpened({ audience: 'CUSTOMERS' }), { on: '2016-04-01' }),
  recorded('Survey-s', surveyClosed(40, told5), { on: '2016-05-01' }),
);
const verifyEffect = (on: string) =>
  ({
    type: 'VerifyServiceEffect',
    data: { serviceMatterId, surveyId: 's' },
    act: { on, reasons: { SURVEY_NOT_ON_SERVICE: '采用总体结果。' } },
    read: { survey },
  }) as const;

const established = {
  ...recorded(aboutStream, branchEstablished, { on: '2016-02-01' }),
  id: '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d10',
};
const law = { unit: stateAfter(orgUnitFold), ruleSets: shippedRuleSets, calendars: shippedCalendars };
const period = { askedFrom: '2016-01-01', askedUntil: '2016-01-02', decisionId: established.id };
const ask = (on: string) => {
  const { provideBy: _d, workingDays: _w, askedById: _b, ...data } = evidenceRequested(period).data;
  const read = { ...law, subject: [established] };
  return { type: 'RequestEvidence', data: { evidenceRequestId, ...data }, act: { on, by: 'shen' }, read } as const;
};

interface Question {
  readonly thenRefused: (code: 'DATED_BEFORE_STEP', details: Readonly<Record<string, string>>) => void;
}
interface Citing {
  readonly on: (day: string) => Question;
  readonly fact: string;
  readonly step: string;
  readonly stepOn: string;
  readonly before: string;
  readonly accepted: () => void;
}
const standard = specificationOf(standardDecider).given(drafted);
const committee = specificationOf(committeeDecider).given();
const approved = specificationOf(exemplarDecider).given(proposedEarly);
const exemplar = specificationOf(exemplarDecider).given();
const service = specificationOf(serviceMatterDecider).given(servicePlanned(), serviceRendered(), serviceVerified());
const request = specificationOf(evidenceRequestDecider).given();
const inMeeting = { step: 'MeetingConvened', stepOn: heldOn, before: '2016-02-29' };

const citing: Readonly<Record<string, Citing>> = {
  'the adoption of a standard and the meeting': {
    on: (day) => standard.when(adoptStandard(day)),
    fact: 'StandardAdopted',
    ...inMeeting,
    accepted: () => standard.when(adoptStandard(heldOn)).then(adopted({ from: '2016-06-01', checkBy: '2016-12-01' })),
  },
  'the adoption of rules of procedure and the meeting': {
    on: (day) => committee.when(adoptRules(day)),
    fact: 'ProcedureRulesAdopted',
    ...inMeeting,
    accepted: () =>
      committee
        .when(adoptRules(heldOn))
        .then({ type: 'ProcedureRulesAdopted', data: { ...rules, motionId: 'keys', version: 1 } }),
  },
  'the approval of an exemplar and the meeting': {
    on: (day) => approved.when(approve(day)),
    fact: 'ExemplarApproved',
    ...inMeeting,
    accepted: () =>
      approved
        .when(approve(heldOn))
        .then({ ...exemplarApproved, data: { ...exemplarApproved.data, motionId: 'keys' } }),
  },
  'the proposal of an exemplar and the task': {
    on: (day) => exemplar.when(propose(day)),
    fact: 'ExemplarProposed',
    step: 'VanguardTaskVerified',
    stepOn: '2016-04-01',
    before: '2016-03-31',
    accepted: () => exemplar.when(propose('2016-04-01')).then(exemplarProposed({ vanguardTaskId })),
  },
  'the effect of a service and the survey': {
    on: (day) => service.when(verifyEffect(day)),
    fact: 'ServiceEffectVerified',
    step: 'SurveyClosed',
    stepOn: '2016-05-01',
    before: '2016-04-30',
    accepted: () =>
      service
        .when(verifyEffect('2016-05-01'))
        .then(effectVerified({ surveyId: 's', responses: 40, mean: 4.4, favourable: 92.5 })),
  },
  'the request for evidence and the decision': {
    on: (day) => request.when(ask(day)),
    fact: 'EvidenceRequested',
    step: 'BranchEstablished',
    stepOn: '2016-02-01',
    before: '2016-01-31',
    accepted: () =>
      request.when(ask('2016-02-01')).then(evidenceRequested({ ...period, provideBy: '2016-02-18', workingDays: 10 })),
  },
};

describe('What a step cites was there on its day', () => {
  it.each(Object.entries(citing))('%s', (_, { on, fact, step, stepOn, before, accepted }) => {
    on(before).thenRefused('DATED_BEFORE_STEP', { fact, on: before, step, stepOn });
    accepted();
  });
});
