import {
  knownUnit,
  modelStationAfterBreach,
  modelStationAfterRisk,
  modelStationDecider,
  monthsLookedAt,
} from '@zhudian/integrity-performance';
import type { ModelStationCriterion } from '@zhudian/facts';
import { actAs, specificationOf, stateAfter } from '../../support';
import { changed, lawAfter, shippedLaw } from '../../support/law.story';
import {
  answered,
  applied,
  awarded,
  counts,
  givenUp,
  revoked,
  scored,
  titled,
} from '../../support/model-station.story';
import { luoboRegistered } from '../../support/organization.story';

// covers: I05
const station = specificationOf(modelStationDecider);
const stationId = 'luobo';
const read = { unit: stateAfter(knownUnit, luoboRegistered), ruleSets: shippedLaw.ruleSets };
const { calendars } = shippedLaw;

const apply = (on = '2016-03-01') => ({
  type: 'ApplyForModelStation' as const,
  data: applied.data,
  act: actAs('STATION', { on }),
});
const score = (criteria = counts()) => ({
  type: 'ScoreModelStation' as const,
  data: { stationId, opinion: scored().data.opinion },
  held: { criteria, judgedAt: '700' },
  act: actAs('COUNTY_PARTY_COMMITTEE'),
});
const award = (
  criteria = counts(),
  { on = '2016-03-01', by = 'hua', reasons = {}, ruleSets = read.ruleSets } = {},
) => ({
  type: 'AwardModelStation' as const,
  data: { stationId },
  held: { criteria, judgedAt: '800' },
  act: actAs('DISCIPLINE', { on, by, reasons }),
  read: { ...read, ruleSets },
});
const revoke = (on = '2016-03-01', recordedOn = on) => ({
  type: 'RevokeModelStation' as const,
  data: { stationId, reason: '2件投诉经查属实。' },
  act: actAs('DISCIPLINE', { on, recordedOn }),
  read: { calendars },
});
/** The award of the story counted what was recorded up to 800. */
const AFTER_THE_AWARD = '801';
const fails = (period: string, on = '2016-03-01', foundAt = AFTER_THE_AWARD) => ({
  type: 'RevokeFailedModelStation' as const,
  data: { stationId, ground: 'INDICATOR_BREACH' as const, code: 'LINE_LOSS' as const, period, foundAt },
  act: actAs('POLICY', { on }),
  read: { calendars },
});
const answer = { type: 'AnswerModelStationNotice' as const, data: { stationId, ...answered.data } };
const giveUp = { type: 'GiveUpModelStation' as const, data: { stationId, ...givenUp.data } };
const told = (fact: ReturnType<typeof scored>) => ({ type: fact.type, data: fact.data });

describe('The title of integrity model station is applied for', () => {
  it('by a station that has no open application', () => {
    station.given().when(apply()).then(applied);
    station.given(applied).when(apply()).thenRefused('MODEL_STATION_APPLIED', {});
    station.given(applied, scored()).when(apply()).thenRefused('MODEL_STATION_APPLIED', {});
    station.given(applied, givenUp).when(apply()).then(applied);
  });

  it('anew in its last three months, and at any time once it has lapsed or was revoked', () => {
    const refused = { until: '2018-03-01', from: '2017-12-01' };
    station
      .given(...titled)
      .when(apply('2017-11-30'))
      .thenRefused('RENEWAL_TOO_EARLY', refused);
    for (const on of ['2017-12-01', '2018-03-01', '2018-03-02', '2030-01-01'])
      station
        .given(...titled)
        .when(apply(on))
        .then(applied);
    station
      .given(...titled, revoked())
      .when(apply('2016-05-01'))
      .then(applied);
  });
});

