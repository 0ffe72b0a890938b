import { ballotNumber, rsaNumber } from '@zhudian/facts';
import { hashOf, withHashedSecrets } from '@zhudian/framework/service';
import type { StreamRecord } from '@zhudian/framework';
import { knownPosting, survey as aggregate, surveyDecider } from '@zhudian/integrity-performance';
import { actAs, specificationOf, stateAfter } from '../../support';
import { weiPosted } from '../../support/organization.story';
import {
  ballotIssued,
  ballotKey,
  ballotSigned,
  blindedBy,
  castAs,
  castBy,
  codeRedeemed,
  oldSurveyOpened,
  surveyClosed,
  surveyId,
  surveyOpened,
  tokenOf,
} from '../../support/survey.story';

// covers: N05

const survey = specificationOf(surveyDecider);
const posting = stateAfter(knownPosting, weiPosted);
const codesOf = (...respondents: string[]) => ({
  type: 'IssueBallots' as const,
  data: { surveyId, tokenHashes: respondents.map((one) => hashOf(tokenOf(one))) },
  read: { posting },
});
/** What the stream holds, whatever was annulled since. */
const recordOf = (...facts: readonly { readonly type: string; readonly data: object }[]) =>
  facts.map((fact, at) => ({ ...fact, id: `fact-${at}` })) as unknown as StreamRecord;
const request = (by: string, { holder = {}, unit = 'luobo', blinded = blindedBy(by), record = recordOf() } = {}) => ({
  type: 'RequestBallot' as const,
  data: { surveyId, blinded },
  act: actAs('STAFF', { by, unit }),
  read: { holder: { isMember: false, ...holder }, posting, record },
});
/** The decider sees the code as its hash. */
const redeem = (respondent: string, blinded = blindedBy(respondent), record = recordOf()) => ({
  type: 'RedeemCode' as const,
  data: { surveyId, code: hashOf(tokenOf(respondent)), blinded },
  read: { record },
});
const cast = ({ data }: ReturnType<typeof castBy>) => ({ type: 'CastBallot' as const, data: { surveyId, ...data } });
const nobodys = (fact: ReturnType<typeof castBy>) => ({ ...fact, apart: `${surveyId}/${fact.data.ballot}` });
const forCustomers = surveyOpened({ audience: 'CUSTOMERS' });

