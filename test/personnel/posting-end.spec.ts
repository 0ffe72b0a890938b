import { elsewhere } from '@zhudian/kernel';
import { personPosting, postingDecider, stationPosting } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../support';
import { ended, extended, handedOver, postingId, started, successorNamed } from '../support/posting.story';

// covers: S10, N09

const posting = specificationOf(postingDecider);
const extend = (newEndOn: string) =>
  ({ type: 'ExtendPosting', data: { postingId, newEndOn, approvalNo: extended.data.approvalNo } }) as const;
const name = { type: 'NameSuccessor', data: { postingId, ...successorNamed.data } } as const;
const handOver = (...open: string[]) =>
  ({
    type: 'CompleteHandover',
    data: { postingId, checklist: handedOver.data.checklist.map(({ item }) => ({ item, done: !open.includes(item) })) },
  }) as const;
const reserved = { postingId };
const end = (on = '2018-03-01') =>
  ({
    type: 'EndPosting',
    data: { postingId, reason: ended.data.reason },
    act: actAs('PARTY_WORK', { on }),
    seen: {
      person: stateAfter(personPosting, { type: 'PersonReserved', data: reserved }),
      station: stateAfter(stationPosting, { type: 'StationReserved', data: reserved }),
    },
  }) as const;
const notStarted = { stage: 'NONE' };
const over = { stage: 'ENDED' };

describe('A posting is extended', () => {
  it('up to three years in all', () => {
    posting.given(started).when(extend('2018-09-01')).then(extended);
    posting
      .given(started, extended)
      .when(extend('2019-03-01'))
      .then({ ...extended, data: { ...extended.data, newEndOn: '2019-03-01' } });
    posting.given(started).when(extend('2019-03-02')).thenRefused('TERM_OUT_OF_RANGE', { least: 12, most: 36 });
  });

  it('to a later end only', () => {
    posting.given(started).when(extend('2018-03-01')).thenRefused('TERM_MUST_GROW', { plannedEndOn: '2018-03-01' });
    posting
      .given(started, extended)
      .when(extend('2018-08-31'))
      .thenRefused('TERM_MUST_GROW', { plannedEndOn: '2018-09-01' });
  });

  it('while it is active', () => {
    posting.given().when(extend('2018-09-01')).thenRefused('POSTING_NOT_ACTIVE', notStarted);
    posting.given(started, ended).when(extend('2018-09-01')).thenRefused('POSTING_NOT_ACTIVE', over);
  });
});

describe('Before a First Secretary leaves', () => {
  it('a local successor is named', () => posting.given(started).when(name).then(successorNamed));

  it('nobody is named for a posting that is not active', () => {
    posting.given().when(name).thenRefused('POSTING_NOT_ACTIVE', notStarted);
    posting.given(started, ended).when(name).thenRefused('POSTING_NOT_ACTIVE', over);
  });

  it('everything on the checklist is handed over', () => {
    posting.given(started).when(handOver()).then(handedOver);
    posting
      .given(started)
      .when(handOver('党建台账'))
      .thenRefused('HANDOVER_INCOMPLETE', { open: ['党建台账'] });
  });

  it('nothing is handed over in a posting that is not active', () => {
    posting.given().when(handOver()).thenRefused('POSTING_NOT_ACTIVE', notStarted);
    posting.given(started, ended).when(handOver()).thenRefused('POSTING_NOT_ACTIVE', over);
  });
});

describe('A posting ends', () => {
  it('after successor and handover, and sets person and station free', () =>
    posting
      .given(started, successorNamed, handedOver)
      .when(end())
      .then(
        ended,
        elsewhere(personPosting, 'wei', { type: 'PersonReleased', data: reserved }),
        elsewhere(stationPosting, 'luobo', { type: 'StationReleased', data: reserved }),
      ));

  it('not without a successor', () =>
    posting.given(started, handedOver).when(end()).thenRefused('SUCCESSOR_MISSING', {}));

  it('not before the handover is complete', () =>
    posting
      .given(started, successorNamed)
      .when(end())
      .thenRefused('HANDOVER_INCOMPLETE', { open: ['checklist'] }));

  it('on the day on which it started at the earliest', () =>
    posting
      .given(started, successorNamed, handedOver)
      .when(end('2016-03-01'))
      .then(
        { ...ended, data: { ...ended.data, endOn: '2016-03-01' } },
        elsewhere(personPosting, 'wei', { type: 'PersonReleased', data: reserved }),
        elsewhere(stationPosting, 'luobo', { type: 'StationReleased', data: reserved }),
      ));

  it('not before it has started', () =>
    posting
      .given(started, successorNamed, handedOver)
      .when(end('2016-02-29'))
      .thenRefused('END_BEFORE_START', { startOn: '2016-03-01' }));

  it('once', () => {
    posting.given().when(end()).thenRefused('POSTING_NOT_ACTIVE', notStarted);
    posting.given(started, successorNamed, handedOver, ended).when(end()).thenRefused('POSTING_NOT_ACTIVE', over);
  });
});
