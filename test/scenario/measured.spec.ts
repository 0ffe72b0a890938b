import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { patience, until } from '../support/patience';
import { BUREAU, castOf } from './support/programme';
import { startSystem, type System } from './support/system';

const FILES = join(__dirname, '../../docs/monitoring');
const NAME = /\b(?:zhudian|process|embedded_store)_[a-z_]+\b/g;

/** Labels, whose names are words like any other. */
const namesIn = (text: string) => [...new Set(text.match(NAME) ?? [])];

describe('The running system is measured', () => {
  let system: System;
  let told = '';
  beforeAll(async () => {
    system = await startSystem();
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
  afterAll(() => system.stop());

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
    ];
    const unknown = named.filter((name) => !families.includes(name.replace(/_bucket$/, '')));
    expect([...new Set(unknown)].filter((name) => !onlyWhenTheyHappen.includes(name))).toStrictEqual([]);
    expect(named.length).toBeGreaterThan(25);
  });
});
