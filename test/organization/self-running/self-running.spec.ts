import fc from 'fast-check';
import { addDays } from '@zhudian/programme';
import { orgUnitFold, scoreOf, selfRunningDecider } from '@zhudian/organization';
import { actAs, specificationOf, stateAfter } from '../../support';
import { changed, lawAfter, shippedLaw } from '../../support/law.story';
import { luoboRegistered } from '../../support/organization.story';
import { checked, confirmed, criteria, relapsed, scheduled } from '../../support/self-running.story';

// covers: N13

const selfRunning = specificationOf(selfRunningDecider);
const postingId = 'r2016.wei';
const unit = stateAfter(orgUnitFold, luoboRegistered);
const law = { ruleSets: shippedLaw.ruleSets, unit };
const { checks: _, ...place } = scheduled.data;
const schedule = (withdrawnOn = '2018-03-01', recordedOn = withdrawnOn) => ({
  type: 'ScheduleSelfRunning' as const,
  data: { postingId, ...place, withdrawnOn },
  act: actAs('POLICY', { on: withdrawnOn, recordedOn }),
  read: { calendars: shippedLaw.calendars },
});
const check = (met: number, moment: 'DAYS_90' | 'DAYS_180' | 'DAYS_365' = 'DAYS_90', on = '2018-05-30') => ({
  type: 'CheckSelfRunning' as const,
  data: { postingId, moment },
  act: actAs('COUNTY_PARTY_COMMITTEE', { on, by: 'liang' }),
  held: { criteria: criteria(met), judgedAt: '700' },
  read: law,
});
const confirm = (by = 'hua', reasons = {}) => ({
  type: 'ConfirmSelfRunning' as const,
  data: { postingId, ...confirmed.data },
  act: actAs('PARTY_WORK', { by, on: '2019-03-08', reasons }),
  read: law,
});
const flag = (reasons = {}, more: readonly 'SEATS'[] = []) => ({
  type: 'FlagRelapse' as const,
  data: { postingId, criteria: [...relapsed.data.criteria, ...more], reason: relapsed.data.reason },
  act: actAs('COUNTY_PARTY_COMMITTEE', { reasons }),
});
const told = (fact: ReturnType<typeof checked>) => ({ type: fact.type, data: fact.data });
const all = [checked('DAYS_90', 8), checked('DAYS_180', 9), checked('DAYS_365', 10)] as const;

describe('After the First Secretary has gone', () => {
  it('the station is looked at after 90, 180 and 365 days, each time on a working day', () => {
    selfRunning.given().when(schedule()).then(scheduled);
    // 6 April 2018 is a holiday, the 7th a Saturday; the 8th is worked for it. 6 January 2019 is a Sunday.
    expect([90, 365].map((days) => addDays('2018-01-06', days))).toStrictEqual(['2018-04-06', '2019-01-06']);
    selfRunning
      .given()
      .when(schedule('2018-01-06'))
      .then({
        type: 'SelfRunningScheduled',
        data: {
          ...place,
          withdrawnOn: '2018-01-06',
          checks: [
            { moment: 'DAYS_90', checkOn: '2018-04-08' },
            { moment: 'DAYS_180', checkOn: '2018-07-05' },
            { moment: 'DAYS_365', checkOn: '2019-01-07' },
          ],
        },
      });
    selfRunning.given(scheduled).when(schedule()).thenRefused('SELF_RUNNING_SCHEDULED', {});
  });

  it('in the year after the withdrawal, and not when all of it has passed', () => {
    selfRunning.given().when(schedule('2018-03-01', '2019-03-01')).then(scheduled);
    selfRunning.given().when(schedule('2018-03-01', '2019-03-02')).then();
  });

  it.each([check(8), confirm(), flag()])('nothing is checked where nothing was scheduled', (command) =>
    selfRunning.given().when(command).thenRefused('SELF_RUNNING_NOT_SCHEDULED', {}),
  );

  it('a check is made when its day has come, once', () => {
    selfRunning
      .given(scheduled)
      .when(check(8))
      .then(told(checked('DAYS_90', 8)));
    selfRunning
      .given(scheduled)
      .when(check(8, 'DAYS_90', '2018-05-29'))
      .thenRefused('CHECK_TOO_EARLY', { moment: 'DAYS_90', checkOn: '2018-05-30' });
    selfRunning
      .given(scheduled, checked('DAYS_90', 8))
      .when(check(8))
      .thenRefused('SELF_RUNNING_CHECKED_ALREADY', { moment: 'DAYS_90' });
    selfRunning
      .given(scheduled, checked('DAYS_90', 8))
      .when(check(7, 'DAYS_180', '2018-08-28'))
      .then(told(checked('DAYS_180', 7)));
  });

  it('what has no facts is not judged, and never counts as nothing', () => {
    selfRunning
      .given(scheduled)
      .when(check(6))
      .then(told(checked('DAYS_90', 6)));
    selfRunning
      .given(scheduled)
      .when(check(5))
      .then(told(checked('DAYS_90', 5)));
    const none = { criteria: [{ criterion: 'DISCLOSURE' as const, met: 0, owed: 0 }], judgedAt: '700' };
    selfRunning
      .given(scheduled)
      .when({ ...check(0), held: none })
      .then({ type: 'SelfRunningChecked', data: { moment: 'DAYS_90', ...none, grade: 'NOT_JUDGED' } });
  });

  it('the score is the mean of what could be judged', () => {
    const judged = fc.record({ met: fc.nat(50), more: fc.nat(50) }).map(({ met, more }) => ({
      criterion: 'STUDY' as const,
      met,
      owed: met + more,
    }));
    fc.assert(
      fc.property(fc.array(judged, { minLength: 1, maxLength: 6 }), (some) => {
        const owed = some.filter((one) => one.owed > 0);
        const sum = owed.reduce((all, { met, owed: of }) => all + (met * 100) / of, 0);
        const score = scoreOf(some);
        expect(score === undefined).toBe(owed.length === 0);
        expect(Math.abs((score ?? 0) * owed.length - sum)).toBeLessThanOrEqual(0.0051 * owed.length);
      }),
    );
  });
});

