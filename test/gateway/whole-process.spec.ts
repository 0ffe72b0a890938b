import { encodeNodeId, encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { applied, candidacyId, noticeClosed, noticeFrom, recommended, reviewed } from '../support/candidacy.story';
import { marchFinal } from '../support/evaluation.story';
import { held, hearingId, scheduled } from '../support/hearing.story';
import { marchOpened } from '../support/indicator.story';
import { bureauRegistered, luoboRegistered, wumingRegistered } from '../support/organization.story';
import { patience } from '../support/patience';
import { weiRegistered } from '../support/person.story';
import { handedOver, postingId, relationMoved, started, ended } from '../support/posting.story';
import { recorded } from '../support/recorded';
import { luoboDiagnosed, roundOpened } from '../support/round.story';
import { checked, scheduled as checksScheduled } from '../support/self-running.story';
import { allNoted } from '../support/supervision.story';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(120_000));

// covers: N04

const over = { ...ended, data: { ...ended.data, endOn: '2016-05-31' } };
const inMay = (fact: { readonly type: string; readonly data: object }) => ({
  ...fact,
  data: { ...fact.data, ...('month' in fact.data ? { month: '2016-05' } : {}) },
});
const excused = { postingId, reason: '参加抗洪抢险' };
const toBeChecked = {
  ...checksScheduled,
  data: {
    ...checksScheduled.data,
    withdrawnOn: '2016-05-31',
    checks: [
      { moment: 'DAYS_90', checkOn: '2016-08-29' },
      { moment: 'DAYS_180', checkOn: '2016-11-28' },
      { moment: 'DAYS_365', checkOn: '2017-05-31' },
    ],
  },
};
const inPosting = (fact: { readonly type: string; readonly data: object }) => ({
  ...fact,
  data: { ...fact.data, postingId },
});
const selection = [
  recorded('SelectionRound-2016-1', roundOpened, { on: '2016-01-04' }),
  recorded('SelectionRound-2016-1', luoboDiagnosed, { on: '2016-01-11' }),
  recorded(`Candidacy-${candidacyId}`, applied, { on: '2016-01-18' }),
  recorded(`Candidacy-${candidacyId}`, recommended, { on: '2016-01-20' }),
  recorded(`Candidacy-${candidacyId}`, reviewed, { on: '2016-01-25' }),
  recorded(`Candidacy-${candidacyId}`, noticeFrom('2016-02-03', '2016-02-15'), { on: '2016-02-03' }),
  recorded(`Candidacy-${candidacyId}`, noticeClosed, { on: '2016-02-15' }),
];
const term = [
  recorded(`Posting-${postingId}`, started, { on: '2016-02-20' }),
  recorded(`Posting-${postingId}`, relationMoved, { on: '2016-03-10' }),
  ...allNoted.map((fact) => recorded(`SupervisionMonth-${postingId}.2016-03`, fact, { on: '2016-04-05' })),
  recorded(`Evaluation-${postingId}.2016-03`, inPosting(marchOpened), { on: '2016-03-01' }),
  recorded(`Evaluation-${postingId}.2016-03`, inPosting(marchFinal()), { on: '2016-05-03' }),
  recorded(`Hearing-${hearingId}`, scheduled, { on: '2016-04-01' }),
  recorded(`Hearing-${hearingId}`, held(), { on: '2016-04-20' }),
  recorded('Hearing-2016-05.1', inMay(scheduled), { on: '2016-05-01' }),
  recorded('Hearing-2016-05.1', inMay(held({ heldOn: '2016-05-18', heard: [], excused: [excused] })), {
    on: '2016-05-18',
  }),
];
const ending = [
  recorded(`Posting-${postingId}`, handedOver, { on: '2016-05-30' }),
  recorded(`Posting-${postingId}`, over, { on: '2016-05-31' }),
  recorded(`SelfRunning-${postingId}`, toBeChecked, { on: '2016-05-31' }),
  recorded(`SelfRunning-${postingId}`, checked('DAYS_90', 1), { on: '2016-09-01' }),
];
const units = [
  recorded('OrgUnit-bureau', bureauRegistered),
  recorded('OrgUnit-wuming', wumingRegistered),
  recorded('OrgUnit-luobo', luoboRegistered),
  recorded('Person-wei', weiRegistered),
];
const story = [...units, ...selection, ...term, ...ending];
const atEndOfTerm = encodePosition(units.length + selection.length + term.length - 1);

