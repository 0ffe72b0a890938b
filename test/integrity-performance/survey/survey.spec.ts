import {
  knownPosting,
  knownUnit,
  standingFold,
  survey as aggregate,
  surveyDecider,
  surveyFold,
  type Answer,
} from '@zhudian/integrity-performance';
import { elsewhere } from '@zhudian/framework';
import { actAs, specificationOf, stateAfter } from '../../support';
import { luoboRegistered, weiPosted, wumingRegistered } from '../../support/organization.story';
import {
  ballotKey,
  castAs,
  castBy,
  oldSurveyOpened,
  responded,
  surveyClosed,
  surveyId,
  surveyOpened,
} from '../../support/survey.story';

// covers: N05, N16

const survey = specificationOf(surveyDecider);
const unit = stateAfter(knownUnit, luoboRegistered);
const posting = stateAfter(knownPosting, weiPosted);
const standing = standingFold.initial;
const before = surveyOpened({ phase: 'BASELINE' });
const outcome = { mean: 3, favourable: 40, satisfaction: 50 };
const baseline = stateAfter(surveyFold, before, surveyClosed(6, outcome));

const open = (changes: Parameters<typeof surveyOpened>[0] = {}, read = {}) => {
  const { ballotKey: _, ...data } = surveyOpened(changes).data;
  return {
    type: 'OpenSurvey' as const,
    data: { surveyId, ...data },
    held: { ballotKey },
    read: { unit, posting, baseline, ...read },
  };
};
const close = (waiting: readonly { readonly data: Answer }[], reasons = {}) => ({
  type: 'CloseSurvey' as const,
  data: { surveyId },
  act: actAs('PARTY_WORK', { reasons }),
  held: { answers: waiting.map(({ data }) => data) },
  read: { standing, posting: knownPosting.initial },
});
const nobodys = (fact: ReturnType<typeof castBy>) => ({ ...fact, apart: `${surveyId}/${fact.data.ballot}` });
const waiting = [castBy('a', 5, 4), castBy('b', 3, 4), castBy('c', 2, 5), castBy('d', 5, 5), castBy('e', 1, 4)];
const results = {
  mean: 3.8,
  favourable: 70,
  satisfaction: 70,
  byQuestion: [
    { mean: 3.2, favourable: 40 },
    { mean: 4.4, favourable: 100 },
  ],
  byDimension: [
    { dimension: 'STYLE' as const, mean: 3.2, favourable: 40 },
    { dimension: 'SERVICE' as const, mean: 4.4, favourable: 100 },
  ],
};
const every = (rating: { readonly mean: number; readonly favourable: number }) => ({
  byQuestion: [rating, rating],
  byDimension: [
    { dimension: 'STYLE' as const, ...rating },
    { dimension: 'SERVICE' as const, ...rating },
  ],
});

