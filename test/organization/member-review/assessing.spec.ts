import { memberReviewDecider } from '@zhudian/organization';
import { specificationOf, stateAfter } from '../../support';
import { meetingFold } from '@zhudian/organization';
import {
  FULL,
  allAssessed,
  ballots,
  leaderAssessed,
  memberExcused,
  peersTallied,
  reviewId,
  reviewOpened,
  selfAssessed,
  tallied,
  voteTallied,
} from '../../support/member-review.story';
import { convened, heldOn, planned, rollOf } from '../../support/meeting.story';

// covers: B09, N12
const review = specificationOf(memberReviewDecider);
const assessed = [reviewOpened, ...allAssessed];
const roll = rollOf(6, ['hui']);
const without = (...gone: readonly string[]) => ({
  ...roll,
  standings: [...roll.standings, ...gone.map((personId) => ({ personId, on: heldOn, status: null, votes: false }))],
});
const peers = (tallies = tallied(), on = heldOn) =>
  ({ type: 'TallyPeers', data: { reviewId, tallies }, act: { on }, read: { roll } }) as const;
const life = (present = 6, change: object = {}) =>
  stateAfter(meetingFold, { ...planned('LIFE'), ...change }, convened(present, 6));
const vote = (tallies = tallied(), meeting = life(), on = heldOn) =>
  ({
    type: 'TallyReviewVote',
    data: { reviewId, meetingId: 'life', tallies },
    act: { on },
    read: { roll, meeting },
  }) as const;

describe('What the other members say', () => {
  it('is tallied once all who take part have assessed themselves', () => {
    review
      .given(...assessed)
      .when(peers())
      .then(peersTallied());
    review
      .given(reviewOpened, ...FULL.map((one) => selfAssessed(one)))
      .when(peers())
      .thenRefused('SELF_ASSESSMENTS_MISSING', { persons: ['hui'] });
    review
      .given(...assessed, peersTallied())
      .when(peers())
      .thenRefused('REVIEW_STEP', { stage: 'PEERS_TALLIED', stages: ['OPEN'] });
  });

  it('asks nothing of those who are left out or have left the branch', () => {
    const some = tallied([0, 3], FULL.slice(2));
    const told = [reviewOpened, ...allAssessed.slice(2), memberExcused('m1')];
    review
      .given(...told)
      .when({ ...peers(some), read: { roll: without('m2') } })
      .then(peersTallied(some));
    review
      .given(...told)
      .when({ ...peers([...some, ballots('m2', [1])]), read: { roll: without('m2') } })
      .thenRefused('NOT_IN_REVIEW', { persons: ['m2'] });
    review
      .given(...told)
      .when({ ...peers([...some, ballots('m1', [1])]), read: { roll: without('m2') } })
      .thenRefused('NOT_IN_REVIEW', { persons: ['m1'] });
  });

  it('counts each full member once, no probationary one, and leaves nobody out', () => {
    const told = (tallies: ReturnType<typeof tallied>) => review.given(...assessed).when(peers(tallies));
    told([...tallied(), ballots('m1', [1])]).thenRefused('TALLIED_TWICE', { persons: ['m1'] });
    told([...tallied(), ballots('hui', [1])]).thenRefused('PROBATIONARY_GRADED', { persons: ['hui'] });
    told(tallied([1], FULL.slice(1))).thenRefused('TALLIES_MISSING', { persons: ['m1'] });
    told([...tallied([1], FULL.slice(1)), ballots('m1', [])]).thenRefused('TALLIES_MISSING', { persons: ['m1'] });
  });

  it('is that of all others, probationary members included, and of nobody about himself', () => {
    const six = tallied([2, 2, 1, 1]);
    review
      .given(...assessed)
      .when(peers(six))
      .then(peersTallied(six));
    review
      .given(...assessed)
      .when(peers([...tallied([0, 1], FULL.slice(1)), ballots('m1', [2, 2, 2, 1])]))
      .thenRefused('BALLOTS_EXCEED_VOTERS', { persons: ['m1'], most: 6 });
  });
});

