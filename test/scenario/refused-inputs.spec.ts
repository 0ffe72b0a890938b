import { randomUUID } from 'node:crypto';
import { connectLog, type EventLog } from '@zhudian/log';
import { BUREAU, ROUND, STATION, announce, castOf, prepare, register, type Cast } from './support/programme';
import {
  appointment,
  beforeAppointed,
  whileAnnounced,
  whileServing,
  type RefusedInput,
} from './support/refused-inputs';
import { TODAY, codeOf, onItsDay, startSystem, type System } from './support/system';
import { eventually } from '../support/patience';

const candidacyId = `${ROUND}.chen`;

describe('What a user may enter by mistake, on the real processes', () => {
  let system: System;
  let cast: Cast;
  let daily: Cast;
  let log: EventLog;

  const head = () => log.head();
  /** Policies have done what follows from what was done. */
  const settled = async () => {
    let last = -1;
    await eventually(async () => {
      const at = await head();
      const isSame = at === last;
      last = at;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return isSame && at === (await head());
    }, Boolean);
  };
  const refused = async ({ by, command, input, on = TODAY }: RefusedInput) => {
    const before = await head();
    const answer = await cast[by].send(command, on, input);
    return { code: codeOf(answer), recorded: (await head()) - before };
  };
  const expectRefused = (one: RefusedInput) => refused(one).then((got) => ({ ...got, what: one.what }));
  const asExpected = ({ code, what }: RefusedInput) => ({ code, recorded: 0, what });

  beforeAll(async () => {
    system = await startSystem({ clock: '2016-01-04T08:00:00+08:00' });
    log = connectLog(system.eventStore);
    cast = castOf(system);
    daily = castOf(onItsDay(system));
    await register(daily);
    await prepare(daily);
    await apply(daily);
    await announce(daily);
    system.clock().advanceTo('2016-02-16T09:00:00+08:00');
    await announceLate(cast);
    await settled();
  });
  afterAll(async () => {
    await log.close();
    await system.stop();
  });

  it.each(whileAnnounced)('$what: $command', async (one) => {
    expect(await expectRefused(one)).toStrictEqual(asExpected(one));
  });

  it('the commandId of another command', async () => {
    const commandId = randomUUID();
    const unit = { orgUnitId: 'team-1', type: 'TEAM', parentId: STATION, name: '一班' };
    expect(codeOf(await cast.administrator.send('RegisterOrgUnit', TODAY, unit, commandId))).toBeUndefined();
    const before = await head();
    const renamed = { orgUnitId: STATION, name: '另一所' };
    expect(codeOf(await cast.administrator.send('RenameOrgUnit', TODAY, renamed, commandId))).toBe('COMMAND_ID_REUSED');
    expect(codeOf(await cast.partyWork.send('RegisterOrgUnit', TODAY, unit, commandId))).not.toBeUndefined();
    expect(await head()).toBe(before);
  });

  it.each([
    [
      'a day that is nobody’s',
      'hearingProblems(first: 1) { totalCount } postingCockpit(id: "x", today: "9999-12-31") { today }',
    ],
    ['a year before the first', 'programmeYear(year: -1) { id }'],
    ['a month that there is not', `supervisionMatrix(bureauId: "${BUREAU}", month: "2025-13") { notes { body } }`],
    ['fewer than none', 'stations(first: -1) { totalCount }'],
    ['more than a page', 'stations(first: 201) { totalCount }'],
    ['a cursor that is none', 'stations(first: 1, after: "x") { totalCount }'],
    ['a filter that is empty', 'branches(first: 1, countyEnterpriseId: "") { totalCount }'],
    ['a filter with NUL', 'persons(first: 1, unitId: "a\\u0000") { totalCount }'],
  ])('in a question: %s', async (_, asked) => {
    expect(codeOf(await cast.partyWork.asks(`{ ${asked} }`))).toBe('INVALID_INPUT');
  });

  it('a page of nothing is a count, and no mistake', async () => {
    const { data } = await cast.partyWork.asks(
      'query ($n: Int = 3) { stations(first: $n) { totalCount edges { node { id } } } }',
      { n: 0 },
    );
    expect(data).toStrictEqual({ stations: { totalCount: 2, edges: [] } });
  });

  it('an appointment with what is not there', async () => {
    await daily.partyWork.does('CloseNotice', '2016-02-16', { candidacyId });
    await settled();
    for (const one of beforeAppointed) expect(await expectRefused(one)).toStrictEqual(asExpected(one));
  });

  it('an appointment of somebody who is no full member any more', async () => {
    const become = (membership: string) =>
      cast.partyWork.does('ChangeMembership', TODAY, { personId: 'chen', membership });
    await become('PROBATIONARY');
    await settled();
    const one = { what: 'no full member', by: 'committee', command: 'AppointSecretary', input: appointment } as const;
    expect(await expectRefused({ ...one, code: '' })).toMatchObject({ code: 'NOT_FULL_MEMBER', recorded: 0 });
    await become('FULL');
  });

  describe('of a posting', () => {
    beforeAll(async () => {
      await daily.committee.does('AppointSecretary', '2016-02-16', appointment);
      await settled();
      const hearingId = `${BUREAU}.2016-03.1`;
      const hearing = { bureauId: BUREAU, month: '2016-03', plannedOn: '2016-03-18', topic: '专题', number: 1 };
      await daily.partyWork.does('ScheduleHearing', '2016-03-01', hearing);
      const problem = { hearingId, problemId: 'meters', postingId: candidacyId, stationId: STATION, text: '表计老化' };
      await daily.partyWork.does('RaiseProblem', '2016-03-01', problem);
      await daily.partyWork.does('OpenCommendation', '2016-03-01', {
        commendationId: 'praise',
        bureauId: BUREAU,
        title: '评选',
        criteria: ['业绩'],
        quota: 1,
        judgedPeriod: { from: '2016-01-01', to: '2016-03-01' },
      });
      const clue = {
        clueId: 'clue-1',
        stationId: STATION,
        domain: 'METERING',
        hypothesis: '疑似',
        basisRefs: ['台账'],
      };
      await daily.county.does('OpenClue', '2016-03-02', clue);
      await daily.county.does('IdentifyFactor', '2016-03-02', { clueId: 'clue-1', factor: '封印缺失' });
      const dimensions = { theory: 70, systems: 60, analysis: 60, solving: 60 };
      await daily.partyWork.does('AssessCompetency', '2016-03-04', {
        postingId: candidacyId,
        phase: 'BASELINE',
        dimensions,
      });
      await settled();
    });

    it.each(whileServing)('$what: $command', async (one) => {
      expect(await expectRefused(one)).toStrictEqual(asExpected(one));
    });
  });
});

const late = { candidacyId: `${ROUND}.ouyang` };
const apply = ({ other }: Cast) =>
  other.does('SubmitApplication', '2016-01-11', {
    roundId: ROUND,
    personId: 'ouyang',
    strengths: [],
    preferredStations: [],
    statement: '自愿',
  });

/** Another candidate, whose notice is recorded a week and more after its day. */
const announceLate = async ({ sender, reviewer, partyWork }: Cast) => {
  await sender.does('RecommendCandidate', '2016-01-22', { ...late, orgUnitId: 'dept-1', opinion: '同意' });
  const checks = { political: true, style: true, ability: true, experience: true, clean: true };
  await reviewer.does('PassReview', '2016-01-26', { ...late, checks, reason: '合格' });
  await partyWork.does('ProposeMatch', '2016-02-02', { ...late, stationId: 'station-2' });
  await partyWork.does('PublishNotice', '2016-02-05', { ...late, channels: ['INTRANET'] });
};
