import fc from 'fast-check';
import { decodePosition, encodePosition, type RecordedFact } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { clueId, factorFound, clueOpened, measureDone, measurePlanned } from '../support/clue.story';
import { februaryBreached, februaryRead, januaryRead, lossTargetSet } from '../support/indicator.story';
import { patience } from '../support/patience';
import { ended, postingId } from '../support/posting.story';
import { recorded, type FactOfStory } from '../support/recorded';
import { riskIdentified, riskPointId } from '../support/risk-point.story';
import { trials } from '../support/trials';
import { readChanges, type ChangeFact } from './support/changes';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(240_000));

const VIEWERS = [tokenOf('ji', 'DISCIPLINE', 'bureau'), tokenOf('he', 'STATION', 'luobo')] as const;
const SPAN = { from: '2016-01-01', to: '2016-06-30' } as const;
const { breachEventId: _, ...suspected } = clueOpened().data;
const ours = [
  ...[lossTargetSet, januaryRead, februaryRead, februaryBreached].map((fact) =>
    recorded('Indicator-luobo.LINE_LOSS', fact),
  ),
  recorded(`RiskPoint-${riskPointId}`, riskIdentified()),
  recorded('Clue-tables', { ...clueOpened(), data: suspected }),
  ...[factorFound, measurePlanned(), measureDone].map((fact) => recorded('Clue-tables', fact)),
  recorded(`Posting-${postingId}`, { ...ended, data: { ...ended.data, endOn: '2016-04-30' } }),
];
/** Each fact at a position of its own. */
const placed = ({ position: _at, prepare: _place, ...fact }: FactOfStory & Partial<RecordedFact>) => fact;
const story = [...manyFacts.filter(({ stream }) => !stream.startsWith('Person-far')).map(placed), ...ours];

/** What is not due yet, or exempt, is neither good nor bad. */
const IN_TIME: Readonly<Record<string, boolean | null>> = {
  MET: true,
  LATE_ENTERED: true,
  DUE: null,
  OVERDUE: false,
  EXEMPT: null,
};

type Row = Readonly<Record<string, unknown>>;
type Fact = ChangeFact & {
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly context: string;
  readonly data: Row | null;
};

const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted();
const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const monthsOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** What the readings of January and February say, told plainly. */
const readingsIn = (facts: readonly Fact[]) => {
  const hasTarget = facts.some(({ type }) => type === 'TargetSet');
  return facts
    .filter(({ type }) => type === 'ReadingReported')
    .map(({ data }) => ({
      month: String(data?.['period']),
      value: Number(data?.['value']),
      onTarget: hasTarget ? Number(data?.['value']) <= 8 : null,
    }));
};

const stepsIn = (facts: readonly Fact[]) =>
  Object.values(Object.groupBy(facts, ({ stream }) => stream)).flatMap((all = []) =>
    all.slice(1).map((to, at) => {
      const from = all[at] as Fact;
      return {
        stream: to.stream,
        context: to.context,
        fromType: from.type,
        toType: to.type,
        fromFact: from.id,
        toFact: to.id,
        fromOn: from.occurredOn,
        toOn: to.occurredOn,
        days: daysFrom(from.occurredOn, to.occurredOn),
        seconds: (Date.parse(to.recordedAt) - Date.parse(from.recordedAt)) / 1_000,
      };
    }),
  );

