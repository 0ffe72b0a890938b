import { rm } from 'node:fs/promises';
import { connectLog } from '@zhudian/log';
import { eventually } from '../support/patience';
import { controlDefined, riskIdentified } from '../support/risk-point.story';
import { STATION, castOf, register, type Cast } from './support/programme';
import { onItsDay, startSystem, type System } from './support/system';

// covers: I05
const OF = { stationId: STATION };
const TITLE = `{ modelStation(id: "${STATION}") { standing until
  revocations { ground criterion failingSince mendBy noticeBy source riskPoint { id } decision { role on } } } }`;
const SOURCE =
  'I05 廉洁示范供电所: a criterion that fails is met again within a week, or the title is revoked (proposed)';

describe('A title whose criterion fails, on the real processes', () => {
  let system: System;
  let cast: Cast;
  const itIs = (instant: string) => system.clock().advanceTo(instant);
  const title = async () => {
    const { data, errors } = await cast.partyWork.asks(TITLE);
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.['modelStation'] as { readonly standing: string; readonly revocations: readonly object[] };
  };
  const identify = async (riskPointId: string, domain: string, on: string) => {
    const {
      level: _level,
      reviewDueOn: _due,
      ...risk
    } = riskIdentified({ ...OF, domain: domain as never, impact: 1 }).data;
    await cast.county.does('IdentifyRisk', on, { riskPointId, ...risk });
  };
  const control = (riskPointId: string, on: string) =>
    cast.county.does('DefineControl', on, { riskPointId, ...controlDefined('ouyang').data });
  const award = async (on: string) => {
    await cast.county.does('ApplyForModelStation', on, { ...OF, statement: '四个领域风险点均已制定措施。' });
    await cast.partyWork.does('ScoreModelStation', on, { ...OF, opinion: '台账齐全，建议命名。' });
    const reasons = [{ code: 'MODEL_STATION_UNJUDGED', reason: '年初尚无数据。' }];
    await cast.discipline.does('AwardModelStation', on, { ...OF, reasons });
  };
  /** What was told of the title since, by the log itself. */
  const told = async () => {
    const log = connectLog(system.eventStore);
    const facts = await log.readStream(`ModelStation-${STATION}`);
    await log.close();
    return facts.map(({ type }) => type);
  };
  const revoked = (times: number) => eventually(title, ({ revocations }) => revocations.length === times);

  beforeAll(async () => {
    system = await startSystem({ clock: '2016-01-04T08:00:00+08:00' });
    cast = castOf(onItsDay(system));
    await register(cast);
    for (const domain of ['CONNECTION', 'METERING', 'REPAIR', 'ACCEPTANCE']) {
      await identify(`risk-${domain}`, domain, '2016-01-05');
      await control(`risk-${domain}`, '2016-01-05');
    }
    await award('2016-01-06');
  });
  afterAll(() => system.stop());

  it('is kept where the criterion is met again on the last day of its grace', async () => {
    await identify('second', 'REPAIR', '2016-02-01');
    await control('second', '2016-02-08');
    itIs('2016-02-12T08:00:00+08:00');
    await identify('third', 'METERING', '2016-02-15');
    itIs('2016-02-22T23:59:00+08:00');
    expect(await title()).toMatchObject({ standing: 'AWARDED', revocations: [] });
  });

  const byRisk = {
    ground: 'CRITERION_FAILED',
    criterion: 'DOMAINS',
    failingSince: '2016-02-15',
    mendBy: '2016-02-22',
    noticeBy: '2016-03-01',
    source: SOURCE,
    riskPoint: { id: 'third' },
    decision: { role: 'POLICY', on: '2016-02-23' },
  };

  it('is gone on the day after it, says why, and is not for a control that comes too late', async () => {
    itIs('2016-02-23T00:00:01+08:00');
    await control('third', '2016-02-23');
    expect(await revoked(1)).toStrictEqual({ standing: 'REVOKED', until: null, revocations: [byRisk] });
  });

  it('is lost once, whatever is restarted and folded anew', async () => {
    const before = await told();
    await system.restart(() =>
      rm(new URL(system.readModels.replace('sqlite:', 'file:')).pathname, { recursive: true }),
    );
    itIs('2016-02-24T08:00:00+08:00');
    expect(await revoked(1)).toStrictEqual({ standing: 'REVOKED', until: null, revocations: [byRisk] });
    expect(await told()).toStrictEqual(before);
  });

  it('is lost for lists that nobody adopted, also when nothing ran on the day, as of that day', async () => {
    await cast.county.does('AnswerModelStationNotice', '2016-03-01', { ...OF, response: '已整改。' });
    await award('2016-03-02');
    const clock = system.clock();
    await system.restart(() => Promise.resolve(clock.advanceTo('2016-04-20T08:00:00+08:00')));
    const { revocations, standing } = await revoked(2);
    expect(standing).toBe('REVOKED');
    expect(revocations.at(-1)).toStrictEqual({
      ...byRisk,
      criterion: 'LISTS',
      failingSince: '2016-04-01',
      mendBy: '2016-04-08',
      noticeBy: '2016-04-27',
      riskPoint: null,
      decision: { role: 'POLICY', on: '2016-04-09' },
    });
  });
});