describe('A ballot', () => {
  it('is signed once for each of the station', () => {
    survey.given(surveyOpened()).when(request('mei')).then(ballotSigned('mei'));
    survey
      .given(surveyOpened(), ballotSigned('mei'))
      .when(request('mei', { blinded: blindedBy('mei again'), record: recordOf(ballotSigned('mei')) }))
      .thenRefused('BALLOT_ALREADY_SIGNED', {});
    // What was annulled was signed all the same.
    survey
      .given(surveyOpened())
      .when(request('mei', { record: recordOf(ballotSigned('mei')) }))
      .thenRefused('BALLOT_ALREADY_SIGNED', {});
  });

  it.each([
    ['staff of another station', surveyOpened(), 'mei', { unit: 'shuangqiao' }],
    ['whoever was transferred, whatever the token says', surveyOpened(), 'mei', { holder: { unitId: 'shuangqiao' } }],
    ['whom the survey is about', surveyOpened(), 'wei', {}],
    ['who is no member where members are asked', surveyOpened({ audience: 'MEMBERS' }), 'mei', {}],
    ['staff where customers are asked', forCustomers, 'mei', {}],
  ] as const)('is signed for nobody else: %s', (_, opened, by, given) =>
    survey.given(opened).when(request(by, given)).thenRefused('BALLOT_NOT_ENTITLED', {}),
  );

  it('is signed for members of the station where members are asked', () =>
    survey
      .given(surveyOpened({ audience: 'MEMBERS' }))
      .when(request('mei', { unit: 'bureau', holder: { unitId: 'luobo', isMember: true } }))
      .then(ballotSigned('mei')));

  it('is a number that the key can sign', () => {
    survey
      .given(surveyOpened())
      .when(request('mei', { blinded: ballotKey }))
      .thenRefused('BALLOT_UNFIT', {});
    survey.given(forCustomers, ballotIssued('a')).when(redeem('a', ballotKey)).thenRefused('BALLOT_UNFIT', {});
  });

  it('is signed for a code on paper, once, and nobody is named', () => {
    const past = [forCustomers, ballotIssued('a')];
    const fact = codeRedeemed('a');
    survey
      .given(...past)
      .when(redeem('a'))
      .then({ ...fact, apart: `${surveyId}/${fact.data.tokenHash}/${fact.data.blinded}` } as never);
    survey
      .given(...past, fact)
      .when(redeem('a', blindedBy('b'), recordOf(fact)))
      .thenRefused('CODE_USED', {});
    survey
      .given(...past)
      .when(redeem('stranger'))
      .thenRefused('CODE_UNKNOWN', {});
  });

  it('is cast once, with an answer to every question', () => {
    survey
      .given(surveyOpened())
      .when(cast(castBy('a', 5, 4)))
      .then(nobodys(castBy('a', 5, 4)));
    survey
      .given(surveyOpened(), castBy('a', 5, 4))
      .when(cast(castBy('a', 1, 1)))
      .thenRefused('BALLOT_USED', {});
  });

  it('is not cast any more once the others were told, even if the closing was annulled', () =>
    survey
      .given(surveyOpened(), castBy('a', 5, 4))
      .when(cast(castBy('b', 5, 4)))
      .thenRefused('SURVEY_NOT_OPEN', { stage: 'CLOSED' }));

  it.each([
    [1, 1],
    [1, 5],
    [5, 1],
    [2, 3],
    [4, 5],
  ])('takes answers from the lowest to the highest: %d and %d', (...answers) =>
    survey
      .given(surveyOpened())
      .when(cast(castBy('a', ...answers)))
      .then(nobodys(castBy('a', ...answers))),
  );

  it.each([[[]], [[5]], [[5, 4, 3]], [[0, 5]], [[5, 0]], [[6, 5]], [[5, 6]]])(
    'refuses answers that are too few, too many, too low or too high: %j',
    (answers) =>
      survey
        .given(surveyOpened())
        .when(cast(castBy('a', ...answers)))
        .thenRefused('ANSWERS_UNFIT', { questions: 2 }),
  );

  it('names a group of the survey, where it has some', () => {
    const groups = ['党员', '群众'];
    survey
      .given(surveyOpened({ groups }))
      .when(cast(castAs('党员', 'a', 5, 4)))
      .then(nobodys(castAs('党员', 'a', 5, 4)));
    survey
      .given(surveyOpened({ groups }))
      .when(cast(castAs('领导', 'a', 5, 4)))
      .thenRefused('GROUP_UNFIT', { groups });
    survey
      .given(surveyOpened({ groups }))
      .when(cast(castBy('a', 5, 4)))
      .thenRefused('GROUP_UNFIT', { groups });
    survey
      .given(surveyOpened())
      .when(cast(castAs('党员', 'a', 5, 4)))
      .thenRefused('GROUP_UNFIT', { groups: [] });
  });

  it('is written in one way only: otherwise one would count as two', () => {
    const { ballot, signature } = castBy('a').data;
    const next = (text: string) => `${text.slice(0, -1)}${String.fromCharCode(text.charCodeAt(text.length - 1) + 1)}`;
    expect(
      [ballotNumber, rsaNumber].map((shape, at) => shape.safeParse([ballot, signature][at]).success),
    ).toStrictEqual([true, true]);
    expect(Buffer.from(next(ballot), 'base64url')).toStrictEqual(Buffer.from(ballot, 'base64url'));
    expect(ballotNumber.safeParse(next(ballot)).success).toBe(false);
    expect(rsaNumber.safeParse(next(signature)).success).toBe(false);
  });

  it('never shows a code, only its hash', () => {
    const input = { surveyId, code: tokenOf('a'), blinded: blindedBy('a') };
    const command = aggregate.commands['RedeemCode'];
    expect(command && withHashedSecrets(command.input, input)).toStrictEqual(redeem('a').data);
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('Codes on paper', () => {
  it('are issued each once, to customers', () => {
    survey.given(forCustomers).when(codesOf('a', 'b')).then(ballotIssued('a'), ballotIssued('b'));
    survey
      .given(forCustomers, ballotIssued('a'))
      .when(codesOf('a', 'b'))
      .thenRefused('BALLOT_ALREADY_ISSUED', { count: 1 });
    survey.given(forCustomers).when(codesOf('a', 'a')).thenRefused('BALLOT_ALREADY_ISSUED', { count: 1 });
    survey.given(surveyOpened()).when(codesOf('a')).thenRefused('CODES_FOR_CUSTOMERS', {});
  });

  it('are no more than one append of all answers can carry', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => ballotIssued(`customer-${at}`));
    survey
      .given(forCustomers, ...many)
      .when(codesOf('one-more'))
      .thenRefused('BALLOTS_TOO_MANY', { most: 1_000 });
    survey
      .given(surveyOpened(), ...many)
      .when(request('mei'))
      .thenRefused('BALLOTS_TOO_MANY', { most: 1_000 });
    survey
      .given(forCustomers, ...many.slice(1))
      .when(codesOf('one-more'))
      .then(ballotIssued('one-more'));
  });
});

describe('Nothing is issued or cast', () => {
  const all = [codesOf('a'), request('mei'), redeem('a'), cast(castBy('a', 5, 4))];

  it('unless the survey is open', () => {
    for (const command of all) {
      survey.given().when(command).thenRefused('SURVEY_NOT_OPEN', { stage: 'NONE' });
      survey.given(surveyOpened(), surveyClosed(0)).when(command).thenRefused('SURVEY_NOT_OPEN', { stage: 'CLOSED' });
    }
  });

  it('in a survey of the days when whoever issued ballots could tell whose answer is whose', () => {
    for (const command of all) survey.given(oldSurveyOpened()).when(command).thenRefused('BALLOTS_NOT_BLIND', {});
  });
});
