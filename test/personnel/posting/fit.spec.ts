import { matchOfPosting, postingDecider, roundDecider } from '@zhudian/personnel';
import { postings } from '@zhudian/projections';
import { actAs, specificationOf, stateAfter } from '../../support';
import { shippedLaw } from '../../support/law.story';
import { ended, fitReviewed, postingId, started } from '../../support/posting.story';
import { foldInMemory } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
import { roundOpened } from '../../support/round.story';

// covers: S15

const posting = specificationOf(postingDecider);
const match = { reasons: [{ need: 'METERING', priority: 2, strength: 3, points: 6 }], proposedBy: 'liang' } as const;
const review = ({ on = '2017-12-01', by = 'huang', findings = fitReviewed.data.findings } = {}) => ({
  type: 'ReviewFit' as const,
  data: { postingId, findings, conclusion: fitReviewed.data.conclusion },
  act: actAs('PARTY_WORK', { on, by }),
  read: { match, round: stateAfter(roundDecider, roundOpened), ...shippedLaw },
});
const ofCoaching = { need: 'COACHING' as const, rating: 3, ground: '带出两名骨干' };

describe('How a person fitted the post', () => {
  it('is reviewed against the reasons of the match, and the score follows from what was found', () =>
    posting.given(started).when(review()).then(fitReviewed));

  it('is reviewed once', () =>
    posting.given(started, fitReviewed).when(review()).thenRefused('FIT_ALREADY_REVIEWED', {}));

  it('not before the last months of the term', () =>
    posting
      .given(started)
      .when(review({ on: '2017-11-30' }))
      .thenRefused('FIT_TOO_EARLY', { from: '2017-12-01' }));

  it('before the posting ends', () => {
    posting.given().when(review()).thenRefused('POSTING_NOT_ACTIVE', { stage: 'NONE' });
    posting.given(started, ended).when(review()).thenRefused('POSTING_NOT_ACTIVE', { stage: 'ENDED' });
  });

  it('not by whoever proposed the match', () =>
    posting
      .given(started)
      .when(review({ by: 'liang' }))
      .thenRefused('FIT_BY_THE_MATCHER', { actor: 'liang' }));

  it('need by need, each once and no other', () => {
    const [finding] = fitReviewed.data.findings;
    posting
      .given(started)
      .when(review({ findings: [] }))
      .thenRefused('FIT_INCOMPLETE', { missing: ['METERING'] });
    for (const second of [ofCoaching, finding])
      posting
        .given(started)
        .when(review({ findings: [...fitReviewed.data.findings, ...(second ? [second] : [])] }))
        .thenRefused('FIT_NOT_OF_THE_MATCH', { other: [second?.need ?? ''] });
  });

  it('knows the match as its candidacy tells it', () => {
    const proposed = {
      type: 'MatchProposed',
      data: { stationId: 'luobo', score: 100, reasons: [...match.reasons] },
      metadata: { actorId: 'liang' },
    } as const;
    expect(stateAfter(matchOfPosting, proposed)).toStrictEqual(match);
  });

  it('is shown with the posting', () => {
    const [row] = foldInMemory(
      postings,
      [started, fitReviewed].map((fact) => recorded(`Posting-${postingId}`, fact, { on: '2017-12-05' })),
    );
    expect(row?.fit).toMatchObject({ ...fitReviewed.data, decision: { on: '2017-12-05' } });
  });
});
