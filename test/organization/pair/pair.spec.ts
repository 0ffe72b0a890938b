import { pairDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { pairDissolved, pairFormed, pairResult } from '../../support/grouping.story';
import { rollOf } from '../../support/meeting.story';

// covers: B06
const pair = specificationOf(pairDecider);
const pairId = 'repairs';
const form = (change: Parameters<typeof pairFormed>[0] = {}, roll = rollOf(3)) =>
  ({
    type: 'FormPair',
    data: { pairId, ...pairFormed(change).data },
    act: { on: '2016-03-01' },
    read: { roll },
  }) as const;
const { inTime: _, ...result } = pairResult().data;
const record = (on: string) => ({ type: 'RecordPairResult', data: { pairId, ...result }, act: { on } }) as const;
const dissolve = { type: 'DissolvePair', data: { pairId, ...pairDissolved.data } } as const;

describe('A pair', () => {
  it('is one member who leads one or two others', () => {
    pair.given().when(form()).then(pairFormed());
    pair
      .given()
      .when(form({ partnerIds: ['hui', 'm2'] }))
      .then(pairFormed({ partnerIds: ['hui', 'm2'] }));
  });

  it.each([[['hui', 'm2', 'm3']], [['m1']], [['hui', 'm1']], [['hui', 'hui']]])(
    'has no more, not the member themselves and nobody twice: %j',
    (partnerIds) => pair.given().when(form({ partnerIds })).thenRefused('PAIR_SIZE', { partners: partnerIds.length }),
  );

  it('is led by a member of the branch of the station on that day', () => {
    pair
      .given()
      .when(form({ leadId: 'chen' }))
      .thenRefused('NOT_MEMBER', { leadId: 'chen', branchId: 'luobo-branch' });
    const roll = rollOf(3);
    const left = {
      ...roll,
      standings: [...roll.standings, { personId: 'm1', on: '2016-03-01', status: null, votes: false }],
    };
    pair.given().when(form({}, left)).thenRefused('NOT_MEMBER', { leadId: 'm1', branchId: 'luobo-branch' });
    pair
      .given()
      .when(form({ stationId: 'wuming' }))
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'wuming' });
  });

  it('has a result, in time until its day', () => {
    pair.given(pairFormed()).when(record('2016-06-30')).then(pairResult());
    pair.given(pairFormed()).when(record('2016-07-01')).then(pairResult(false));
  });

  it('is dissolved before its result', () => pair.given(pairFormed()).when(dissolve).then(pairDissolved));

  it('is formed once, and ends once', () => {
    const at = { stage: 'FORMED', wanted: 'NONE' };
    pair.given(pairFormed()).when(form()).thenRefused('PAIR_STAGE', at);
    for (const command of [record('2016-06-30'), dissolve]) {
      pair.given().when(command).thenRefused('PAIR_STAGE', { stage: 'NONE', wanted: 'FORMED' });
      pair
        .given(pairFormed(), pairResult())
        .when(command)
        .thenRefused('PAIR_STAGE', { stage: 'CONCLUDED', wanted: 'FORMED' });
      pair
        .given(pairFormed(), pairDissolved)
        .when(command)
        .thenRefused('PAIR_STAGE', { stage: 'DISSOLVED', wanted: 'FORMED' });
    }
    pair
      .given(pairFormed(), pairResult())
      .when(form())
      .thenRefused('PAIR_STAGE', { stage: 'CONCLUDED', wanted: 'NONE' });
    pair
      .given(pairFormed(), pairDissolved)
      .when(form())
      .thenRefused('PAIR_STAGE', { stage: 'DISSOLVED', wanted: 'NONE' });
  });
});
