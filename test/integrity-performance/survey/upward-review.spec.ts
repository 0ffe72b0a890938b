import type { StreamRecord } from '@zhudian/framework';
import {
  knownPosting,
  knownUnit,
  surveyDecider,
  voterFold,
  type Answer,
  type Voter,
} from '@zhudian/integrity-performance';
import { foldOf } from '@zhudian/framework';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  bureauRegistered,
  luoboRegistered,
  marketingRegistered,
  weiPosted,
  wumingRegistered,
} from '../../support/organization.story';
import { weiRegistered } from '../../support/person.story';
import { recorded } from '../../support/recorded';
import {
  ballotKey,
  ballotSigned,
  blindedBy,
  castBy,
  reviewOpened,
  reviewTold,
  reviewWithdrawn,
  surveyClosed,
  surveyOpened,
} from '../../support/survey.story';

// covers: N05

type Opened = ReturnType<typeof reviewOpened>['data'];
const upwardReviewId = 'wuming-2016';
const survey = specificationOf(surveyDecider);
const units = {
  bureau: stateAfter(knownUnit, bureauRegistered),
  wuming: stateAfter(knownUnit, wumingRegistered),
  luobo: stateAfter(knownUnit, luoboRegistered),
  marketing: stateAfter(knownUnit, marketingRegistered),
};

const open = (changes: Partial<Opened> = {}, unit = 'bureau') => {
  const { parentId: _, areaId: __, entitledOn: ___, ballotKey: ____, ...asked } = reviewOpened(changes).data;
  return {
    type: 'OpenUpwardReview' as const,
    data: { ...asked, upwardReviewId },
    act: actAs('PARTY_WORK', { on: '2016-06-01', unit }),
    held: { ballotKey },
    read: { unit: units[asked.unitId as keyof typeof units] },
  };
};
const nobody = { posting: knownPosting.initial, voter: [] as Voter, record: [] as StreamRecord, station: units.luobo };
const posting = stateAfter(knownPosting, weiPosted);
const request = (by: string, read: Partial<typeof nobody> = {}, given: object = {}) => ({
  type: 'RequestReviewBallot' as const,
  data: { upwardReviewId, blinded: blindedBy(by), ...given },
  act: actAs('FIRST_SECRETARY', { by, on: '2016-06-05' }),
  read: { ...nobody, ...read },
});
const close = (waiting: readonly { readonly data: Answer }[], on = '2016-06-15', reasons = {}) => ({
  type: 'CloseUpwardReview' as const,
  data: { upwardReviewId },
  act: actAs('PARTY_WORK', { on, reasons }),
  held: { answers: waiting.map(({ data }) => data) },
});
const tell = { type: 'TellUpwardReview' as const, data: { upwardReviewId } };
const withdraw = { type: 'WithdrawUpwardReview' as const, data: { upwardReviewId, ...reviewWithdrawn.data } };
const nobodys = (fact: ReturnType<typeof castBy>) => ({ ...fact, apart: `${upwardReviewId}/${fact.data.ballot}` });
const waiting = ['a', 'b', 'c', 'd', 'e'].map((one) => castBy(one, 5, 3));
const results = {
  mean: 4,
  favourable: 50,
  satisfaction: 75,
  byQuestion: [
    { mean: 5, favourable: 100 },
    { mean: 3, favourable: 0 },
  ],
};

describe('A review of those who supervise', () => {
  it('is opened by the unit above, of a county enterprise by those below it', () =>
    survey.given().when(open()).then(reviewOpened()));

  it('is of a department by those below the unit that it belongs to', () =>
    survey
      .given()
      .when(open({ unitId: 'marketing' }))
      .then(reviewOpened({ unitId: 'marketing', areaId: 'bureau' })));

  it.each(['bureau', 'luobo'])('is not of what supervises no station for a unit above: %s', (unitId) =>
    survey.given().when(open({ unitId })).thenRefused('REVIEW_UNIT_UNFIT', { unitId }),
  );

  it('is opened once, and never by whom it is about', () => {
    survey.given(reviewOpened()).when(open()).thenRefused('UPWARD_REVIEW_KNOWN', { upwardReviewId });
    survey.given(surveyOpened()).when(open()).thenRefused('UPWARD_REVIEW_KNOWN', { upwardReviewId });
    survey.given().when(open({}, 'wuming')).thenRefused('REVIEW_BY_ITSELF', { unitId: 'wuming' });
  });

  it('is told on once it is answered, on its last day at the earliest', () => {
    survey
      .given()
      .when(open({ tellBy: '2016-06-14' }))
      .thenRefused('REVIEW_TOLD_BEFORE_END', { closesOn: '2016-06-15', tellBy: '2016-06-14' });
    survey
      .given()
      .when(open({ tellBy: '2016-06-15' }))
      .then(reviewOpened({ tellBy: '2016-06-15' }));
  });
});

