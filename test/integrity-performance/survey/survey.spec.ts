import { hashOf, withHashedSecrets } from '@zhudian/framework/service';
import {
  knownPosting,
  knownUnit,
  standingFold,
  survey as aggregate,
  surveyDecider,
} from '@zhudian/integrity-performance';
import { elsewhere } from '@zhudian/framework';
import { actAs, specificationOf, stateAfter } from '../../support';
import { luoboRegistered, weiPosted, wumingRegistered } from '../../support/organization.story';
import { ballotIssued, responded, surveyClosed, surveyId, surveyOpened, tokenOf } from '../../support/survey.story';

// covers: N05, N16

const survey = specificationOf(surveyDecider);
const unit = stateAfter(knownUnit, luoboRegistered);
const posting = stateAfter(knownPosting, weiPosted);
const standing = standingFold.initial;

const open = (changes: Parameters<typeof surveyOpened>[0] = {}, read = {}) => ({
  type: 'OpenSurvey' as const,
  data: { surveyId, ...surveyOpened(changes).data },
  read: { unit, posting, ...read },
});
const issue = (...respondents: string[]) => ({
  type: 'IssueBallots' as const,
  data: { surveyId, tokenHashes: respondents.map((one) => hashOf(tokenOf(one))) },
  read: { posting: knownPosting.initial },
});
/** The decider sees the token as its hash. */
const respond = (respondent: string, ...answers: number[]) => ({
  type: 'SubmitResponse' as const,
  data: { surveyId, token: hashOf(tokenOf(respondent)), answers },
});
const close = (reasons = {}) => ({
  type: 'CloseSurvey' as const,
  data: { surveyId },
  act: actAs('PARTY_WORK', { reasons }),
  read: { standing, posting: knownPosting.initial },
});
const issued = ['a', 'b', 'c'].map(ballotIssued);
const answered = [responded('a', 5, 4), responded('b', 3, 4), responded('c', 2, 5)];
const results = { mean: 3.83, favourable: 66.67, satisfaction: 70.83 };

describe('A survey', () => {
  it('is about a posting at its station, or of the station alone', () => {
    survey.given().when(open()).then(surveyOpened());
    const { postingId: _, ...alone } = surveyOpened({ phase: 'REGULAR' }).data;
    const command = { ...open(), data: { surveyId, ...alone }, read: { unit, posting: knownPosting.initial } };
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

  it('asks for five responses unless something else is said', () => {
    const { minResponses: _, ...data } = open().data;
    expect(aggregate.commands['OpenSurvey']?.input.parse(data)).toStrictEqual({ ...data, minResponses: 5 });
  });

  it('issues ballots, each once', () => {
    survey.given(surveyOpened()).when(issue('a', 'b')).then(ballotIssued('a'), ballotIssued('b'));
    survey
      .given(surveyOpened(), ballotIssued('a'))
      .when(issue('a', 'b'))
      .thenRefused('BALLOT_ALREADY_ISSUED', { count: 1 });
    survey.given(surveyOpened()).when(issue('a', 'a')).thenRefused('BALLOT_ALREADY_ISSUED', { count: 1 });
  });

  it('takes one response for each ballot, to every question', () => {
    const past = [surveyOpened(), ...issued];
    survey
      .given(...past)
      .when(respond('a', 5, 4))
      .then(responded('a', 5, 4));
    survey
      .given(...past, responded('a', 5, 4))
      .when(respond('a', 1, 1))
      .thenRefused('BALLOT_USED', {});
    survey
      .given(...past)
      .when(respond('stranger', 5, 4))
      .thenRefused('BALLOT_UNKNOWN', {});
  });

  it.each([
    [1, 1],
    [1, 5],
    [5, 1],
    [2, 3],
    [4, 5],
  ])('takes answers from the lowest to the highest: %d and %d', (...answers) =>
    survey
      .given(surveyOpened(), ...issued)
      .when(respond('a', ...answers))
      .then(responded('a', ...answers)),
  );

  it.each([[[]], [[5]], [[5, 4, 3]], [[0, 5]], [[5, 0]], [[6, 5]], [[5, 6]]])(
    'refuses answers that are too few, too many, too low or too high: %j',
    (answers) =>
      survey
        .given(surveyOpened(), ...issued)
        .when(respond('a', ...answers))
        .thenRefused('ANSWERS_UNFIT', { questions: 2 }),
  );

  it('never sees a token, only its hash, and names nobody who answers', () => {
    const command = aggregate.commands['SubmitResponse'];
    expect(command?.anonymous).toBe(true);
    const input = { surveyId, token: tokenOf('a'), answers: [5, 4] };
    expect(command && withHashedSecrets(command.input, input)).toStrictEqual(respond('a', 5, 4).data);
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('closes with its results; at the end of a posting they count for its term', () => {
    const counted = elsewhere(standingFold, 'r2016.wei', {
      type: 'SatisfactionMeasured',
      data: { surveyId, satisfaction: 70.83 },
    });
    survey
      .given(surveyOpened(), ...issued, ...answered)
      .when(close())
      .then(surveyClosed(3, results), counted);
    survey
      .given(surveyOpened({ phase: 'BASELINE' }), ...issued, ...answered)
      .when(close())
      .then(surveyClosed(3, results));
  });

  it.each([
    [1, { mean: 1, favourable: 0, satisfaction: 0 }],
    [5, { mean: 5, favourable: 100, satisfaction: 100 }],
  ])('goes from nothing to a hundred: all answers %d', (rating, told) =>
    survey
      .given(
        surveyOpened({ phase: 'BASELINE' }),
        ...issued,
        ...['a', 'b', 'c'].map((one) => responded(one, rating, rating)),
      )
      .when(close())
      .then(surveyClosed(3, told)),
  );

  it.each([
    [4, {}],
    [
      5,
      {
        byQuestion: [
          { mean: 5, favourable: 100 },
          { mean: 1, favourable: 0 },
        ],
      },
    ],
  ])('with %d responses tells what was said of each question from five on', (count, told) => {
    const people = ['a', 'b', 'c', 'd', 'e'].slice(0, count);
    survey
      .given(
        surveyOpened({ phase: 'BASELINE' }),
        ...people.map((one) => ballotIssued(one)),
        ...people.map((one) => responded(one, 5, 1)),
      )
      .when(close())
      .then(surveyClosed(count, { mean: 3, favourable: 50, satisfaction: 50, ...told }));
  });

  it('with too few responses is closed with a reason only, and tells no results', () => {
    const past = [surveyOpened(), ...issued, ...answered.slice(1)];
    survey
      .given(...past)
      .when(close())
      .thenRefused('TOO_FEW_RESPONSES', { responses: 2, least: 3 });
    survey
      .given(...past)
      .when(close({ TOO_FEW_RESPONSES: '多人外出抢修' }))
      .then(surveyClosed(2));
  });

  it('is worked on while it is open', () => {
    for (const command of [issue('a'), respond('a', 5, 4), close()]) {
      survey.given().when(command).thenRefused('SURVEY_NOT_OPEN', { stage: 'NONE' });
      survey.given(surveyOpened(), surveyClosed(0)).when(command).thenRefused('SURVEY_NOT_OPEN', { stage: 'CLOSED' });
    }
  });
});
