import { randomUUID } from 'node:crypto';
import { personnel, round } from '@zhudian/personnel';
import type { Role } from '@zhudian/programme';
import { runContext, type RunningContext } from '../../support/running-context';
import { takenOverId as id, takenOverOn, underWay } from '../../support/taken-over.story';

// covers: S10

const READ = `{ posting(id: "${id}") { startOn plannedEndOn takenOverOn takenOverFrom recordedFrom candidacy { id } } }`;
const asTakenOver = {
  startOn: underWay.startOn,
  plannedEndOn: underWay.plannedEndOn,
  takenOverOn,
  takenOverFrom: underWay.takenOverFrom,
  recordedFrom: takenOverOn,
  candidacy: null,
};

describe('A posting that is taken over in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(personnel, 'bureau');
    await context.tellWorld();
  });
  afterAll(() => context.stop());

  const input = { ...underWay, occurredOn: takenOverOn };
  const commandId = randomUUID();
  const reasons = [{ code: 'BEGUN_SINCE_REGISTERED', reason: '规格中供电所登记在先' }];
  const codeOf = async (changes: object, role: Role = 'PARTY_WORK', as: Pick<RunningContext, 'send'> = context) =>
    (await as.send(role, 'TakeOverPosting', { ...input, ...changes })).errors?.[0]?.extensions.code;
  const factId = () => context.facts().findLast(({ type }) => type === 'PostingStarted')?.id ?? '';
  const amends = async (command: string, changes: object = {}) => {
    const { errors } = await context.send('PARTY_WORK', command, {
      id,
      reason: '录入有误',
      factId: factId(),
      ...changes,
    });
    return errors?.[0]?.extensions.code;
  };
  const shown = async () => (await context.ask(READ)).data?.['posting'];

  it('is refused to the wrong role and unit, on the wrong day, of what is unknown, and in hostile words', async () => {
    expect(await codeOf({}, 'ADMINISTRATOR')).toBe('NOT_AUTHORISED_ROLE');
    expect(await codeOf({}, 'PARTY_WORK', context.of('binyang'))).toBe('NOT_AUTHORISED_SCOPE');
    expect(await codeOf({ occurredOn: underWay.startOn })).toBe('START_NOT_BEFORE_TAKEOVER');
    expect(await codeOf({ personId: 'nobody' })).toBe('REFERENCE_UNKNOWN');
    expect(await codeOf({ stationId: 'wuming' })).toBe('REFERENCE_UNKNOWN');
    expect(await codeOf({ personId: 'PARTY_WORK' })).toBe('REFERENCE_UNKNOWN');
    expect(await codeOf({ takenOverFrom: '台账\u0000' })).toBe('INVALID_INPUT');
    expect(await codeOf({ takenOverFrom: ' ' })).toBe('INVALID_INPUT');
    expect(await shown()).toBeNull();
  });

  it('is shown as it is told, once', async () => {
    await context.does('PARTY_WORK', 'TakeOverPosting', { ...input, reasons, commandId });
    expect(await shown()).toStrictEqual(asTakenOver);
    expect(await codeOf({ reasons })).toBe('ALREADY_TAKEN_OVER');
  });

  it('has an id that no round can take', () => {
    const { roundId } = round.commands['OpenRound']?.input.shape ?? {};
    const isTaken = (one: string) => roundId?.safeParse(one).success;
    expect([isTaken('2016-1'), isTaken(id.split('.', 1)[0] ?? '')]).toStrictEqual([true, false]);
  });

  it('is corrected as long as it stays one that was under way', async () => {
    const started = (postingStarted: object) => amends('CorrectPosting', { postingStarted });
    expect(await started({ takenOverFrom: '第一书记任职台账（2015年修订）' })).toBeUndefined();
    expect(await started({ startOn: takenOverOn })).toBe('START_NOT_BEFORE_TAKEOVER');
    expect(await started({ plannedEndOn: takenOverOn })).toBe('END_NOT_AFTER_TAKEOVER');
    expect(await shown()).toStrictEqual({ ...asTakenOver, takenOverFrom: '第一书记任职台账（2015年修订）' });
  });

  it('has the day of its takeover corrected, by whoever may, within its term and before what is recorded of it', async () => {
    const moved = (takenOverOn: string) => amends('CorrectPosting', { postingStarted: { takenOverOn } });
    for (const day of [underWay.startOn, '2015-05-31']) expect(await moved(day)).toBe('START_NOT_BEFORE_TAKEOVER');
    for (const day of [underWay.plannedEndOn, '2018-01-01']) expect(await moved(day)).toBe('END_NOT_AFTER_TAKEOVER');
    const early = { occurredOn: '2016-01-20', postingStarted: { takenOverOn: '2016-01-21' } };
    expect(await amends('CorrectPosting', early)).toBe('OCCURRED_IN_FUTURE');
    const correction = { id, reason: '接入日期有误', factId: factId(), postingStarted: { takenOverOn: '2016-01-18' } };
    for (const takenOverOn of ['2016-02-30', '昨日', 'p1\u0000']) {
      const answer = await context.send('PARTY_WORK', 'CorrectPosting', {
        ...correction,
        postingStarted: { takenOverOn },
      });
      expect(answer.errors?.[0]?.message).toContain('takenOverOn');
    }
    const asOther = async (role: Role, unit: string) =>
      (await context.of(unit).send(role, 'CorrectPosting', correction)).errors?.[0]?.extensions.code;
    expect(await asOther('COUNTY_PARTY_COMMITTEE', 'bureau')).toBe('NOT_AUTHORISED_ROLE');
    expect(await asOther('PARTY_WORK', 'binyang')).toBe('NOT_AUTHORISED_SCOPE');
    expect(await moved('2016-01-18')).toBeUndefined();
    expect(await shown()).toMatchObject({ takenOverOn: '2016-01-18', recordedFrom: '2016-01-18' });
    const days = { postingId: id, month: '2016-01', days: 3 };
    const wei = context.by({ personId: underWay.personId, roles: ['FIRST_SECRETARY'], unit: underWay.stationId });
    expect((await wei.send('DeclareOnSiteDays', { ...days, occurredOn: '2016-02-16' })).errors).toBeUndefined();
    expect(await moved('2016-02-01')).toBe('MONTH_BEFORE_TAKEOVER');
    expect(await moved('2016-01-31')).toBeUndefined();
    expect(await shown()).toMatchObject({ takenOverOn: '2016-01-31', recordedFrom: '2016-01-31' });
    const declared = context.facts().findLast(({ type }) => type === 'OnSiteDaysDeclared')?.id;
    expect(await amends('AnnulPosting', { factId: declared })).toBeUndefined();
  });

  it('is annulled and taken over anew on another day', async () => {
    expect(await amends('AnnulPosting')).toBeUndefined();
    expect(await shown()).toBeNull();
    // The same command is the same command: sent again, it records nothing.
    const recorded = context.facts().length;
    expect(await codeOf({ reasons, commandId })).toBe('COMMAND_ANNULLED');
    expect(context.facts()).toHaveLength(recorded);
    const occurredOn = '2016-03-01';
    await context.does('PARTY_WORK', 'TakeOverPosting', { ...input, occurredOn, reasons });
    expect(await shown()).toStrictEqual({ ...asTakenOver, takenOverOn: occurredOn, recordedFrom: occurredOn });
  });
});