describe('A ballot of a review', () => {
  const signedFor = (by: string, read: Partial<typeof nobody>, given = {}, changes: Partial<Opened> = {}) =>
    survey
      .given(reviewOpened(changes))
      .when(request(by, read, given))
      .then(ballotSigned(by));
  const refused = (by: string, read: Partial<typeof nobody>, given = {}, changes: Partial<Opened> = {}) =>
    survey
      .given(reviewOpened(changes))
      .when(request(by, read, given))
      .thenRefused('REVIEW_NOT_ENTITLED', {});

  it('is for a First Secretary whose posting below the unit ran on the day', () => {
    signedFor('wei', { posting });
    signedFor('wei', { posting }, { stationId: 'luobo' });
    signedFor('wei', { posting }, {}, { entitledOn: '2016-03-15' });
    signedFor('wei', { posting }, {}, { entitledOn: '2018-03-15' });
  });

  it('is for nobody else among First Secretaries', () => {
    refused('wei', {});
    refused('lan', { posting });
    refused('wei', { posting }, { stationId: 'fucheng' });
    refused('wei', { posting }, {}, { entitledOn: '2016-03-14' });
    refused('wei', { posting }, {}, { entitledOn: '2018-03-16' });
    refused('wei', { posting }, {}, { areaId: 'binyang' });
    refused('wei', { posting, station: units.wuming });
    refused('wei', { posting }, {}, { personId: 'wei' });
    const { path: _, ...placeless } = units.luobo;
    refused('wei', { posting, station: placeless });
  });

  const members = { reviewers: 'MEMBERS' } as const;
  const voter: Voter = [
    { from: '', unitId: 'marketing', isMember: true },
    { from: '2016-04-01', unitId: 'luobo', isMember: true },
    { from: '2016-07-01', unitId: 'luobo', isMember: false },
  ];
  it('is for a member of a station on the day, whatever came later', () => {
    signedFor('mei', { voter }, {}, members);
    signedFor('mei', { voter }, {}, { ...members, entitledOn: '2016-04-01' });
    refused('mei', { voter }, {}, { ...members, entitledOn: '2016-03-31' });
    refused('mei', { voter }, {}, { ...members, entitledOn: '2016-07-01' });
    refused('mei', { voter: voter.slice(0, 1) }, {}, members);
    refused('mei', { voter: [] }, {}, members);
    refused('wei', { posting }, {}, members);
    refused('mei', { voter }, {}, {});
  });

  it('knows of each day how somebody stood', () => {
    const told = (type: string, data: object, on: string) => recorded('Person-wei', { type, data }, { on });
    const facts = [
      recorded('Person-wei', weiRegistered, { on: '2016-02-01' }),
      told('PersonTransferred', { unitId: 'luobo' }, '2016-04-01'),
      told('MembershipChanged', { membership: 'NONE' }, '2016-07-01'),
    ];
    const [first, ...later] = foldOf(voterFold, facts);
    expect(first).toStrictEqual({ from: '', unitId: weiRegistered.data.unitId, isMember: true });
    expect(later).toStrictEqual(voter.slice(1));
    expect(foldOf(voterFold, facts.slice(1))).toStrictEqual([]);
  });

  it('is signed once', () => {
    const record = [{ ...ballotSigned('wei'), id: 'fact' }] as unknown as StreamRecord;
    survey
      .given(reviewOpened(), ballotSigned('wei'))
      .when(request('wei', { posting, record }))
      .thenRefused('BALLOT_ALREADY_SIGNED', {});
  });
});

describe('The results of a review', () => {
  it('are reckoned with all answers at once, as nobody’s', () =>
    survey
      .given(reviewOpened())
      .when(close(waiting))
      .then(...waiting.map(nobodys), surveyClosed(5, results)));

  it('are withheld when fewer than five answered, and it is said why', () => {
    const few = close(waiting.slice(1));
    survey.given(reviewOpened()).when(few).thenRefused('TOO_FEW_RESPONSES', { responses: 4, least: 5 });
    const reasons = { TOO_FEW_RESPONSES: '多人外出抢修' };
    survey
      .given(reviewOpened())
      .when(close(waiting.slice(1), '2016-06-15', reasons))
      .then(surveyClosed(4));
  });

  it('come before the last day only with a reason, and all that stands against it is told', () => {
    const early = close(waiting, '2016-06-14');
    survey.given(reviewOpened()).when(early).thenRefused('REVIEW_CLOSES_LATER', { closesOn: '2016-06-15' });
    survey
      .given(reviewOpened())
      .when(close([], '2016-06-14'))
      .thenRefused('REVIEW_CLOSES_LATER', { closesOn: '2016-06-15' });
    survey
      .given(reviewOpened())
      .when(close(waiting, '2016-06-14', { REVIEW_CLOSES_LATER: '已全部填答' }))
      .then(...waiting.map(nobodys), surveyClosed(5, results));
  });

  it('are told on once, when they are there', () => {
    survey.given(reviewOpened(), surveyClosed(5, results)).when(tell).then(reviewTold);
    survey
      .given(reviewOpened(), surveyClosed(5, results), reviewTold)
      .when(tell)
      .thenRefused('REVIEW_ALREADY_TOLD', {});
    survey.given(reviewOpened()).when(tell).thenRefused('REVIEW_NOT_CLOSED', { stage: 'OPEN' });
    survey.given(reviewOpened(), reviewWithdrawn).when(tell).thenRefused('REVIEW_NOT_CLOSED', { stage: 'WITHDRAWN' });
  });

  it('are none of a review that was withdrawn', () => {
    survey.given(reviewOpened()).when(withdraw).then(reviewWithdrawn);
    const gone = { stage: 'WITHDRAWN' } as const;
    for (const command of [withdraw, close(waiting), request('wei', { posting })])
      survey.given(reviewOpened(), reviewWithdrawn).when(command).thenRefused('SURVEY_NOT_OPEN', gone);
    const closed = { stage: 'CLOSED' } as const;
    for (const command of [withdraw, close(waiting)])
      survey.given(reviewOpened(), surveyClosed(5, results)).when(command).thenRefused('SURVEY_NOT_OPEN', closed);
  });
});
