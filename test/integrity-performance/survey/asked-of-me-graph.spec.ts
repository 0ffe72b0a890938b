import { personEvents, postingEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { newBallot } from '../../../tools/voting/ballot.mjs';
import { weiPosted } from '../../support/organization.story';
import { patience } from '../../support/patience';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: N05

jest.setTimeout(patience(120_000));

const REVIEW = 'wuming-2016';
const SURVEYS = { STAFF: 'of-staff', MEMBERS: 'of-members', CUSTOMERS: 'of-customers' } as const;
const forReview = ['REVIEW_BALLOT_REQUESTED', REVIEW, '2016-06-15', 'luobo'];
const forSurvey = (audience: keyof typeof SURVEYS) => ['BALLOT_REQUESTED', SURVEYS[audience], '2016-06-15', 'luobo'];

describe('The ballots that are asked of somebody', () => {
  let context: RunningContext;

  /** What is due of ballots for whoever asks, and whose it is. */
  const due = async (personId: string, roles: readonly Role[] = ['STAFF'], unit = 'luobo', day = '2016-12-01') => {
    const { data, errors } = await context
      .of(unit)
      .ask(
        `{ ownDueItems(dueBefore: "${day}", today: "2016-06-02", first: 50) { items { kind subjectId dueOn unitId ownerId } } }`,
        {},
        roles,
        personId,
      );
    expect(errors).toBeUndefined();
    const { items } = data?.['ownDueItems'] as { items: Readonly<Record<string, string>>[] };
    const own = items.filter(({ kind = '' }) => kind.endsWith('BALLOT_REQUESTED'));
    expect(own.filter(({ ownerId }) => ownerId !== personId)).toStrictEqual([]);
    return own.map(({ kind, subjectId, dueOn, unitId }) => [kind, subjectId, dueOn, unitId]);
  };

  const request = async (personId: string, roles: readonly Role[], [mutation, given]: readonly [string, object]) => {
    const id = Object.values(given)[0] as string;
    const paper = await context.ask(`{ ballotPaper(surveyId: "${id}") { ballotKey } }`, {}, [], 'anonymous');
    const { ballotKey } = paper.data?.['ballotPaper'] as { ballotKey: string };
    const { blinded } = await newBallot(ballotKey);
    const input = { commandId: crypto.randomUUID(), blinded, ...given };
    const type = mutation.replace(/^r/, 'R');
    const query = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { id } }`;
    const { errors } = await context.of('luobo').ask(query, { input }, roles, personId);
    expect(errors).toBeUndefined();
  };

  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    for (const [id, unitId, membership] of [
      ['staff', 'luobo', 'NONE'],
      ['member', 'luobo', 'FULL'],
      ['elsewhere', 'litang', 'FULL'],
    ] as const)
      await context.tell(personEvents, id, { type: 'PersonRegistered', data: { unitId, membership } });
    await context.tell(postingEvents, 'r2016.wei', weiPosted);
    for (const [audience, surveyId] of Object.entries(SURVEYS))
      await context.does('PARTY_WORK', 'OpenSurvey', {
        surveyId,
        stationId: 'luobo',
        audience,
        phase: 'REGULAR',
        questions: ['办事是否方便'],
        occurredOn: '2016-06-01',
      });
    await context.does('PARTY_WORK', 'OpenUpwardReview', {
      upwardReviewId: REVIEW,
      unitId: 'wuming',
      reviewers: 'FIRST_SECRETARIES',
      questions: ['督导是否到位'],
      closesOn: '2016-06-15',
      tellBy: '2016-06-30',
      occurredOn: '2016-06-01',
    });
  });
  afterAll(() => context.stop());

  it('are due for those who are entitled alone, each for himself', async () => {
    expect(await due('staff')).toStrictEqual([forSurvey('STAFF')]);
    expect(await due('member')).toStrictEqual([forSurvey('MEMBERS'), forSurvey('STAFF')]);
    expect(await due('elsewhere')).toStrictEqual([]);
    expect(await due('wei', ['FIRST_SECRETARY'], 'bureau')).toStrictEqual([forReview]);
    expect(await due('asker', ['PARTY_WORK', 'AUDITOR', 'ADMINISTRATOR'], 'bureau')).toStrictEqual([]);
    expect(await due('member', ['STAFF'], 'luobo', '2016-06-15')).toStrictEqual([]);
  });

  it('are gone once they were asked for, and stay for the others', async () => {
    await request('member', ['STAFF'], ['requestBallot', { surveyId: SURVEYS.STAFF }]);
    expect(await due('member')).toStrictEqual([forSurvey('MEMBERS')]);
    expect(await due('staff')).toStrictEqual([forSurvey('STAFF')]);
    const place = { postingId: 'r2016.wei', stationId: 'luobo' };
    await request('wei', ['FIRST_SECRETARY'], ['requestReviewBallot', { upwardReviewId: REVIEW, ...place }]);
    expect(await due('wei', ['FIRST_SECRETARY'], 'bureau')).toStrictEqual([]);
  });

  it('are gone for all when it is over', async () => {
    const reasons = [{ code: 'TOO_FEW_RESPONSES', reason: '试填' }];
    await context.does('PARTY_WORK', 'CloseSurvey', { surveyId: SURVEYS.STAFF, occurredOn: '2016-06-02', reasons });
    expect(await due('staff')).toStrictEqual([]);
  });
});
