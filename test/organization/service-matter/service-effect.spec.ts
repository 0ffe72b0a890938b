import type { BeneficiaryGroup } from '@zhudian/facts';
import { serviceMatterDecider, serviceSurvey } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { recorded } from '../../support/recorded';
import {
  effectVerified,
  serviceMatterId,
  servicePlanned,
  serviceRendered,
  serviceVerified,
} from '../../support/service.story';
import { surveyClosed, surveyOpened } from '../../support/survey.story';
import { stateAfter } from '../../support';

// covers: N10
const service = specificationOf(serviceMatterDecider);
const surveyId = 'customers-2016';
const told = { responses: 40, mean: 4.4, favourable: 92.5 };
const survey = { stationId: 'luobo', audience: 'CUSTOMERS', openedOn: '2016-04-01', isOnService: true, told } as const;
const verifyBy = (change: object = {}, reasons: Record<string, string> = {}) =>
  ({
    type: 'VerifyServiceEffect',
    data: { serviceMatterId, surveyId },
    act: { reasons },
    read: { survey: { ...survey, ...change } },
  }) as const;
const servedTo = (...beneficiaries: BeneficiaryGroup[]) =>
  [servicePlanned({ beneficiaries }), serviceRendered(), serviceVerified()] as const;

describe('The effect of a service is verified', () => {
  const done = servedTo('ELDERLY', 'HARDSHIP');

  it('by what a survey told, once by each', () => {
    service
      .given(...done)
      .when(verifyBy())
      .then(effectVerified());
    service
      .given(...done, effectVerified({ surveyId: 'earlier' }))
      .when(verifyBy())
      .then(effectVerified());
    service
      .given(...done, effectVerified())
      .when(verifyBy())
      .thenRefused('SURVEY_LINKED', { surveyId });
  });

  it('once somebody has verified that it was rendered', () =>
    service
      .given(servicePlanned(), serviceRendered())
      .when(verifyBy())
      .thenRefused('SERVICE_STAGE', { stage: 'RENDERED', wanted: 'VERIFIED' }));

  it('by a survey of the same station', () =>
    service
      .given(...done)
      .when(verifyBy({ stationId: 'fucheng' }))
      .thenRefused('SURVEY_OF_ANOTHER_STATION', { surveyId, stationId: 'luobo' }));

  it.each([
    ['CUSTOMERS', ['FARMS']],
    ['CUSTOMERS', ['STAFF', 'PUBLIC']],
    ['STAFF', ['STAFF']],
    ['MEMBERS', ['MEMBERS', 'STAFF']],
  ] as const)('by a survey that asked %s of those served: %j', (audience, groups) =>
    service
      .given(...servedTo(...groups))
      .when(verifyBy({ audience }))
      .then(effectVerified()),
  );

  it.each([
    ['STAFF', ['FARMS']],
    ['CUSTOMERS', ['STAFF', 'MEMBERS']],
    ['MEMBERS', ['STAFF']],
  ] as const)('not by one that asked %s instead of those served: %j', (audience, beneficiaries) =>
    service
      .given(...servedTo(...beneficiaries))
      .when(verifyBy({ audience }))
      .thenRefused('SURVEY_OF_OTHERS', { surveyId, audience, beneficiaries: [...beneficiaries] }),
  );

  it('by a survey that was opened when the service was rendered, or later', () => {
    service
      .given(...done)
      .when(verifyBy({ openedOn: '2016-03-31' }))
      .then(effectVerified());
    service
      .given(...done)
      .when(verifyBy({ openedOn: '2016-03-30' }))
      .thenRefused('SURVEY_BEFORE_SERVICE', { surveyId, openedOn: '2016-03-30', renderedOn: '2016-03-31' });
  });

  it('by one with results, about service unless there is a reason', () => {
    service
      .given(...done)
      .when(verifyBy({ told: undefined }))
      .thenRefused('SURVEY_WITHOUT_RESULTS', { surveyId });
    service
      .given(...done)
      .when(verifyBy({ isOnService: false }))
      .thenRefused('SURVEY_NOT_ON_SERVICE', { surveyId });
    service
      .given(...done)
      .when(verifyBy({ isOnService: false }, { SURVEY_NOT_ON_SERVICE: '早年问卷没有分类。' }))
      .then(effectVerified());
  });
});

describe('What a survey says of service', () => {
  const whole = { mean: 4, favourable: 80, satisfaction: 75 };
  const byDimension = [
    { dimension: 'STYLE' as const, mean: 3, favourable: 60 },
    { dimension: 'SERVICE' as const, mean: 4.5, favourable: 95 },
  ];
  const opened = recorded('Survey-one', surveyOpened(), { on: '2016-04-01' });
  const { postingId: _, questionDimensions: __, ...untold } = surveyOpened().data;
  const heard = (responses: number, results?: Parameters<typeof surveyClosed>[1], first = opened) =>
    stateAfter(serviceSurvey, first, recorded('Survey-one', surveyClosed(responses, results), { on: '2016-04-20' }));

  it('is what it told of the quality of service, else of the whole', () => {
    const asked = { stationId: 'luobo', audience: 'STAFF', openedOn: '2016-04-01', isOnService: true };
    expect(stateAfter(serviceSurvey, opened)).toStrictEqual(asked);
    expect(heard(5, { ...whole, byDimension })).toStrictEqual({
      ...asked,
      closedOn: '2016-04-20',
      told: { responses: 5, mean: 4.5, favourable: 95 },
    });
    const closedOn = '2016-04-20';
    expect(heard(5, whole)).toStrictEqual({ ...asked, closedOn, told: { responses: 5, mean: 4, favourable: 80 } });
    const old = recorded('Survey-one', { type: 'SurveyOpened' as const, data: untold }, { on: '2016-04-01' });
    expect(heard(5, whole, old)).toStrictEqual({
      ...asked,
      closedOn,
      isOnService: false,
      told: { responses: 5, mean: 4, favourable: 80 },
    });
  });

  it('is nothing where fewer than five answered or the results are withheld', () => {
    expect(heard(4, whole).told).toBeUndefined();
    expect(heard(7).told).toBeUndefined();
  });
});
