import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectLog } from '@zhudian/log';
import { columnNames, listQuery, thingQuery } from '../../dashboard/src/browse/selection';
import { allQuestions, shapeOf } from '../../dashboard/src/browse/shapes';
import { learnShippedGraph } from '../dashboard/support/graph-pages';
import { issueScheme, judgeMonths, judgeTerm } from './support/judging';
import { BRANCH, BUREAU, ROUND, STATION, announce, castOf, prepare, register, type Cast } from './support/programme';
import { TODAY, codeOf, onItsDay, startSystem, type Answer, type System } from './support/system';
import { eventually } from '../support/patience';

const START = '2016-01-04T08:00:00+08:00';
const COCKPIT = `query Cockpit($id: ID!) {
  postingCockpit(id: $id) { today daysLeft duties { kind dueOn state daysLate } posting { stage } }
}`;
const STATIONS = `{ station(id: "${STATION}") { name } }`;

interface Cockpit {
  readonly today: string;
  readonly daysLeft: number;
  readonly duties: readonly { readonly kind: string; readonly state: string; readonly daysLate: number }[];
  readonly posting: { readonly stage: string };
}

describe('As time passes, on the real processes', () => {
  let system: System;
  let cast: Cast;
  let postingId: string;
  const itIs = (instant: string) => system.clock().advanceTo(instant);
  const asked = (query: string, asOf?: string) => cast.partyWork.asks(query, {}, asOf);
  /** Once the policy that begins the posting has done so. */
  const cockpit = async () => {
    const ask = () => cast.partyWork.asks(COCKPIT, { id: postingId });
    const { data } = await eventually(ask, (answer) => Boolean(answer.data?.['postingCockpit']));
    return data?.['postingCockpit'] as Cockpit;
  };
  const duty = async (kind: string) => {
    const { today, duties } = await cockpit();
    const { state, daysLate } = duties.find((one) => one.kind === kind) ?? {};
    return { today, state, daysLate };
  };
  const send = (as: keyof Cast, command: string, input: object): Promise<Answer> =>
    cast[as].send(command, TODAY, input);
  const does = (as: keyof Cast, command: string, input: object) => cast[as].does(command, TODAY, input);

  const whoAdmitted = async () => {
    const { data } = await asked(
      '{ branch(id: "branch-2") { timeline(last: 1) { edges { node { actorId actorRole actingFor } } } } }',
    );
    const { timeline } = data?.['branch'] as {
      readonly timeline: { readonly edges: readonly { readonly node: object }[] };
    };
    return timeline.edges.map(({ node }) => node);
  };

  beforeAll(async () => {
    system = await startSystem({ clock: START });
    cast = castOf(system);
  });
  afterAll(() => system.stop());

  it('a business day is in the future until the clock has come to it', async () => {
    const unit = { orgUnitId: BUREAU, type: 'BUREAU', name: '局', divisionCode: '450100' };
    const early = await cast.administrator.send('RegisterOrgUnit', '2016-01-05', unit);
    expect(early.errors?.[0]?.extensions).toMatchObject({
      code: 'OCCURRED_IN_FUTURE',
      details: { on: '2016-01-05', today: '2016-01-04' },
    });
    await register(cast);
  });

  it('what is recorded is recorded at the time of the clock, and is found by it', async () => {
    const daily = castOf(onItsDay(system));
    await prepare(daily);
    postingId = await announce(daily);
    itIs('2016-02-16T08:00:00+08:00');
    const log = connectLog(system.eventStore);
    const [registered] = await log.readStream(`OrgUnit-${STATION}`);
    const [opened] = await log.readStream('SelectionRound-round-1');
    await log.close();
    expect([registered, opened].map((fact) => fact?.recordedAt.slice(0, 10))).toStrictEqual([
      '2016-01-04',
      '2016-01-05',
    ]);
    expect((await asked(STATIONS, '2016-01-03T23:00:00+08:00')).data).toStrictEqual({ station: null });
    expect((await asked(STATIONS, '2016-02-16T07:00:00+08:00')).data).toStrictEqual({ station: { name: '一所' } });
    expect(codeOf(await asked(STATIONS, '2016-02-16T20:00:00+08:00'))).toBe('AS_OF_FUTURE');
  });

  it('a deadline comes up, is due, and is overdue from the first minute of the next day', async () => {
    await cast.partyWork.does('CloseNotice', '2016-02-15', { candidacyId: postingId });
    await does('committee', 'AppointSecretary', {
      candidacyId: postingId,
      personId: 'chen',
      stationId: STATION,
      branchId: BRANCH,
      startOn: '2016-03-01',
      documentNo: '南供党〔2016〕1号',
    });
    const kind = 'PARTY_RELATION_MOVED';
    expect(await duty(kind)).toStrictEqual({ today: '2016-02-16', state: 'UPCOMING', daysLate: 0 });
    itIs('2016-03-31T20:00:00+08:00');
    expect(await duty(kind)).toStrictEqual({ today: '2016-03-31', state: 'DUE', daysLate: 0 });
    itIs('2016-04-01T00:00:00+08:00');
    expect(await duty(kind)).toStrictEqual({ today: '2016-04-01', state: 'OVERDUE', daysLate: 1 });
  });

  it('an appeal is heard to the last day of its time, and is late on the next', async () => {
    itIs('2016-04-05T08:00:00+08:00');
    await issueScheme(cast);
    const of = { postingId, month: '2016-03' };
    const general = system.as('gao', ['GENERAL_MANAGEMENT'], BUREAU);
    await eventually(
      () => cast.partyWork.asks(`{ posting(id: "${postingId}") { evaluations { month } } }`),
      ({ data }) => (data?.['posting'] as { evaluations: unknown[] }).evaluations.length === 1,
    );
    for (const deductionId of ['d1', 'd2'])
      await general.does('ApplyDeduction', TODAY, {
        ...of,
        deductionId,
        code: 'REPORT_LATE',
        fact: '汇报逾期',
        evidenceRefs: ['台账'],
      });
    itIs('2016-04-14T20:00:00+08:00');
    await does('candidate', 'AppealDeduction', { ...of, deductionId: 'd1', grounds: '已说明' });
    itIs('2016-04-15T00:00:00+08:00');
    const late = await send('candidate', 'AppealDeduction', { ...of, deductionId: 'd2', grounds: '已说明' });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'APPEAL_LATE', details: { appealBy: '2016-04-14' } });
    await does('discipline', 'UpholdDeduction', { ...of, deductionId: 'd1', finding: '属实' });
    await does('discipline', 'RevokeDeduction', { ...of, deductionId: 'd2', finding: '重复' });
  });

  it('a posting comes to its end, is late with what it owes, and is ended', async () => {
    const { daysLeft } = await cockpit();
    itIs('2018-03-02T08:00:00+08:00');
    expect([daysLeft, (await cockpit()).daysLeft]).toStrictEqual([684, 0]);
    expect(await duty('HANDOVER_COMPLETED')).toStrictEqual({ today: '2018-03-02', state: 'OVERDUE', daysLate: 2 });
    const reasons = [{ code: 'SUCCESSOR_NOT_READY', reason: '县公司直接选派。' }];
    await does('partyWork', 'NameSuccessor', { postingId, personId: 'ouyang', plan: '跟岗', reasons });
    await does('candidate', 'CompleteHandover', { postingId, checklist: [{ item: '台账', done: true }] });
    itIs('2018-03-06T08:00:00+08:00');
    await judgeMonths(system, cast, postingId, '2016-03-01', '2018-03-06');
    await judgeTerm(system, cast, postingId, '2018-03-06');
    const ended = { postingId, reason: '届满' };
    expect(codeOf(await send('committee', 'EndPosting', ended))).toBe('FIT_REVIEW_MISSING');
    const why = [{ code: 'FIT_REVIEW_MISSING', reason: '县公司已另行考察。' }];
    await does('committee', 'EndPosting', { ...ended, reasons: why });
    // Somebody else ended it: whoever asks is told at once or a moment later.
    const after = await eventually(cockpit, ({ posting }) => posting.stage === 'ENDED');
    expect(after.posting.stage).toBe('ENDED');
  });

  const IN_FORCE = `query ($id: ID!) { posting(id: $id) { stage endedOn } postings(stage: ACTIVE) { totalCount }
    station(id: "${STATION}") { name currentPosting { id } branch { firstSecretary { id } } } }`;
  const inForce = async (validOn: string, asOf?: string) => {
    const { data, errors } = await cast.partyWork.asks(IN_FORCE, { id: postingId }, asOf, validOn);
    if (errors) throw new Error(JSON.stringify(errors));
    const { posting, postings, station } = data as Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
    const branch = station?.['branch'] as { readonly firstSecretary: unknown } | null;
    const current = station?.['currentPosting'] as { readonly id: string } | null;
    return [posting, postings?.['totalCount'], current?.id, branch?.firstSecretary ?? null];
  };

  it('what was in force on a day is asked for by that day, whatever was known later', async () => {
    const serving = [{ stage: 'ACTIVE', endedOn: null }, 1, postingId, { id: postingId }];
    const over = [{ stage: 'ENDED', endedOn: '2018-03-06' }, 0, undefined, null];
    expect(await inForce('2017-01-01')).toStrictEqual(serving);
    expect((await inForce('2018-03-06')).slice(0, 3)).toStrictEqual(serving.slice(0, 3));
    expect(await inForce('2018-03-07')).toStrictEqual(over);
    // The branch has a First Secretary from the day of the appointment, who comes on 1 March.
    expect(await inForce('2016-02-29')).toStrictEqual([null, 0, undefined, { id: postingId }]);
    expect(await inForce('2016-01-20')).toStrictEqual([null, 0, undefined, null]);
    // By what was known in 2016 it still goes on in 2018.
    expect(await inForce('2018-03-07', '2016-04-15T12:00:00+08:00')).toStrictEqual(serving);
  });

  it('is asked for by pages that offer a day, with all that they show', async () => {
    learnShippedGraph();
    const byDay = allQuestions().filter(([, { of }]) => shapeOf(of).onDay !== undefined);
    const onDay = async (query: string, variables: object) => {
      const { data, errors } = await cast.partyWork.asks(query, variables, undefined, '2017-01-01');
      expect({ query, errors }).toStrictEqual({ query, errors: undefined });
      return data;
    };
    const shown = new Set<string>();
    for (const [name, question] of byDay.filter(([, { kind }]) => kind === 'list')) {
      const query = listQuery(name, question, columnNames(question.of, true), {});
      const { edges } = (await onDay(query, { first: 5 }))?.['list'] as {
        readonly edges: readonly { readonly node: { readonly id: string } }[];
      };
      const [thing = ''] = byDay.find(([, { kind, of }]) => kind === 'thing' && of === question.of) ?? [];
      for (const { node } of edges) {
        const data = await onDay(thingQuery(thing, true), { id: node.id });
        if (data?.['thing']) shown.add(question.of);
      }
    }
    expect([...shown]).toStrictEqual(expect.arrayContaining(['Branch', 'Posting']));
    const ofStation = join(__dirname, '../../dashboard/src/station/station.graphql');
    const data = await onDay(readFileSync(ofStation, 'utf8'), { id: STATION, ofDay: true });
    expect(data).toMatchObject({ station: { currentPosting: { id: postingId } } });
  });

  it('says what is not kept by the days on which it was in force, and is about nothing but a day', async () => {
    const code = async (query: string, validOn: string) =>
      codeOf(await cast.partyWork.asks(query, {}, undefined, validOn));
    expect(await code('{ hearings { totalCount } }', '2017-01-01')).toBe('VALID_ON_UNSUPPORTED');
    expect(await code('{ postings { totalCount } }', '2017-02-30T')).toBe('VALID_ON_INVALID');
    expect(await code('{ postings { totalCount } }', '2017-02-30')).toBe('VALID_ON_INVALID');
    const input = `{ commandId: "00000000-0000-4000-8000-000000000000", postingId: "${postingId}", reason: "x" }`;
    expect(await code(`mutation { endPosting(input: ${input}) { id } }`, '2017-01-01')).toBe('VALID_ON_MUTATION');
  });

  it('a deputy acts and reads from the first day to the last, and what was done says for whom', async () => {
    const member = { branchId: 'branch-2', status: 'FULL', votes: true, via: 'TRANSFER' };
    const admit = (personId: string) => send('other', 'AddBranchMember', { ...member, personId });
    const statement = async () =>
      (await cast.other.asks(`{ candidacy(id: "${ROUND}.chen") { statement } }`)).data?.['candidacy'];
    const days = { from: '2018-03-07', until: '2018-03-08' };
    const named = { deputationId: 'march', kind: 'ACTING', holderId: 'rui', deputyId: 'ouyang', reason: '外出培训。' };
    await does('reviewer', 'NameDeputy', { ...named, role: 'PARTY_WORK', unitId: BUREAU, ...days });
    expect([codeOf(await admit('song')), await statement()]).toStrictEqual([
      'NOT_AUTHORISED_ROLE',
      { statement: null },
    ]);
    itIs('2018-03-08T23:59:00+08:00');
    expect([codeOf(await admit('song')), await statement()]).toStrictEqual([
      undefined,
      { statement: expect.any(String) as string },
    ]);
    expect(await whoAdmitted()).toStrictEqual([{ actorId: 'ouyang', actorRole: 'PARTY_WORK', actingFor: 'rui' }]);
    itIs('2018-03-09T00:00:00+08:00');
    expect([codeOf(await admit('rui')), await statement()]).toStrictEqual(['NOT_AUTHORISED_ROLE', { statement: null }]);
  });

  it('is the same after all processes have stopped and started again', async () => {
    await system.restart();
    expect((await cockpit()).today).toBe('2018-03-09');
    expect(await whoAdmitted()).toStrictEqual([{ actorId: 'ouyang', actorRole: 'PARTY_WORK', actingFor: 'rui' }]);
    expect((await inForce('2017-01-01'))[0]).toStrictEqual({ stage: 'ACTIVE', endedOn: null });
  });
});
