import { elsewhere } from '@zhudian/framework';
import {
  personPosting,
  postingDecider,
  rosterOfPostings,
  roster,
  stationPosting,
  postingTerm,
} from '@zhudian/personnel';
import { postings, programmeYears, stationPostings } from '@zhudian/projections';
import { actAs, specificationOf, stateAfter } from '../../support';
import { ended, postingId, recalled, started } from '../../support/posting.story';
import { foldInMemory } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
import { roundOpened } from '../../support/round.story';

// covers: S10, N20

const posting = specificationOf(postingDecider);
const recall = (on: string = recalled.data.endOn) =>
  ({
    type: 'RecallPosting',
    data: { postingId, reason: recalled.data.reason },
    act: actAs('PARTY_COMMITTEE', { on }),
    read: {
      person: stateAfter(personPosting, { type: 'PersonReserved', data: { postingId } }),
      station: stateAfter(stationPosting, { type: 'StationReserved', data: { postingId } }),
    },
  }) as const;

describe('A First Secretary is recalled', () => {
  it('without successor and handover, and person and station are free', () =>
    posting
      .given(started)
      .when(recall())
      .then(
        recalled,
        elsewhere(personPosting, 'wei', { type: 'PersonReleased', data: { postingId } }),
        elsewhere(stationPosting, 'luobo', { type: 'StationReleased', data: { postingId } }),
      ));

  it('not before the posting has started', () =>
    posting.given(started).when(recall('2016-02-29')).thenRefused('END_BEFORE_START', { startOn: '2016-03-01' }));

  it('from an active posting', () => {
    posting.given().when(recall()).thenRefused('POSTING_NOT_ACTIVE', { stage: 'NONE' });
    posting.given(started, ended).when(recall()).thenRefused('POSTING_NOT_ACTIVE', { stage: 'ENDED' });
    posting.given(started, recalled).when(recall()).thenRefused('POSTING_NOT_ACTIVE', { stage: 'RECALLED' });
  });

  it('and is struck off the roster', () =>
    expect(
      rosterOfPostings.on['PostingRecalled']?.({ ...recalled, stream: `Posting-${postingId}` } as never),
    ).toStrictEqual([
      { aggregate: roster, type: 'StrikeOffPosting', data: { postingId, endOn: recalled.data.endOn } },
    ]));

  it('and is known to others as over', () =>
    expect(stateAfter(postingTerm, started, recalled).endOn).toBe(recalled.data.endOn));

  it('and is shown as recalled, with the reason, at a station that is free', () => {
    const facts = [started, recalled].map((fact) => recorded(`Posting-${postingId}`, fact));
    const [row] = foldInMemory(postings, facts);
    expect([row?.stage, row?.endedOn, row?.endReason]).toStrictEqual(['RECALLED', '2017-05-10', '工作需要']);
    expect(foldInMemory(stationPostings, facts)).toStrictEqual([{ id: 'luobo', postingId: null }]);
    const [round] = foldInMemory(programmeYears, [recorded('SelectionRound-2016-1', roundOpened), ...facts]);
    expect(round?.years).toMatchObject({ 2016: { postingsEnded: 0 }, 2017: { postingsEnded: 1 } });
  });
});