describe('An application', () => {
  it('is scored, as often as it takes', () => {
    station.given(applied).when(score()).then(told(scored()));
    const weak = counts({ LISTS: { met: 0 } });
    station.given(applied, scored('liang', weak)).when(score()).then(told(scored()));
    station
      .given(applied)
      .when(score(weak))
      .then(told(scored('liang', weak)));
    station.given().when(score()).thenRefused('MODEL_STATION_NOT_APPLIED', {});
    station
      .given(...titled)
      .when(score())
      .thenRefused('MODEL_STATION_NOT_APPLIED', {});
  });

  it('leads to the title once it was scored by another', () => {
    station.given(applied, scored()).when(award()).then(awarded());
    station.given(applied, scored('hua')).when(award()).thenRefused('AWARDED_BY_THE_SCORER', {});
    station.given(applied).when(award()).thenRefused('MODEL_STATION_NOT_SCORED', { application: 'APPLIED' });
    station.given().when(award()).thenRefused('MODEL_STATION_NOT_SCORED', { application: 'NONE' });
    station
      .given(...titled)
      .when(award())
      .thenRefused('MODEL_STATION_NOT_SCORED', { application: 'NONE' });
    station
      .given(...titled, applied)
      .when(award())
      .thenRefused('MODEL_STATION_NOT_SCORED', { application: 'APPLIED' });
  });

  it.each<ModelStationCriterion>(['LISTS', 'DOMAINS', 'LEVEL_I_RISKS', 'INDICATORS'])(
    'leads to no title while %s fails, whatever the reason',
    (criterion) => {
      const owed = counts().find((one) => one.criterion === criterion)?.owed ?? 0;
      const failing = counts({ [criterion]: { met: owed - 1, unjudged: 1 } });
      const reasons = { MODEL_STATION_CRITERIA: '领导同意。', MODEL_STATION_UNJUDGED: '领导同意。' };
      station
        .given(applied, scored())
        .when(award(failing, { reasons }))
        .thenRefused('MODEL_STATION_CRITERIA', { failed: [criterion] });
    },
  );

  it('that cannot be judged has not failed: a reason is asked for', () => {
    const reasons = { MODEL_STATION_UNJUDGED: '新设供电所，2月起报送指标。' };
    for (const unjudged of [counts({ INDICATORS: { met: 0, owed: 0 } }), counts({ INDICATORS: { unjudged: 1 } })]) {
      station
        .given(applied, scored())
        .when(award(unjudged))
        .thenRefused('MODEL_STATION_UNJUDGED', { unjudged: ['INDICATORS'] });
      station.given(applied, scored()).when(award(unjudged, { reasons })).then(awarded('2018-03-01', unjudged));
    }
  });

  it('is for as long as the rules of the bureau say; a renewal begins where the title ends', () => {
    const { ruleSets } = lawAfter(changed('modelStationMonths', 12));
    station.given(applied, scored()).when(award(counts(), { ruleSets })).then(awarded('2017-03-01'));
    const foreign = lawAfter(changed('modelStationMonths', 12, { bureauId: 'liuzhou' })).ruleSets;
    station
      .given(applied, scored())
      .when(award(counts(), { ruleSets: foreign }))
      .then(awarded());
    const renewing = [...titled, applied, scored()];
    station
      .given(...renewing)
      .when(award(counts(), { on: '2018-03-01' }))
      .then(awarded('2020-03-01'));
    station
      .given(...renewing)
      .when(award(counts(), { on: '2018-03-02' }))
      .then(awarded('2020-03-02'));
  });
});