describe('The vote on members', () => {
  const told = [...assessed, peersTallied()];
  it('is held in a general or a life meeting of the branch, on its day', () => {
    review
      .given(...told)
      .when(vote())
      .then(voteTallied());
    const general = stateAfter(meetingFold, planned('GENERAL'), convened(6, 6));
    review
      .given(...told)
      .when(vote(tallied(), general))
      .then(voteTallied());
    const unfit = { meetingId: 'life', on: heldOn };
    const lesson = stateAfter(meetingFold, planned('LESSON'), convened(6, 6));
    const elsewhere = { data: { ...planned('LIFE').data, branchId: 'fucheng-branch' } };
    for (const meeting of [lesson, life(6, elsewhere), stateAfter(meetingFold, planned('LIFE'))])
      review
        .given(...told)
        .when(vote(tallied(), meeting))
        .thenRefused('REVIEW_MEETING_UNFIT', unfit);
    review
      .given(...told)
      .when(vote(tallied(), life(), '2016-03-02'))
      .thenRefused('REVIEW_MEETING_UNFIT', { ...unfit, on: '2016-03-02' });
  });

  it('follows the peer assessment', () =>
    review
      .given(...assessed)
      .when(vote())
      .thenRefused('REVIEW_STEP', { stage: 'OPEN', stages: ['PEERS_TALLIED'] }));

  it('is taken where half of those entitled have come, by no more than those who came', () => {
    const three = tallied([0, 3]);
    review
      .given(...told)
      .when(vote(three, life(3)))
      .then(voteTallied(three));
    review
      .given(...told)
      .when(vote(tallied([0, 2]), life(2)))
      .thenRefused('REVIEW_NO_QUORUM', { eligible: 6, present: 2 });
    review
      .given(...told)
      .when(vote(tallied([0, 4]), life(3)))
      .thenRefused('BALLOTS_EXCEED_VOTERS', { persons: FULL, most: 3 });
    review
      .given(...told)
      .when(vote(tallied([1], FULL.slice(1))))
      .thenRefused('TALLIES_MISSING', { persons: ['m1'] });
  });
});

describe('The role of a local leader', () => {
  const { leaderRole: _, ...asked } = leaderAssessed().data;
  const assess = (change: object = {}, reasons: Record<string, string> = {}) =>
    ({
      type: 'AssessLeaderRole',
      data: { reviewId, ...asked, ...change },
      act: { on: heldOn, reasons },
      read: {
        committee: { sittings: [{ from: '2016-02-01', holders: ['m1', 'm2'], seats: 3 }], rules: [] },
        meeting: life(),
      },
    }) as const;

  it.each<[number[], string]>([
    [[4, 2, 0], 'PLAYED'],
    [[3, 3, 0], 'PARTLY_PLAYED'],
    [[0, 3, 3], 'PARTLY_PLAYED'],
    [[1, 1, 4], 'NOT_PLAYED'],
    [[1, 0, 0], 'PLAYED'],
  ])('by ballots %j is %s', ([good = 0, fair = 0, poor = 0], leaderRole) =>
    review
      .given(reviewOpened)
      .when(assess({ good, fair, poor }))
      .then(leaderAssessed('m1', { good, fair, poor, leaderRole: leaderRole as 'PLAYED' })),
  );

  it('is assessed once, in a meeting, by those who came', () => {
    review.given(reviewOpened, leaderAssessed()).when(assess()).thenRefused('LEADER_ASSESSED', { localLeaderId: 'm1' });
    review
      .given(reviewOpened)
      .when(assess({ good: 5, fair: 2 }))
      .thenRefused('BALLOTS_EXCEED_VOTERS', { persons: ['m1'], most: 6 });
    review
      .given(reviewOpened)
      .when(assess({ good: 0, fair: 0 }))
      .thenRefused('TALLIES_MISSING', { persons: ['m1'] });
    const { committee } = assess().read;
    review
      .given(reviewOpened)
      .when({ ...assess(), read: { committee, meeting: life(2) } })
      .thenRefused('REVIEW_NO_QUORUM', { eligible: 6, present: 2 });
    review
      .given()
      .when(assess())
      .thenRefused('REVIEW_STEP', { stage: 'NONE', stages: ['OPEN', 'PEERS_TALLIED', 'VOTED'] });
    for (const told of [
      [...assessed, peersTallied()],
      [...assessed, peersTallied(), voteTallied()],
    ])
      review
        .given(...told)
        .when(assess())
        .then(leaderAssessed());
  });

  it('is that of somebody in the committee of the day, or there is a reason', () => {
    review
      .given(reviewOpened)
      .when(assess({ localLeaderId: 'm3' }))
      .thenRefused('NOT_A_LEADER', { localLeaderId: 'm3' });
    review
      .given(reviewOpened)
      .when(assess({ localLeaderId: 'm3' }, { NOT_A_LEADER: '支部不设委员会，书记为带头人。' }))
      .then(leaderAssessed('m3'));
  });
});
