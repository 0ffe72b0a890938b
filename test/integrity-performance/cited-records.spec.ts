import type { ClueEvent, IndicatorEvent, InspectionEvent } from '@zhudian/facts';
import { elsewhere } from '@zhudian/framework';
import {
  activePosting,
  breachesFound,
  clueDecider,
  dutyListDecider,
  branchPeopleFold,
  inspectionDecider,
  knownPosting,
  knownUnit,
  measuredIndicator,
  riskPointFold,
  sitting,
  stationCluesFold,
  surveyDecider,
  surveyFold,
} from '@zhudian/integrity-performance';
import { actAs, specificationOf, stateAfter } from '../support';
import {
  breachEventId,
  clueEntered,
  clueId,
  clueOpened,
  effectVerified,
  factorFound,
  measurePlanned,
} from '../support/clue.story';
import { adopted, dutyListId, ready } from '../support/duty-list.story';
import { februaryBreached } from '../support/indicator.story';
import { findingRaised, inspectionConducted, inspectionId, inspectionScheduled } from '../support/inspection.story';
import { luoboRegistered, weiPosted } from '../support/organization.story';
import { riskIdentified } from '../support/risk-point.story';
import { ballotKey, surveyClosed, surveyId, surveyOpened } from '../support/survey.story';

// covers: I02, I18, N03, N16
const DAY = '2016-04-01';
const BEFORE = '2016-03-31';
const told = <Fact extends object>(fact: Fact, occurredOn = DAY) => ({ ...fact, metadata: { occurredOn } });

const meeting = { branchId: 'luobo-branch', motions: ['lists'], heldOn: DAY };
const lists = specificationOf(dutyListDecider).given(...ready);
const adopt = (on: string) =>
  ({
    type: 'AdoptDutyLists',
    data: { dutyListId, ...adopted.data },
    act: { on },
    read: { people: branchPeopleFold.initial, committee: sitting.initial, meeting },
  }) as const;

const unit = stateAfter(knownUnit, luoboRegistered);
const breached = { ...told(februaryBreached), id: breachEventId };
const opened = specificationOf(clueDecider).given();
const openClue = (on: string) => ({
  type: 'OpenClue' as const,
  data: { clueId, ...clueOpened().data },
  act: { on },
  read: {
    unit,
    active: activePosting.initial,
    list: stationCluesFold.initial,
    LINE_LOSS: stateAfter(breachesFound, breached),
  },
});

const factor = { ...factorFound, data: { ...factorFound.data, riskPointId: 'luobo-seals' } };
const clue = specificationOf(clueDecider).given(clueOpened());
const identify = (on: string) =>
  ({
    type: 'IdentifyFactor',
    data: { clueId, ...factor.data },
    act: { on },
    read: { risk: stateAfter(riskPointFold, told(riskIdentified())) },
  }) as const;

const inspection = specificationOf(inspectionDecider).given();
const followed: readonly InspectionEvent[] = [
  inspectionScheduled(),
  inspectionConducted,
  told(findingRaised({ findingId: 'later' }), '2016-05-01'),
  told(findingRaised()),
];
const tracking = { kind: 'TRACKING', followsId: 'first' } as const;
const schedule = (on: string) =>
  ({
    type: 'ScheduleInspection',
    data: { inspectionId, ...inspectionScheduled(tracking).data },
    act: { on },
    read: { posting: { known: false }, followed: stateAfter(inspectionDecider, ...followed) },
  }) as const;

const survey = specificationOf(surveyDecider).given();
const results = { mean: 3, favourable: 40, satisfaction: 50 };
const atStart = () => {
  const { baselineId: _, ...data } = surveyOpened({ phase: 'BASELINE' }).data;
  return { type: 'SurveyOpened' as const, data };
};
const openSurvey = (on: string) => {
  const { ballotKey: _, ...data } = surveyOpened().data;
  return {
    type: 'OpenSurvey' as const,
    data: { surveyId, ...data, minResponses: data.minResponses },
    act: actAs('PARTY_WORK', { on }),
    held: { ballotKey },
    read: {
      unit,
      posting: stateAfter(knownPosting, weiPosted),
      baseline: stateAfter(surveyFold, atStart(), told(surveyClosed(6, results))),
    },
  };
};