describe('A title', () => {
  it('is revoked by decision while it is valid', () => {
    station
      .given(...titled)
      .when(revoke())
      .then(revoked());
    station
      .given(...titled)
      .when(revoke('2018-03-01', '2018-03-01'))
      .then(revoked({ noticeBy: '2018-03-08' }));
    station
      .given(...titled)
      .when(revoke('2018-03-02'))
      .thenRefused('MODEL_STATION_NOT_TITLED', { until: '2018-03-01' });
    station.given(applied).when(revoke()).thenRefused('MODEL_STATION_NOT_TITLED', { until: null });
    station
      .given(...titled, revoked())
      .when(revoke())
      .thenRefused('MODEL_STATION_NOT_TITLED', { until: null });
  });

  it('gives the station a week to answer, a working day, from the recording on', () => {
    station
      .given(...titled)
      .when(revoke('2016-03-01', '2016-03-05'))
      .then(revoked({ noticeBy: '2016-03-14' }));
  });

  it('is lost by a breach in the three months before, while it is valid', () => {
    expect(monthsLookedAt('2016-03-31')).toStrictEqual(['2015-12', '2016-01', '2016-02']);
    const breach = (period: string, noticeBy = '2016-03-08') => {
      const { reason: _, ...data } = revoked({ ground: 'INDICATOR_BREACH', code: 'LINE_LOSS', period, noticeBy }).data;
      return { type: 'ModelStationRevoked' as const, data };
    };
    for (const period of ['2015-12', '2016-02'])
      station
        .given(...titled)
        .when(fails(period))
        .then(breach(period));
    station
      .given(...titled)
      .when(fails('2015-11'))
      .then();
    station
      .given(...titled)
      .when(fails('2018-02', '2018-03-01'))
      .then(breach('2018-02', '2018-03-08'));
    station
      .given(...titled)
      .when(fails('2018-02', '2018-03-02'))
      .then();
    station.given().when(fails('2016-02')).then();
    station
      .given(...titled, revoked())
      .when(fails('2016-02'))
      .then();
  });

  it('is not lost by what was counted in the award, when a policy comes upon it once more', () => {
    const [asked, score, award] = titled;
    const dated = { ...award, metadata: { actorId: 'hua', occurredOn: '2016-03-05' } };
    const given = station.given(asked, score, dated);
    const cause = { ground: 'LEVEL_I_RISK', riskPointId: 'luobo-seals' } as const;
    for (const on of ['2016-03-04', '2016-03-05']) {
      given.when(fails('2016-02', on, '800')).then();
      given.when({ ...fails('2016-02', on), data: { stationId, ...cause, foundAt: '800' } }).then();
    }
  });

  it('is lost by what was told after the award of a day before it, and by what came after the day of the award', () => {
    const [asked, score, award] = titled;
    const dated = { ...award, metadata: { actorId: 'hua', occurredOn: '2016-03-05' } };
    const given = station.given(asked, score, dated);
    const { reason: _, ...lost } = revoked({ ground: 'LEVEL_I_RISK', riskPointId: 'luobo-seals' }).data;
    for (const [on, foundAt, noticeBy] of [
      ['2016-03-04', '801', '2016-03-11'],
      ['2016-03-06', '800', '2016-03-14'],
    ] as const) {
      const data = { stationId, ground: lost.ground, riskPointId: 'luobo-seals', foundAt };
      given.when({ ...fails('2016-02', on), data }).then({ type: 'ModelStationRevoked', data: { ...lost, noticeBy } });
    }
  });

  it('is lost by a risk of level I, whenever it was found', () => {
    const cause = { ground: 'LEVEL_I_RISK', riskPointId: 'luobo-seals' } as const;
    const { reason: _, ...data } = revoked(cause).data;
    station
      .given(...titled)
      .when({ ...fails('2016-02'), data: { stationId, ...cause, foundAt: AFTER_THE_AWARD } })
      .then({ type: 'ModelStationRevoked', data });
  });

  it('is lost by a criterion that was not met again in time, which the notice names', () => {
    const cause = {
      criterion: 'DOMAINS',
      failingSince: '2016-03-02',
      mendBy: '2016-03-09',
      riskPointId: 'new',
    } as const;
    const unmended = (on: string, judgedAt = '800', recordedOn = on) => ({
      type: 'RevokeUnmendedModelStation' as const,
      data: { stationId, ...cause, judgedAt },
      act: actAs('POLICY', { on, recordedOn }),
      read: { calendars },
    });
    const lost = (noticeBy: string) => ({
      type: 'ModelStationRevoked' as const,
      data: { ground: 'CRITERION_FAILED' as const, ...cause, noticeBy },
    });
    const given = station.given(...titled);
    given.when(unmended('2016-03-10')).then(lost('2016-03-17'));
    given.when(unmended('2016-03-10', '800', '2016-03-25')).then(lost('2016-04-01'));
    given.when(unmended('2018-03-01')).then(lost('2018-03-08'));
    given.when(unmended('2018-03-02')).then();
    given.when(unmended('2016-03-10', '799')).then();
    for (const over of [revoked(), givenUp])
      station
        .given(...titled, over)
        .when(unmended('2016-03-10'))
        .then();
    station.given().when(unmended('2016-03-10')).then();
  });

  it('once lost, the station answers the notice once', () => {
    station
      .given(...titled, revoked())
      .when(answer)
      .then(answered);
    station
      .given(...titled, revoked(), answered)
      .when(answer)
      .thenRefused('NO_NOTICE_OPEN', {});
    station
      .given(...titled)
      .when(answer)
      .thenRefused('NO_NOTICE_OPEN', {});
  });

  it('may be given up, and so may an application', () => {
    station
      .given(...titled)
      .when(giveUp)
      .then(givenUp);
    station.given(applied).when(giveUp).then(givenUp);
    station.given(applied, scored()).when(giveUp).then(givenUp);
    station.given().when(giveUp).thenRefused('NOTHING_TO_GIVE_UP', {});
    for (const over of [givenUp, revoked()])
      station
        .given(...titled, over)
        .when(giveUp)
        .thenRefused('NOTHING_TO_GIVE_UP', {});
    station
      .given(...titled, givenUp)
      .when(revoke())
      .thenRefused('MODEL_STATION_NOT_TITLED', { until: null });
  });
});

describe('The programme itself', () => {
  const revoking = (data: object) => [
    expect.objectContaining({ type: 'RevokeFailedModelStation', data: { stationId: 'luobo', ...data } }),
  ];
  it('looks at the title after every breach, and after every risk of level I', () => {
    const breach = modelStationAfterBreach.on['BreachDetected'] as (fact: object) => unknown;
    expect(
      breach({ stream: 'Indicator-luobo.LINE_LOSS', position: 9, data: { period: '2016-02', gap: 1 } }),
    ).toStrictEqual(revoking({ ground: 'INDICATOR_BREACH', code: 'LINE_LOSS', period: '2016-02', foundAt: '9' }));
    for (const type of ['RiskIdentified', 'RiskReviewed']) {
      const risk = modelStationAfterRisk.on[type] as (fact: object) => unknown;
      const found = (data: object) => risk({ stream: 'RiskPoint-seals', position: 9, data });
      expect(found({ stationId: 'luobo', level: 'I' })).toStrictEqual(
        revoking({ ground: 'LEVEL_I_RISK', riskPointId: 'seals', foundAt: '9' }),
      );
      expect(found({ stationId: 'luobo', level: 'II' })).toStrictEqual([]);
    }
    const reviewed = modelStationAfterRisk.on['RiskReviewed'] as (fact: object) => unknown;
    expect(reviewed({ stream: 'RiskPoint-seals', data: { level: 'I' } })).toStrictEqual([]);
  });
});
