import { elsewhere } from '@zhudian/framework';
import {
  personPosting,
  postingDecider,
  postingStanding,
  roundDecider,
  stationClues,
  stationPosting,
} from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../../support';
import { clueEntered, clueEntrusted, clueStruck } from '../../support/clue.story';
import { reliedOn, termSettled, termUnsettled } from '../../support/evaluation.story';
import {
  ended,
  extended,
  fitReviewed,
  handedOver,
  leaderAssessed,
  leaderDropped,
  leaderNominated,
  postingId,
  started,
  successorNamed,
} from '../../support/posting.story';
import { shippedLaw } from '../../support/law.story';
import { roundOpened } from '../../support/round.story';

// covers: S10, S15, N09, M08, I18

const posting = specificationOf(postingDecider);
const extend = (newEndOn: string) =>
  ({
    type: 'ExtendPosting',
    data: { postingId, newEndOn, approvalNo: extended.data.approvalNo },
    read: { round: stateAfter(roundDecider, roundOpened), ...shippedLaw },
  }) as const;
const name = { type: 'NameSuccessor', data: { postingId, ...successorNamed.data } } as const;
const handOver = (open: readonly string[] = [], on = '2018-02-20', reasons = {}) =>
  ({
    type: 'CompleteHandover',
    data: { postingId, checklist: handedOver.data.checklist.map(({ item }) => ({ item, done: !open.includes(item) })) },
    act: actAs('FIRST_SECRETARY', { on, reasons }),
    read: { round: stateAfter(roundDecider, roundOpened), ...shippedLaw },
  }) as const;
const reserved = { postingId };
const evaluated = stateAfter(postingStanding, termSettled());
const end = (on = '2018-03-01', { standing = evaluated, clues = stationClues.initial } = {}) =>
  ({
    type: 'EndPosting',
    data: { postingId, reason: ended.data.reason },
    act: actAs('PARTY_WORK', { on }),
    read: {
      person: stateAfter(personPosting, { type: 'PersonReserved', data: reserved }),
      station: stateAfter(stationPosting, { type: 'StationReserved', data: reserved }),
      standing,
      clues,
    },
  }) as const;
/** Person and station are free, and what the end rests on is told where it is. */
const setFree = [
  elsewhere(personPosting, 'wei', { type: 'PersonReleased', data: reserved }),
  elsewhere(stationPosting, 'luobo', { type: 'StationReleased', data: reserved }),
  elsewhere(postingStanding, postingId, reliedOn('ENDING', postingId)),
  elsewhere(stationClues, 'luobo', { type: 'CluesPassedOn', data: { postingId } }),
];
const notStarted = { stage: 'NONE' };
const over = { stage: 'ENDED' };