interface Question {
  readonly thenRefused: (code: 'DATED_BEFORE_STEP', details: Readonly<Record<string, string>>) => void;
}
interface Citing {
  readonly on: (day: string) => Question;
  readonly fact: string;
  readonly step: string;
  readonly accepted: () => void;
}
const citing: Readonly<Record<string, Citing>> = {
  'the adoption of the two lists and the meeting': {
    on: (day) => lists.when(adopt(day)),
    fact: 'DutyListsAdopted',
    step: 'MeetingConvened',
    accepted: () => lists.when(adopt(DAY)).then(adopted),
  },
  'a clue and the breach': {
    on: (day) => opened.when(openClue(day)),
    fact: 'ClueOpened',
    step: 'BreachDetected',
    accepted: () => opened.when(openClue(DAY)).then(clueOpened(), elsewhere(stationCluesFold, 'luobo', clueEntered())),
  },
  'a factor and the risk': {
    on: (day) => clue.when(identify(day)),
    fact: 'FactorIdentified',
    step: 'RiskIdentified',
    accepted: () => clue.when(identify(DAY)).then(factor),
  },
  'a follow-up and the first finding': {
    on: (day) => inspection.when(schedule(day)),
    fact: 'InspectionScheduled',
    step: 'FindingRaised',
    accepted: () => inspection.when(schedule(DAY)).then(inspectionScheduled(tracking)),
  },
  'a survey and the one before': {
    on: (day) => survey.when(openSurvey(day)),
    fact: 'SurveyOpened',
    step: 'SurveyClosed',
    accepted: () => survey.when(openSurvey(DAY)).then(surveyOpened()),
  },
};

describe('What a step cites was there on its day', () => {
  it.each(Object.entries(citing))('%s', (_, { on, fact, step, accepted }) => {
    on(BEFORE).thenRefused('DATED_BEFORE_STEP', { fact, on: BEFORE, step, stepOn: DAY });
    accepted();
  });

  it('the effect of a measure, and what the readings were known to be', () => {
    const completed = {
      ...told({ type: 'MeasureCompleted', data: { result: '补封 12 只' } }, '2016-03-30'),
    } as ClueEvent;
    const past = [clueOpened(), factorFound, measurePlanned(), completed];
    const reading = (type: 'ReadingReported' | 'ReadingCorrected', period: string, value: number, on: string) => {
      const data = { period, numerator: value * 10_000, denominator: 1_000_000, value };
      const why = type === 'ReadingCorrected' ? { reason: '抄表差错' } : {};
      return told({ type, data: { ...data, ...why } }, on) as unknown as IndicatorEvent;
    };
    const state = stateAfter(
      measuredIndicator,
      reading('ReadingReported', '2016-02', 9.1, '2016-03-03'),
      breached,
      reading('ReadingReported', '2016-04', 8.5, '2016-05-03'),
      reading('ReadingCorrected', '2016-04', 9.5, '2016-06-03'),
    );
    const { verdict: _verdict, ...words } = effectVerified().data;
    const verify = (on: string) =>
      ({
        type: 'VerifyEffect',
        data: { clueId, ...words },
        act: actAs('COUNTY_ENTERPRISE', { by: 'county', on }),
        read: { LINE_LOSS: state },
      }) as const;
    const found = (verdict: 'EFFECTIVE' | 'INEFFECTIVE', value: number) =>
      ({
        type: 'EffectVerified',
        data: {
          ...words,
          verdict,
          measured: {
            code: 'LINE_LOSS',
            before: { period: '2016-02', value: 9.1 },
            after: { period: '2016-04', value },
          },
        },
      }) as const;
    const effect = specificationOf(clueDecider).given(...past);
    effect.when(verify('2016-05-02')).thenRefused('EFFECT_UNMEASURED', { code: 'LINE_LOSS', period: '2016-02' });
    effect.when(verify('2016-05-03')).then(found('EFFECTIVE', 8.5));
    effect.when(verify('2016-06-02')).then(found('EFFECTIVE', 8.5));
    effect.when(verify('2016-06-03')).then(found('INEFFECTIVE', 9.5));
  });
});
