import { postingDecider } from '@zhudian/personnel';
import { actAs, specificationOf } from '../../support';
import { shippedLaw } from '../../support/law.story';
import { assessed, ended, onSiteDays, postingId, recalled, relationMoved, started } from '../../support/posting.story';

// covers: S10, N17, M06

const posting = specificationOf(postingDecider);
const notStarted = { stage: 'NONE' };
const over = { stage: 'ENDED' };

describe('The competency of a First Secretary', () => {
  const assess = (phase: 'BASELINE' | 'END', by = 'party-work', on = '2018-02-28') =>
    ({
      type: 'AssessCompetency',
      data: { postingId, ...assessed(phase).data },
      act: actAs('PARTY_WORK', { by, on }),
    }) as const;
  const onDay = (phase: 'BASELINE' | 'END', on: string) => ({
    ...assessed(phase),
    data: { ...assessed(phase).data, on },
  });
  const [baseline, end] = [onDay('BASELINE', '2016-03-01'), onDay('END', '2018-02-28')];

  it('is assessed at the start and at the end', () => {
    posting
      .given(started)
      .when(assess('BASELINE', 'party-work', '2016-03-01'))
      .then(baseline);
    posting.given(started, baseline).when(assess('END')).then(end);
  });

  it('at the end, even when the posting is over', () =>
    posting.given(started, baseline, ended).when(assess('END')).then(end));

  it('on two days', () => {
    posting
      .given(started, baseline)
      .when(assess('END', 'party-work', '2016-03-01'))
      .thenRefused('END_WITH_BASELINE', { baselineOn: '2016-03-01' });
    posting.given(started, assessed('BASELINE')).when(assess('END')).then(end);
  });

  it('at the end only against a start', () =>
    posting.given(started).when(assess('END')).thenRefused('BASELINE_MISSING', {}));

  it('once each', () => {
    posting
      .given(started, baseline)
      .when(assess('BASELINE'))
      .thenRefused('COMPETENCY_ALREADY_ASSESSED', { phase: 'BASELINE' });
    posting
      .given(started, baseline, end)
      .when(assess('END'))
      .thenRefused('COMPETENCY_ALREADY_ASSESSED', { phase: 'END' });
  });

  it('not by oneself', () =>
    posting.given(started).when(assess('BASELINE', 'wei')).thenRefused('OWN_COMPETENCY', { actor: 'wei' }));

  it('in a posting that was started, and not recalled', () => {
    posting.given().when(assess('BASELINE')).thenRefused('POSTING_NOT_ACTIVE', notStarted);
    posting.given().when(assess('END')).thenRefused('POSTING_NOT_ACTIVE', notStarted);
    posting.given(started, ended).when(assess('BASELINE')).thenRefused('POSTING_NOT_ACTIVE', over);
    posting
      .given(started, baseline, recalled)
      .when(assess('END'))
      .thenRefused('POSTING_NOT_ACTIVE', { stage: 'RECALLED' });
  });
});

describe('The Party relation', () => {
  const move = (branchId = 'luobo-branch') =>
    ({
      type: 'MovePartyRelation',
      data: { postingId, branchId },
      act: actAs('PARTY_WORK', { on: '2016-03-20' }),
    }) as const;

  it('moves to the host branch', () => posting.given(started).when(move()).then(relationMoved));

  it('to no other branch', () =>
    posting
      .given(started)
      .when(move('fucheng-branch'))
      .thenRefused('NOT_THE_HOST_BRANCH', { host: 'luobo-branch', branchId: 'fucheng-branch' }));

  it('once', () => posting.given(started, relationMoved).when(move()).thenRefused('PARTY_RELATION_ALREADY_MOVED', {}));

  it('in an active posting', () => {
    posting.given().when(move()).thenRefused('POSTING_NOT_ACTIVE', notStarted);
    posting.given(started, ended).when(move()).thenRefused('POSTING_NOT_ACTIVE', over);
  });
});

describe('Days on site', () => {
  const declare = (month: string, days: number, on = '2016-04-05', by = 'wei') =>
    ({
      type: 'DeclareOnSiteDays',
      data: { postingId, month, days },
      act: actAs('FIRST_SECRETARY', { by, on }),
      read: { calendars: shippedLaw.calendars },
    }) as const;

  it('are declared for a month, and corrected', () => {
    posting.given(started).when(declare('2016-03', 18)).then(onSiteDays('2016-03', 18));
    posting.given(started, onSiteDays('2016-03', 18)).when(declare('2016-03', 0)).then(onSiteDays('2016-03', 0));
  });

  it('by oneself alone', () =>
    posting
      .given(started)
      .when(declare('2016-03', 18, '2016-04-05', 'hua'))
      .thenRefused('NOT_OWN_DECLARATION', {}));

  it('no more working days than have passed', () => {
    posting.given(started).when(declare('2016-04', 2)).then(onSiteDays('2016-04', 2));
    posting.given(started).when(declare('2016-03', 23)).then(onSiteDays('2016-03', 23));
    posting
      .given(started)
      .when(declare('2016-03', 24))
      .thenRefused('TOO_MANY_DAYS', { month: '2016-03', on: '2016-04-05', most: 23 });
    posting
      .given(started)
      .when(declare('2016-04', 3))
      .thenRefused('TOO_MANY_DAYS', { month: '2016-04', on: '2016-04-05', most: 2 });
    posting
      .given({ ...started, data: { ...started.data, startOn: '2016-03-30' } })
      .when(declare('2016-03', 3))
      .thenRefused('TOO_MANY_DAYS', { month: '2016-03', on: '2016-04-05', most: 2 });
  });

  it('for months that were served', () => {
    for (const month of ['2016-02', '2016-05'])
      posting.given(started).when(declare(month, 0)).thenRefused('MONTH_NOT_SERVED', { month, on: '2016-04-05' });
  });

  it('up to the last day, even when the posting is over', () => {
    posting
      .given(started, ended)
      .when(declare('2018-03', 1, '2018-03-20'))
      .then(onSiteDays('2018-03', 1));
    posting
      .given(started, recalled)
      .when(declare('2017-05', 11, '2017-06-01'))
      .thenRefused('TOO_MANY_DAYS', { month: '2017-05', on: '2017-06-01', most: 7 });
    posting
      .given(started, ended)
      .when(declare('2018-04', 1, '2018-04-20'))
      .thenRefused('MONTH_NOT_SERVED', { month: '2018-04', on: '2018-04-20' });
  });

  it('in a posting that was started', () =>
    posting.given().when(declare('2016-03', 1)).thenRefused('POSTING_NOT_ACTIVE', notStarted));
});