describe('A survey', () => {
  it('is about a posting at its station, or of the station alone', () => {
    survey.given().when(open()).then(surveyOpened());
    const { postingId: _, baselineId: ___, ...alone } = surveyOpened({ phase: 'REGULAR' }).data;
    const { ballotKey: __, ...asked } = alone;
    const command = {
      ...open(),
      data: { surveyId, ...asked },
      read: { unit, posting: knownPosting.initial, baseline: surveyFold.initial },
    };
    survey.given().when(command).then({ type: 'SurveyOpened', data: alone });
    survey
      .given()
      .when({ ...command, data: { ...command.data, phase: 'BASELINE' } })
      .thenRefused('SURVEY_POSTING_UNFIT', { phase: 'BASELINE', stationId: 'luobo' });
    survey
      .given()
      .when(open({ stationId: 'shuangqiao' }))
      .thenRefused('SURVEY_POSTING_UNFIT', { phase: 'END', stationId: 'shuangqiao' });
    survey
      .given()
      .when(open({ phase: 'REGULAR' }, { posting: knownPosting.initial }))
      .thenRefused('SURVEY_POSTING_UNFIT', { phase: 'REGULAR', stationId: 'luobo' });
  });

  it('is opened once, at a registered station', () => {
    survey.given(surveyOpened()).when(open()).thenRefused('SURVEY_ALREADY_OPEN', { surveyId });
    survey
      .given()
      .when(open({}, { unit: stateAfter(knownUnit, wumingRegistered) }))
      .thenRefused('SURVEY_STATION_UNKNOWN', { stationId: 'luobo' });
  });

  it('asks for five responses unless it asks for more', () => {
    const input = aggregate.commands['OpenSurvey']?.input;
    const { minResponses: _, ...data } = open().data;
    expect(input?.parse(data)).toStrictEqual({ ...data, minResponses: 5 });
    expect(input?.safeParse({ ...data, minResponses: 4 }).success).toBe(false);
    expect(input?.safeParse({ ...data, ballotKey }).success).toBe(false);
  });

  it('closes with all answers at once, as nobody’s, and its results; at the end of a posting they count for its term', () => {
    const counted = elsewhere(standingFold, 'r2016.wei', {
      type: 'SatisfactionMeasured',
      data: { surveyId, satisfaction: 70 },
    });
    survey
      .given(surveyOpened())
      .when(close(waiting))
      .then(...waiting.map(nobodys), surveyClosed(5, results), counted);
    survey
      .given(surveyOpened({ phase: 'BASELINE' }))
      .when(close(waiting))
      .then(...waiting.map(nobodys), surveyClosed(5, results));
  });

  it('counts an answer once, also when it was counted before the closing was annulled', () => {
    const [first = castBy('a', 5, 4), ...others] = waiting;
    survey
      .given(surveyOpened({ phase: 'BASELINE' }), first)
      .when(close(waiting))
      .then(...others.map(nobodys), surveyClosed(5, results));
  });

  it.each([
    [1, { mean: 1, favourable: 0, satisfaction: 0, ...every({ mean: 1, favourable: 0 }) }],
    [5, { mean: 5, favourable: 100, satisfaction: 100, ...every({ mean: 5, favourable: 100 }) }],
  ])('goes from nothing to a hundred: all answers %d', (rating, told) => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((one) => castBy(one, rating, rating));
    survey
      .given(surveyOpened({ phase: 'BASELINE' }))
      .when(close(all))
      .then(...all.map(nobodys), surveyClosed(5, told));
  });

  it('with too few responses is closed with a reason only, and tells neither results nor answers', () => {
    const few = waiting.slice(1);
    survey.given(surveyOpened()).when(close(few)).thenRefused('TOO_FEW_RESPONSES', { responses: 4, least: 5 });
    survey
      .given(surveyOpened())
      .when(close(few, { TOO_FEW_RESPONSES: '多人外出抢修' }))
      .then(surveyClosed(4));
  });

  it('of which three were to be enough is withheld all the same', () => {
    const past = [oldSurveyOpened(), ...['a', 'b', 'c', 'd'].map((one) => responded(one, 4, 4))];
    survey
      .given(...past)
      .when(close([]))
      .thenRefused('TOO_FEW_RESPONSES', { responses: 4, least: 5 });
  });

  it('of older days closes with the answers that it has', () =>
    survey
      .given({ ...oldSurveyOpened(), data: { ...oldSurveyOpened().data, phase: 'BASELINE' } })
      .when(close(waiting.slice(0, 0)))
      .thenRefused('TOO_FEW_RESPONSES', { responses: 0, least: 5 }));

  it('tells results by group where enough are of it', () => {
    const groups = ['党员', '群众'];
    const all = [
      ...['a', 'b', 'c', 'd', 'e'].map((one) => castAs('党员', one, 5, 5)),
      ...['f', 'g', 'h', 'i', 'j', 'k'].map((one) => castAs('群众', one, 1, 3)),
    ];
    const told = [
      { group: '党员', responses: 5, mean: 5, favourable: 100, satisfaction: 100 },
      { group: '群众', responses: 6, mean: 2, favourable: 0, satisfaction: 25 },
    ];
    const closed = surveyClosed(11, {
      mean: 3.36,
      favourable: 45.45,
      satisfaction: 59.09,
      byQuestion: [
        { mean: 2.82, favourable: 45.45 },
        { mean: 3.91, favourable: 45.45 },
      ],
      byDimension: [
        { dimension: 'STYLE', mean: 2.82, favourable: 45.45 },
        { dimension: 'SERVICE', mean: 3.91, favourable: 45.45 },
      ],
    });
    survey
      .given(surveyOpened({ phase: 'BASELINE', groups }))
      .when(close(all))
      .then(...all.map(nobodys), { ...closed, data: { ...closed.data, groups: told } });
  });

  it('is closed while it is open', () => {
    survey.given().when(close(waiting)).thenRefused('SURVEY_NOT_OPEN', { stage: 'NONE' });
    survey
      .given(surveyOpened(), surveyClosed(0))
      .when(close(waiting))
      .thenRefused('SURVEY_NOT_OPEN', { stage: 'CLOSED' });
  });
});