describe('That a station runs by itself is confirmed', () => {
  it('after all checks reached the threshold, by another than who checked', () => {
    selfRunning
      .given(scheduled, ...all)
      .when(confirm())
      .then(confirmed);
    selfRunning
      .given(scheduled, ...all)
      .when(confirm('liang'))
      .thenRefused('CONFIRMED_BY_THE_CHECKER', {});
    selfRunning
      .given(scheduled, ...all, confirmed)
      .when(confirm())
      .thenRefused('SELF_RUNNING_CONFIRMED', {});
  });

  it('earlier, or below it, with a reason only', () => {
    const early = [scheduled, all[0], all[1]];
    selfRunning
      .given(...early)
      .when(confirm())
      .thenRefused('CHECKS_PENDING', { pending: ['DAYS_365'] });
    selfRunning
      .given(...early)
      .when(confirm('hua', { CHECKS_PENDING: '供电所合并。' }))
      .then(confirmed);
    const weak = [scheduled, all[0], checked('DAYS_180', 5), all[2]];
    selfRunning
      .given(...weak)
      .when(confirm())
      .thenRefused('BELOW_THRESHOLD', { below: ['DAYS_180'], least: 80 });
    selfRunning
      .given(...weak)
      .when(confirm('hua', { BELOW_THRESHOLD: '已改进。' }))
      .then(confirmed);
    selfRunning.given(scheduled, all[0], checked('DAYS_180', 6), all[2]).when(confirm()).then(confirmed);
  });

  it('by the threshold that the bureau of the station has on the day', () => {
    const ruleSets = lawAfter(changed('selfRunningLeastScore', 95, { from: '2019-01-01' })).ruleSets;
    const strict = { ruleSets, unit };
    selfRunning
      .given(scheduled, ...all)
      .when({ ...confirm(), read: strict })
      .thenRefused('BELOW_THRESHOLD', { below: ['DAYS_90'], least: 95 });
    const last = check(8, 'DAYS_365', '2019-03-05');
    const graded = (grade: 'RUNNING' | 'WEAK') => ({
      ...told(checked('DAYS_365', 8)),
      data: { ...checked('DAYS_365', 8).data, grade },
    });
    selfRunning.given(scheduled).when(last).then(graded('RUNNING'));
    selfRunning
      .given(scheduled)
      .when({ ...last, read: strict })
      .then(graded('WEAK'));
    selfRunning
      .given(scheduled)
      .when({ ...check(8), read: strict })
      .then(told(checked('DAYS_90', 8)));
    const foreign = lawAfter(
      changed('selfRunningLeastScore', 95, { from: '2019-01-01', bureauId: 'liuzhou' }),
    ).ruleSets;
    selfRunning
      .given(scheduled)
      .when({ ...last, read: { ruleSets: foreign, unit } })
      .then(graded('RUNNING'));
  });

  it('again after a relapse', () =>
    selfRunning
      .given(scheduled, checked('DAYS_90', 4), relapsed, all[1], all[2])
      .when(confirm('hua', { BELOW_THRESHOLD: '已整改。' }))
      .then(confirmed));
});

describe('A relapse', () => {
  it('is flagged in what the last check shows, or it is said how it is known', () => {
    selfRunning.given(scheduled, checked('DAYS_90', 4)).when(flag()).then(relapsed);
    selfRunning
      .given(scheduled, checked('DAYS_90', 4), checked('DAYS_180', 10))
      .when(flag())
      .thenRefused('RELAPSE_NOT_SHOWN', { unshown: ['STUDY'] });
    selfRunning
      .given(scheduled)
      .when(flag())
      .thenRefused('RELAPSE_NOT_SHOWN', { unshown: ['STUDY'] });
    selfRunning
      .given(scheduled, checked('DAYS_90', 4))
      .when(flag({}, ['SEATS']))
      .thenRefused('RELAPSE_NOT_SHOWN', { unshown: ['SEATS'] });
    selfRunning
      .given(scheduled)
      .when(flag({ RELAPSE_NOT_SHOWN: '现场督查发现。' }))
      .then(relapsed);
  });

  it('is flagged once, also after it was confirmed that the station runs by itself', () => {
    selfRunning.given(scheduled, checked('DAYS_90', 4), relapsed).when(flag()).thenRefused('RELAPSE_FLAGGED', {});
    selfRunning
      .given(scheduled, ...all.slice(0, 2), checked('DAYS_365', 4), confirmed)
      .when(flag())
      .then(relapsed);
  });
});