describe('The tables that are made for analysis', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], story);
  });
  afterAll(() => graph.stop());

  const table = async (file: string, token: string, position: string) => {
    const url = new URL(`/export/${file}${file.includes('?') ? '&' : '?'}asOf=${position}`, graph.gateway.url);
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const text = await response.text();
    expect([file, response.status, response.status === 200 ? '' : text]).toStrictEqual([file, 200, '']);
    return text.split('\n').flatMap((line) => {
      if (line === '') return [];
      const { asOfPosition, ...row } = JSON.parse(line) as Row;
      expect(asOfPosition).toBe(position);
      return [row];
    });
  };
  const factsAt = async (token: string, at: number) => {
    const all = (await readChanges(graph.ask, token)) as readonly Fact[];
    return all.filter(({ position }) => (decodePosition(position) ?? Infinity) <= at);
  };
  const ask = async (query: string, token: string, position: string) => {
    const { body } = await graph.ask(query, { authorization: `Bearer ${token}`, 'x-zhudian-as-of': position });
    expect(body.errors).toBeUndefined();
    return body.data as Readonly<Record<string, unknown>>;
  };

  it('are equal to what is reckoned plainly from the facts and the graph, at any position and for anybody', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...VIEWERS),
        fc.oneof(fc.nat(story.length - 1), fc.integer({ min: story.length - ours.length, max: story.length - 1 })),
        async (token, at) => {
          const position = encodePosition(at);
          const facts = await factsAt(token, at);
          const readings = readingsIn(facts);
          expect(sorted(await table('stepDurations.ndjson', token, position))).toStrictEqual(sorted(stepsIn(facts)));
          const months = await table(`stationMonths.ndjson?from=${SPAN.from}&to=${SPAN.to}`, token, position);
          const of = (kind: string) => months.filter((row) => row['kind'] === kind);
          expect(of('INDICATOR')).toStrictEqual(
            readings.map(({ month, value, onTarget }) => ({
              stationId: 'luobo',
              month,
              kind: 'INDICATOR',
              code: 'LINE_LOSS',
              value,
              isGood: onTarget,
            })),
          );
          const { branch } = await ask(
            `{ branch(id: "luobo-branch") { obligations(from: "${SPAN.from}", to: "${SPAN.to}", today: "${SPAN.to}") { kind dueOn state } } }`,
            token,
            position,
          );
          const owed = ((branch as { obligations?: readonly Row[] | null } | null)?.obligations ?? []).map(
            ({ kind, dueOn, state }) => [kind, String(dueOn).slice(0, 7), IN_TIME[String(state)]],
          );
          expect(sorted(of('OBLIGATION').map(({ code, month, isGood }) => [code, month, isGood]))).toStrictEqual(
            sorted(owed),
          );
          expect(of('RISK')).toHaveLength(
            facts.filter(({ type, occurredOn }) => type === 'RiskIdentified' && occurredOn < SPAN.to).length,
          );
          const about = await table('postingMonths.ndjson', token, position);
          const postings = facts.filter(
            ({ type, stream }) => type === 'PostingStarted' && stream === `Posting-${postingId}`,
          );
          const isOver = facts.some(({ type }) => type === 'PostingEnded');
          const startedIn = String(postings[0]?.data?.['startOn'] ?? '').slice(0, 7);
          expect(about.filter((row) => row['postingId'] === postingId)).toStrictEqual(
            postings.length === 0
              ? []
              : readings.map(({ month, value, onTarget }) => ({
                  postingId,
                  stationId: 'luobo',
                  code: 'LINE_LOSS',
                  month,
                  phase: month < startedIn ? 'BEFORE' : isOver && month > '2016-04' ? 'AFTER' : 'DURING',
                  monthsFromStart: monthsOf(month) - monthsOf(startedIn),
                  value,
                  onTarget,
                })),
          );
          const steps = (await table('clueChains.ndjson', token, position)).filter((row) => row['clueId'] === 'tables');
          expect(steps.map((row) => [row['number'], row['eventId']])).toStrictEqual(
            facts.filter(({ stream }) => stream === 'Clue-tables').map(({ id }, number) => [number + 1, id]),
          );
        },
      ),
      trials('analysis-tables', { test: 6, soak: 500 }),
    ));

  it('tell of more years than the graph tells of at once, each thing once', async () => {
    const position = encodePosition(story.length - 1);
    const owedIn = async (from: string, to: string) => {
      const rows = await table(`stationMonths.ndjson?from=${from}&to=${to}`, VIEWERS[0], position);
      return rows
        .filter(({ kind }) => kind === 'OBLIGATION')
        .map(({ code, month }) => `${String(month)} ${String(code)}`);
    };
    const whole = await owedIn('2014-03-01', '2018-12-31');
    const years = await Promise.all(
      [2014, 2015, 2016, 2017, 2018].map((year) => owedIn(`${year}-01-01`, `${year}-12-31`)),
    );
    expect(whole.toSorted()).toStrictEqual(
      years
        .flat()
        .filter((owed) => owed >= '2014-03')
        .toSorted(),
    );
    expect(new Set(whole.map((owed) => owed.slice(0, 4))).size).toBeGreaterThan(1);
  });

  it('tell the station nothing of what only discipline inspectors see', async () => {
    const position = encodePosition(story.length - 1);
    const [all = [], some = []] = await Promise.all(
      VIEWERS.map((token) => table('clueChains.ndjson', token, position)),
    );
    expect([all.some((row) => row['clueId'] === clueId), some.some((row) => row['clueId'] === clueId)]).toStrictEqual([
      true,
      false,
    ]);
  });

  it.each([
    ['stationMonths.csv', 'from'],
    ['stationMonths.csv?from=2016-01-01&to=soon', 'to'],
    ['stationMonths.csv?from=2016-02-30&to=2016-06-30', 'from'],
    ['stationMonths.csv?from=2016-06-30&to=2016-01-01', 'to'],
    ['stationMonths.csv?from=2016-06-30&to=9999-12-31', 'to'],
    ['clueChains.csv?stationId=luobo', 'stationId'],
    ['clueChains.csv?after=p1', 'after'],
  ])('are refused for %s', async (file, named) => {
    const url = new URL(`/export/${file}`, graph.gateway.url);
    const response = await fetch(url, { headers: { authorization: `Bearer ${VIEWERS[0]}` } });
    expect([response.status, await response.text()]).toStrictEqual([400, expect.stringContaining(named)]);
  });
});
