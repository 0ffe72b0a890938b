import type { z } from 'zod';
import type { Fact, Words } from '@zhudian/facts';
import { decideOn, foldOf, Refusal, type Aggregate } from '@zhudian/framework';
import { problemsOf, refusalError } from '@zhudian/framework/service';
import { actAs } from '../support/acts';
import { exampleOf } from '../support/example-of';
import { factMetadata } from '../support/new-facts';
import { shapeOf } from '../support/zod-checks';
import { aggregates, statements } from './due-days.table';
import { independentFaults } from './independent-faults.table';

const commands = aggregates.flatMap((aggregate) =>
  Object.entries(aggregate.commands).map(([type, { input }]) => ({ type, input, aggregate })),
);

/** A value that no schema of that shape takes, with the places of all that is wrong in it. */
const wrongFor = (
  schema: z.core.$ZodType,
  place: string,
): { readonly value: unknown; readonly wrong: readonly string[] } => {
  const { type, inner, fields } = shapeOf(schema);
  if (inner && type !== 'array') return wrongFor(inner, place);
  if (inner) {
    const { value, wrong } = wrongFor(inner, `${place}.0`);
    return { value: [value], wrong };
  }
  if (!fields) return { value: type === 'string' ? '\u0000' : { not: 'a value' }, wrong: [place] };
  const each = Object.entries(fields).map(
    ([name, field]) => [name, wrongFor(field, place ? `${place}.${name}` : name)] as const,
  );
  return {
    value: Object.fromEntries(each.map(([name, { value }]) => [name, value])),
    wrong: each.flatMap(([, { wrong }]) => wrong),
  };
};

type Given = Partial<Pick<(typeof independentFaults)[number], 'past' | 'held' | 'read'>>;

const decided = (aggregate: Aggregate, type: string, data: object, { past = [], held, read: told }: Given = {}) => {
  const facts = past.map((fact, at) => ({
    metadata: factMetadata({ occurredOn: '2016-06-01', commandId: `command-${at}` }),
    ...fact,
    id: `00000000-0000-4000-8000-00000000000${at}`,
  }));
  const state = foldOf(aggregate.decider, facts);
  const act = actAs('PARTY_WORK', { by: 'chen', on: '2016-06-01' });
  const refs = aggregate.commands[type]?.reads?.(data as never, state as never, act) ?? {};
  const initial = Object.fromEntries(Object.entries(refs).map(([name, { fold }]) => [name, fold.initial]));
  return decideOn(aggregate, state, { type, data, act, held, read: { ...initial, ...told } } as Fact) as Refusal;
};
const codesOf = ({ code, also }: Refusal) => [code, ...also.map((one) => one.code)];
const aggregateOf = (type: string): Aggregate => {
  const found = aggregates.find((one) => type in one.commands);
  if (!found) throw new Error(`Nothing takes ${type}.`);
  return found;
};

describe('All that is wrong with an input is told at once', () => {
  it.each(commands)('$type: every field of a wrong shape', ({ type, input }) => {
    const { value, wrong } = wrongFor(input, '');
    const { error } = input.safeParse(value);
    const told = error ? problemsOf(error).map(({ path }) => path) : [];
    expect([...new Set(told)]).toStrictEqual(expect.arrayContaining([...wrong]));
    // The example that the values were made wrong of is right.
    expect(
      input.safeParse(exampleOf(input, type)).error?.issues.filter(({ code }) => code !== 'custom') ?? [],
    ).toStrictEqual([]);
  });

  it('every due day that is none, with what the rule of the command finds beside it', () => {
    const { past, data } = statements['ReviseTargetTasks'] ?? { past: [], data: () => ({}) };
    const [revision] = (data('2016-06-04') as { readonly revisions: readonly object[] }).revisions;
    const both = { ...data('2016-06-04'), revisions: [revision, { ...revision, dueOn: '2016-06-05' }] };
    const refused = decided(aggregateOf('ReviseTargetTasks'), 'ReviseTargetTasks', both, { past });
    expect(codesOf(refused).filter((code) => code === 'DUE_DAY_UNFIT')).toHaveLength(2);
    const { messages } = refusalError(refused).extensions as { readonly messages: Words };
    expect(messages.zh).toMatch(/第1项.*2016年6月4日不能作为期限.*第2项.*2016年6月5日不能作为期限/);
    expect(messages.en).toMatch(/revisions\.0\.dueOn: 4 June 2016 .*revisions\.1\.dueOn: 5 June 2016 /);
  });

  it('of a calendar: days, years told twice and years that are missing', () => {
    const arrangement = { name: '元旦', nameEn: 'New Year', daysOff: ['2031-01-01'], workdays: [] };
    const year = { year: 2030, sources: [], arrangements: [arrangement] };
    const calendar = {
      bureauId: 'b',
      layer: 'zz',
      name: 'x',
      nameEn: 'x',
      source: 'x',
      years: [year, year, { ...year, year: 2033 }],
    };
    const refused = decided(aggregateOf('PublishCalendar'), 'PublishCalendar', calendar);
    expect(codesOf(refused)).toStrictEqual(['CALENDAR_DAYS_UNFIT', 'CALENDAR_YEAR_REPEATED', 'CALENDAR_YEAR_GAP']);
  });

  it('of a rule set: its day, rules told twice, values out of bounds, and what a regulation fixes', () => {
    const rules = [
      { rule: 'termMinMonths', value: 48, provenance: 'IN_FORCE', source: 'x' },
      { rule: 'termMinMonths', value: 48, provenance: 'IN_FORCE', source: 'x' },
      { rule: 'noticeMinWorkingDays', value: -1, provenance: 'IN_FORCE', source: 'x' },
    ];
    const refused = decided(aggregateOf('IssueRuleSet'), 'IssueRuleSet', { bureauId: 'b', from: '2016-01-01', rules });
    expect(codesOf(refused)).toStrictEqual(
      expect.arrayContaining(['RULE_SET_BACKDATED', 'RULE_REPEATED', 'RULE_VALUE_UNFIT', 'TERM_RANGE_EMPTY']),
    );
  });

  it.each(independentFaults)('$type: what each rule finds that rests on no other', ({ type, data, codes, ...given }) =>
    expect(codesOf(decided(aggregateOf(type), type, data, given))).toStrictEqual(codes),
  );

  it('is one message, and each fault by itself beside it', () => {
    const aggregate = aggregateOf('PublishCalendar');
    const arrangement = { name: '元旦', nameEn: 'New Year', daysOff: ['2031-01-01'], workdays: [] };
    const years = [2030, 2033].map((year) => ({ year, sources: [], arrangements: [arrangement] }));
    const refused = decided(aggregate, 'PublishCalendar', {
      bureauId: 'b',
      layer: 'zz',
      name: 'x',
      nameEn: 'x',
      source: 'x',
      years,
    });
    const { message, extensions } = refusalError(refused, aggregate.refusals);
    const faults = extensions['faults'] as readonly {
      readonly code: string;
      readonly messages: { readonly zh: string };
    }[];
    expect(faults.map(({ code }) => code)).toStrictEqual(['CALENDAR_DAYS_UNFIT', 'CALENDAR_YEAR_GAP']);
    expect(message).toBe(faults.map(({ messages }) => messages.zh).join(''));
    expect(extensions['code']).toBe('CALENDAR_DAYS_UNFIT');
    const single = refusalError(new Refusal(refused.code, refused.details), aggregate.refusals);
    expect(single.extensions['faults']).toBeUndefined();
  });
});