const POSTING = encodeNodeId({ type: 'Posting', id: postingId });
const QUERY = `query ($of: ID!, $today: LocalDate) { wholeProcess(of: $of, today: $today) {
  today missing late subject { ... on Posting { id } } gaps { kind of dueOn }
  steps { kind of dueOn metOn state daysLate factId source about { __typename } } } }`;

interface Step {
  readonly kind: string;
  readonly of: string | null;
  readonly dueOn: string;
  readonly metOn: string | null;
  readonly state: string;
  readonly daysLate: number;
  readonly factId: string | null;
}
interface Whole {
  readonly today: string;
  readonly missing: number;
  readonly late: number;
  readonly gaps: readonly Pick<Step, 'kind' | 'of' | 'dueOn'>[];
  readonly steps: readonly Step[];
}

describe('The whole process of a posting', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], story);
  });
  afterAll(() => graph.stop());

  const ask = async (today: string, { of = POSTING, as = tokenOf('shen', 'AUDITOR', 'bureau'), headers = {} } = {}) =>
    (await graph.ask(QUERY, { authorization: `Bearer ${as}`, ...headers }, { variables: { of, today } })).body;
  const process = async (...asked: Parameters<typeof ask>): Promise<Whole> => {
    const { data, errors } = await ask(...asked);
    expect(errors).toBeUndefined();
    return (data as { wholeProcess: Whole }).wholeProcess;
  };
  const named = (steps: readonly Pick<Step, 'kind' | 'of'>[]) =>
    steps.map(({ kind, of }) => [kind, of].filter((one) => one !== null).join(' '));

  it('goes from the need to the checks after the end, in the order of its days', async () => {
    const { steps } = await process('2016-12-01');
    expect(named(steps.filter(({ state }) => state === 'DONE'))).toStrictEqual([
      'NEED_DIAGNOSED',
      'APPLIED',
      'RECOMMENDED',
      'REVIEWED',
      'NOTICE_CLOSED',
      'APPOINTED',
      'PARTY_RELATION_MOVED',
      'SUPERVISED 2016-03',
      'HEARD 2016-04',
      'EVALUATED 2016-03',
      'HANDOVER_COMPLETED',
      'ENDED',
      'SELF_RUNNING_CHECKED DAYS_90',
    ]);
    const days = steps.map(({ metOn, dueOn }) => metOn ?? dueOn);
    expect(days).toStrictEqual(days.toSorted());
  });

  it('names its gaps by day: what was not done, what came late, and what is still ahead', async () => {
    const { missing, late, gaps, steps, today } = await process('2016-12-01');
    expect(today).toBe('2016-12-01');
    expect(named(gaps)).toStrictEqual(named(steps.filter(({ state }) => state === 'MISSING')));
    expect(missing).toBe(gaps.length);
    expect(named(gaps)).toStrictEqual(
      expect.arrayContaining([
        'TASKS_RATIFIED',
        'HEARD 2016-03',
        'SUPERVISED 2016-04',
        'SUPERVISED 2016-05',
        'EVALUATED 2016-04',
        'EVALUATED 2016-05',
        'TERM_EVALUATED',
        'SELF_RUNNING_CHECKED DAYS_180',
      ]),
    );
    expect(named(gaps)).not.toContain('HEARD 2016-04');
    expect(steps.find((one) => named([one])[0] === 'HEARD 2016-05')).toMatchObject({ state: 'EXEMPT', metOn: null });
    const step = (name: string) => steps.find((one) => named([one])[0] === name);
    expect(step('EVALUATED 2016-03')).toMatchObject({ dueOn: '2016-04-30', metOn: '2016-05-03', daysLate: 3 });
    expect(step('SELF_RUNNING_CHECKED DAYS_90')).toMatchObject({ state: 'DONE', daysLate: 3 });
    expect(step('SELF_RUNNING_CHECKED DAYS_180')).toMatchObject({ state: 'MISSING', daysLate: 3 });
    expect(step('SELF_RUNNING_CHECKED DAYS_365')).toMatchObject({ state: 'AHEAD', daysLate: 0 });
    expect(late).toBe(steps.filter(({ state, daysLate }) => state === 'DONE' && daysLate > 0).length);
  });

  it('is a gap from the day after its day on', async () => {
    const gapOn = async (day: string) => named((await process(day)).gaps).includes('SELF_RUNNING_CHECKED DAYS_180');
    expect([await gapOn('2016-11-28'), await gapOn('2016-11-29')]).toStrictEqual([false, true]);
  });

  it('names the facts by which it went on', async () => {
    const { steps } = await process('2016-12-01');
    const { body } = await graph.ask(`{ timeline(of: "${POSTING}") { facts { id type } } }`);
    const { facts } = (body.data as { timeline: { facts: readonly { id: string; type: string }[] } }).timeline;
    const typeOf = (kind: string) =>
      facts.find(({ id }) => id === steps.find((one) => one.kind === kind && one.metOn)?.factId)?.type;
    expect(['APPLIED', 'NOTICE_CLOSED', 'APPOINTED', 'HEARD', 'EVALUATED', 'ENDED'].map(typeOf)).toStrictEqual([
      'ApplicationSubmitted',
      'NoticeClosed',
      'PostingStarted',
      'HearingHeld',
      'EvaluationFinalised',
      'PostingEnded',
    ]);
  });

  it('as of a position tells what was known then', async () => {
    const headers = { 'x-zhudian-as-of': atEndOfTerm };
    const { steps } = await process('2016-05-20', { headers });
    const stateOf = (kind: string) => steps.filter((one) => one.kind === kind).map(({ state }) => state);
    expect([stateOf('ENDED'), stateOf('HANDOVER_COMPLETED'), stateOf('SELF_RUNNING_CHECKED')]).toStrictEqual([
      ['AHEAD'],
      ['AHEAD'],
      [],
    ]);
  });

  it('of one that ended without checks says that they are missing', async () => {
    const headers = { 'x-zhudian-as-of': encodePosition(story.length - 3) };
    const { gaps } = await process('2016-06-01', { headers });
    expect(gaps).toContainEqual({ kind: 'SELF_RUNNING_CHECKED', of: null, dueOn: '2016-05-31' });
  });

  it('is for those who see all of it', async () => {
    const codes = async (...asked: Parameters<typeof ask>) =>
      (await ask(...asked)).errors?.map(({ extensions }) => extensions['code']);
    for (const role of ['STATION', 'FIRST_SECRETARY', 'RURAL_POWER'] as const)
      expect([role, await codes('2016-12-01', { as: tokenOf('wei', role, 'luobo') })]).toStrictEqual([
        role,
        ['NOT_AUTHORISED_ROLE'],
      ]);
    expect(await codes('2016-12-01', { as: tokenOf('ji', 'DISCIPLINE', 'bureau') })).toBeUndefined();
  });

  it('of what is not to be seen, is none, or is no posting is nothing', async () => {
    const nothing = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).data;
    const elsewhere = tokenOf('ji', 'DISCIPLINE', 'binyang');
    const never = encodeNodeId({ type: 'Posting', id: 'never' });
    expect(await nothing('2016-12-01', { as: elsewhere })).toStrictEqual({ wholeProcess: null });
    expect(await nothing('2016-12-01', { of: never })).toStrictEqual({ wholeProcess: null });
    const { errors } = await ask('2016-12-01', { of: 'luobo' });
    expect(errors?.map(({ extensions }) => extensions['code'])).toStrictEqual(['NODE_ID_INVALID']);
    const station = encodeNodeId({ type: 'Station', id: 'luobo' });
    expect(await nothing('2016-12-01', { of: station })).toStrictEqual({ wholeProcess: null });
  });
});