describe('A posting is extended', () => {
  it('up to three years in all', () => {
    posting.given(started).when(extend('2018-09-01')).then(extended);
    posting
      .given(started, extended)
      .when(extend('2019-02-28'))
      .then({ ...extended, data: { ...extended.data, newEndOn: '2019-02-28' } });
    posting.given(started).when(extend('2019-03-01')).thenRefused('TERM_OUT_OF_RANGE', { most: 36 });
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
  it('a local successor is named, out of those who were prepared', () => {
    posting.given(started, leaderNominated(), leaderAssessed()).when(name).then(successorNamed);
    const notReady = { personId: 'hua' };
    posting.given(started).when(name).thenRefused('SUCCESSOR_NOT_READY', notReady);
    posting.given(started, leaderNominated()).when(name).thenRefused('SUCCESSOR_NOT_READY', notReady);
    posting
      .given(started, leaderNominated(), leaderAssessed(), leaderDropped())
      .when(name)
      .thenRefused('SUCCESSOR_NOT_READY', notReady);
    const act = actAs('PARTY_WORK', { reasons: { SUCCESSOR_NOT_READY: '上级直接选派。' } });
    posting
      .given(started)
      .when({ ...name, act })
      .then(successorNamed);
  });

  it('the First Secretary does not follow on the own post', () =>
    posting
      .given(started)
      .when({ ...name, data: { ...name.data, personId: started.data.personId } })
      .thenRefused('SUCCESSOR_IS_SECRETARY'));

  it('nobody is named for a posting that is not active', () => {
    posting.given().when(name).thenRefused('POSTING_NOT_ACTIVE', notStarted);
    posting.given(started, ended).when(name).thenRefused('POSTING_NOT_ACTIVE', over);
  });

  it('everything on the checklist is handed over', () => {
    posting.given(started, successorNamed).when(handOver()).then(handedOver);
    posting
      .given(started)
      .when(handOver(['党建台账']))
      .thenRefused('HANDOVER_INCOMPLETE', { open: ['党建台账'] });
  });

  it('to somebody who was named', () => posting.given(started).when(handOver()).thenRefused('SUCCESSOR_MISSING', {}));

  it('in the last months of the term, or because it ends before its time', () => {
    const early = { from: '2017-12-01' };
    const already = posting.given(started, successorNamed);
    already.when(handOver([], '2017-12-01')).then(handedOver);
    already.when(handOver([], '2017-11-30')).thenRefused('HANDOVER_TOO_EARLY', early);
    already.when(handOver([], '2016-03-03', { HANDOVER_TOO_EARLY: '工作调动，任职提前结束。' })).then(handedOver);
    posting
      .given(started, successorNamed, extended)
      .when(handOver())
      .thenRefused('HANDOVER_TOO_EARLY', { from: '2018-06-01' });
  });

  it('nothing is handed over in a posting that is not active', () => {
    posting.given().when(handOver()).thenRefused('POSTING_NOT_ACTIVE', notStarted);
    posting.given(started, ended).when(handOver()).thenRefused('POSTING_NOT_ACTIVE', over);
  });
});

describe('A posting ends', () => {
  it('after successor and handover, and sets person and station free', () =>
    posting
      .given(started, successorNamed, handedOver, fitReviewed)
      .when(end())
      .then(ended, ...setFree));

  it('not without a successor', () =>
    posting.given(started, handedOver).when(end()).thenRefused('SUCCESSOR_MISSING', {}));

  it('not before the handover is complete', () =>
    posting
      .given(started, successorNamed)
      .when(end())
      .thenRefused('HANDOVER_INCOMPLETE', { open: ['checklist'] }));

  it('on the day on which it started at the earliest', () =>
    posting
      .given(started, successorNamed, handedOver, fitReviewed)
      .when(end('2016-03-01'))
      .then({ ...ended, data: { ...ended.data, endOn: '2016-03-01' } }, ...setFree));

  it('not before it has started', () =>
    posting
      .given(started, successorNamed, handedOver, fitReviewed)
      .when(end('2016-02-29'))
      .thenRefused('END_BEFORE_START', { startOn: '2016-03-01' }));

  it('once', () => {
    posting.given().when(end()).thenRefused('POSTING_NOT_ACTIVE', notStarted);
    posting
      .given(started, successorNamed, handedOver, fitReviewed, ended)
      .when(end())
      .thenRefused('POSTING_NOT_ACTIVE', over);
  });

  const ready = posting.given(started, successorNamed, handedOver, fitReviewed);

  it('not before its term is evaluated, nor after that was reopened', () => {
    const missing = { through: null };
    ready
      .when(end('2018-03-01', { standing: postingStanding.initial }))
      .thenRefused('TERM_EVALUATION_MISSING', missing);
    const undone = stateAfter(postingStanding, termSettled(), termUnsettled);
    ready.when(end('2018-03-01', { standing: undone })).thenRefused('TERM_EVALUATION_MISSING', missing);
  });

  it.each([
    ['2017-12', '2018-01-31', true],
    ['2017-12', '2018-02-01', false],
    ['2018-01', '2018-02-28', true],
    ['2018-03', '2018-03-01', true],
  ])('evaluated through %s, on %s: %s', (through, on, may) => {
    const standing = stateAfter(postingStanding, termSettled({ through }));
    const { then, thenRefused } = ready.when(end(on, { standing }));
    return may
      ? then({ ...ended, data: { ...ended.data, endOn: on } }, ...setFree)
      : thenRefused('TERM_EVALUATION_MISSING', { through });
  });

  it('not while a clue is left with the one who goes', () => {
    const own = [clueEntered('c2', postingId), clueEntered('c1', postingId), clueEntered('old')];
    const clues = stateAfter(stationClues, ...own, clueEntrusted('wei', 'old'));
    ready.when(end('2018-03-01', { clues })).thenRefused('OPEN_CLUES', { clues: ['c1', 'c2', 'old'] });
    const passedOn = stateAfter(
      stationClues,
      ...own,
      clueEntrusted('wei', 'old'),
      clueEntrusted('hua', 'old'),
      clueEntrusted('hua', 'c1'),
      clueStruck('c2'),
    );
    ready.when(end('2018-03-01', { clues: passedOn })).then(ended, ...setFree);
  });

  it('not before its fit was reviewed, unless it is said why', () => {
    const unreviewed = posting.given(started, successorNamed, handedOver);
    unreviewed.when(end()).thenRefused('FIT_REVIEW_MISSING', {});
    const explain = (reason: string) =>
      unreviewed.when({
        ...end(),
        act: actAs('PARTY_WORK', { on: '2018-03-01', reasons: { FIT_REVIEW_MISSING: reason } }),
      });
    explain(' ').thenRefused('FIT_REVIEW_MISSING', {});
    explain('县公司已另行考察。').then(ended, ...setFree);
  });

  it('with clues of an earlier posting, and of nobody in it, as they are', () => {
    const clues = stateAfter(stationClues, clueEntered('before', 'r2014.lan'), clueEntered('alone'));
    ready.when(end('2018-03-01', { clues })).then(ended, ...setFree);
  });
});
