import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { connectRecordedLog } from '@zhudian/log';
import { patience, until } from '../support/patience';
import { startCollector, type CollectedSpan } from './support/collector';
import { BUREAU, castOf } from './support/programme';
import { startSystem, type System } from './support/system';

const FILES = join(__dirname, '../../docs/monitoring');
const NAME = /\b(?:zhudian|process|embedded_store)_[a-z_]+\b/g;

/** Labels, whose names are words like any other. */
const namesIn = (text: string) => [...new Set(text.match(NAME) ?? [])];

describe('The running system is measured', () => {
  let system: System;
  let told = '';
  let collector: Awaited<ReturnType<typeof startCollector>>;
  beforeAll(async () => {
    collector = await startCollector();
    system = await startSystem({ apart: true });
    const { administrator } = castOf(system);
    const bureau = { orgUnitId: BUREAU, type: 'BUREAU', name: '桂花局', divisionCode: '450100' };
    await administrator.does('RegisterOrgUnit', '2016-01-04', bureau);
    await administrator.send('RegisterOrgUnit', '2016-01-04', bureau);
    await administrator.asks('{ orgUnits(first: 1) { totalCount } }');
    await until(async () => {
      told = await (await fetch(`${system.url}/metrics`)).text();
      return /^zhudian_checkpoint_age_seconds/m.test(told);
    });
  }, patience(120_000));
  afterAll(async () => {
    await system.stop();
    collector.stop();
  });

  const CONTEXTS = ['personnel', 'organization', 'integrity-performance'];
  const TRACE = '0af7651916cd43dd8448eb211c80319c';
  const ANONYMOUS = '1bf7651916cd43dd8448eb211c80319d';
  const CALLER = 'b7ad6b7169203331';

  /** What a client sends that traces its own work; the fact that follows. */
  const departmentIn = async (traceparent: string) => {
    const commandId = randomUUID();
    const input = { commandId, orgUnitId: commandId, type: 'DEPARTMENT', name: '桂花科', parentId: BUREAU };
    const query = 'mutation GuiHua($input: RegisterOrgUnitInput!) { registerOrgUnit(input: $input) { id } }';
    const authorization = `Bearer ${await system.tokenOf('admin', ['ADMINISTRATOR'], BUREAU)}`;
    const headers = { 'content-type': 'application/json', authorization, traceparent };
    const init = { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }) };
    const answer = (await (await fetch(`${system.url}/graphql`, init)).json()) as object;
    expect(answer).toMatchObject({ data: { registerOrgUnit: { id: commandId } } });
    const log = connectRecordedLog(system.eventStore);
    const [fact] = await log.readStream(`OrgUnit-${commandId}`);
    await log.close();
    return fact;
  };

  const linksTo = ({ links = [] }: CollectedSpan, trace: string) => links.some(({ traceId }) => traceId === trace);
  const holding =
    (attributes: object) =>
    (span: CollectedSpan): boolean =>
      Object.entries(attributes).every(([name, value]) => span.attributes[name] === value);

  /** The way from a span back to whoever began, whose id comes last. */
  const upFrom = (span: CollectedSpan | undefined): readonly unknown[] => {
    if (!span) return [];
    const parent = collector.spans.find(({ spanId }) => spanId === span.parentSpanId);
    return [[span.service, span.name], ...(parent ? upFrom(parent) : [span.parentSpanId])];
  };

  it('and traced: one id leads from the mutation to the fact, and a link from each fold back to it', async () => {
    const fact = await departmentIn(`00-${TRACE}-${CALLER}-01`);
    const position = { 'zhudian.position': fact?.position };
    const at = (name: string, attributes: object) =>
      collector.spans.filter((span) => span.traceId === TRACE && span.name === name).find(holding(attributes));
    const linked = (name: string) => collector.spans.find((span) => span.name === name && linksTo(span, TRACE));
    const consequences = ['sign', ...CONTEXTS.map((context) => `fold ${context}`)];
    await until(() =>
      Promise.resolve(upFrom(at('append', position)).at(-1) === CALLER && consequences.every((one) => linked(one))),
    );

    const subgraph = 'organization subgraph';
    expect(upFrom(at('append', position))).toStrictEqual([
      [subgraph, 'append'],
      [subgraph, 'command RegisterOrgUnit'],
      [subgraph, 'answer'],
      ['gateway', 'call organization'],
      ['gateway', 'graphql mutation'],
      CALLER,
    ]);
    const command = { 'zhudian.command': 'RegisterOrgUnit', 'zhudian.context': 'organization' };
    expect(at('command RegisterOrgUnit', { ...command, 'zhudian.outcome': 'done', ...position })).toBeDefined();
    const spanId = at('append', position)?.spanId;
    expect(fact?.metadata.traceparent).toBe(`00-${TRACE}-${spanId}-01`);
    for (const span of consequences.map(linked))
      expect([span?.traceId === TRACE, span?.links]).toStrictEqual([
        false,
        expect.arrayContaining([expect.objectContaining({ traceId: TRACE, spanId })]),
      ]);
    const row = { 'zhudian.read_model': 'org_unit', 'zhudian.rows': 1, ...position };
    expect(linked('fold organization')?.events).toContainEqual(row);
  });

  it('and tells neither words nor persons nor tokens in a trace, takes none for one, and begins none for nobody', async () => {
    const headers = { 'content-type': 'application/json', traceparent: `00-${ANONYMOUS}-${CALLER}-01` };
    const body = JSON.stringify({ query: '{ ballotPaper(surveyId: "none") { ballotKey } }' });
    const { status } = await fetch(`${system.url}/graphql`, { method: 'POST', headers, body });
    expect(status).toBe(200);
    const { metadata } = (await departmentIn('guihua')) ?? {};
    const own = metadata?.traceparent?.split('-')[1];
    expect(own).toMatch(/^[0-9a-f]{32}$/);
    const ofTrace = (trace: string | undefined) => collector.spans.filter(({ traceId }) => traceId === trace);
    // What the gateway did later has been told.
    await until(() => Promise.resolve(ofTrace(own).some(({ name }) => name === 'graphql mutation')));
    expect(ofTrace(ANONYMOUS)).toStrictEqual([]);
    const text = JSON.stringify(collector.spans.map(({ service: _, ...span }) => span));
    expect(text).not.toMatch(/桂花|guihua|admin|Bearer|eyJ/i);
  });

  it('every process by its name, its commands by outcome and its refusals by code', () => {
    const up = [...told.matchAll(/^zhudian_process_up\{process="([^"]+)"\} 1$/gm)].map(([, name]) => name);
    expect(up.toSorted()).toStrictEqual(
      [
        'gateway',
        'log',
        'transparency log',
        ...['personnel', 'organization', 'integrity-performance'].flatMap((one) => [
          `${one} subgraph`,
          `${one} projector`,
        ]),
      ].toSorted(),
    );
    expect(told).toMatch(/zhudian_commands_total\{.*command="RegisterOrgUnit",outcome="recorded"\} 1\n/);
    expect(told).toMatch(/zhudian_commands_total\{.*command="RegisterOrgUnit",outcome="refused"\} 1\n/);
    expect(told).toMatch(/zhudian_refusals_total\{.*code="[A-Z_]+"\} 1\n/);
    expect(told).toMatch(/zhudian_context_lag_seconds\{.*context="organization"\} \d/);
    expect(told).not.toMatch(/桂花|admin\b|Bearer/);
  });

  it('and dashboard, alerts and documents name no metric that it does not tell', () => {
    const alerts = readFileSync(join(FILES, 'alerts.yml'), 'utf8');
    const { groups } = parse(alerts) as { groups: { rules: { alert: string; expr: string }[] }[] };
    const { panels } = JSON.parse(readFileSync(join(FILES, 'dashboard.json'), 'utf8')) as {
      panels: { targets: { expr: string }[] }[];
    };
    const expressions = [
      ...groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
      ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ];
    const inTheBook =
      readFileSync(join(FILES, '../operations.md'), 'utf8').match(/`(?:zhudian|embedded_store|process)_[a-z_]+/g) ?? [];
    const named = [...namesIn(expressions.join('\n')), ...inTheBook.map((name) => name.slice(1))];
    const families = [...told.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    const onlyWhenTheyHappen = [
      'zhudian_errors_total',
      'zhudian_live_executions_total',
      'zhudian_live_answers_total',
      'zhudian_exported_rows_total',
      'zhudian_evidence_damaged_total',
    ];
    const unknown = named.filter((name) => !families.includes(name.replace(/_bucket$/, '')));
    expect([...new Set(unknown)].filter((name) => !onlyWhenTheyHappen.includes(name))).toStrictEqual([]);
    expect(named.length).toBeGreaterThan(25);
  });
});
