import { postingDecider } from '@zhudian/personnel';
import { actAs, specificationOf } from '../../support';
import { ended, leaderAssessed, leaderDropped, leaderNominated, postingId, started } from '../../support/posting.story';

// covers: N09

const posting = specificationOf(postingDecider);
const { metadata: _, ...nominated } = leaderNominated();
const nominate = { type: 'NominateLeaderCandidate', data: { postingId, ...nominated.data } } as const;
const assess = (isReady = true, by = 'liang') =>
  ({
    type: 'AssessLeaderCandidate',
    data: { postingId, ...leaderAssessed(isReady).data },
    act: actAs('PARTY_WORK', { by }),
  }) as const;
const drop = { type: 'DropLeaderCandidate', data: { postingId, ...leaderDropped().data } } as const;

describe('Local leaders', () => {
  it('are nominated once, and again after they were dropped', () => {
    posting.given(started).when(nominate).then(nominated);
    posting.given(started, leaderNominated()).when(nominate).thenRefused('LEADER_CANDIDATE_KNOWN', { personId: 'hua' });
    posting.given(started, leaderNominated(), leaderDropped()).when(nominate).then(nominated);
    posting.given(started, leaderNominated('lan')).when(nominate).then(nominated);
  });

  it('are others than the First Secretary', () =>
    posting
      .given(started)
      .when({ ...nominate, data: { ...nominate.data, personId: 'wei' } })
      .thenRefused('SUCCESSOR_IS_SECRETARY', { personId: 'wei' }));

  it('are assessed by somebody who did not nominate them, as often as it takes', () => {
    posting.given(started, leaderNominated()).when(assess()).then(leaderAssessed());
    posting.given(started, leaderNominated(), leaderAssessed(false)).when(assess()).then(leaderAssessed());
    posting.given(started, leaderNominated(), leaderAssessed()).when(assess(false)).then(leaderAssessed(false));
    posting
      .given(started, leaderNominated(), leaderAssessed())
      .when(assess(true, 'wei'))
      .thenRefused('LEADER_ASSESSED_BY_NOMINATOR', { personId: 'hua' });
  });

  it.each([assess(), drop])('are assessed or dropped while they are prepared', (command) => {
    for (const past of [[], [leaderNominated('lan')], [leaderNominated(), leaderDropped()]])
      posting
        .given(started, ...past)
        .when(command)
        .thenRefused('LEADER_CANDIDATE_UNKNOWN', { personId: 'hua' });
  });

  it('are dropped', () => posting.given(started, leaderNominated()).when(drop).then(leaderDropped()));

  it.each([nominate, assess(), drop])('are prepared while the posting is active', (command) => {
    posting.given().when(command).thenRefused('POSTING_NOT_ACTIVE', { stage: 'NONE' });
    posting
      .given(started, leaderNominated(), ended)
      .when(command)
      .thenRefused('POSTING_NOT_ACTIVE', { stage: 'ENDED' });
  });
});
