import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoActors, programme, storyOf } from '@zhudian/tools';
import { SETTLING } from '../../dashboard/src/due/settling';
import { withKnown } from '../../dashboard/src/act/known';
import type { Field } from '../../dashboard/src/commands/commands';
import type { EnteredStep } from '../../tools/src/demo/programme';

const TODAY = '2026-11-28';
/** What a First Secretary types in a month; it is to fall. */
const MOST = 60;
const MEAN = 36;
const BUSIEST = 90;

const commands = JSON.parse(
  readFileSync(join(__dirname, '../../dashboard/src/generated/commands.generated.json'), 'utf8'),
) as Readonly<Record<string, { readonly fields: readonly Field[] }>>;

const SUBJECT = {
  __typename: '',
  id: 'id',
  branch: { id: 'id', branchName: '' },
  hearing: { id: 'id' },
  station: { id: 'id', name: '' },
  problemId: 'id',
};

/** What the link of a due item fills in of the form that it opens. */
const prefilledOf = (command: string): ReadonlySet<string> =>
  new Set(
    Object.values(SETTLING)
      .filter((settling) => settling.command === command)
      .flatMap(({ fields }) => Object.keys(fields(SUBJECT, 'of'))),
  );

/** One for each control: several of a list are picked in one. */
const leaves = (value: unknown, fields?: readonly Field[]): number => {
  if (value === undefined || value === null) return 0;
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return Math.min(1, value.length);
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + leaves(each, fields), 0);
  if (typeof value !== 'object') return 1;
  const made = madeIn(fields);
  return Object.entries(value)
    .filter(([name]) => !made.has(name))
    .reduce((sum, [, each]) => sum + leaves(each), 0);
};

/** What the form itself has filled in, of a thing in a list as well. */
const madeIn = (fields: readonly Field[] = []): ReadonlySet<string> =>
  new Set(fields.filter(({ kind }) => kind === 'key').map(({ name }) => name));

const OWN = { Posting: 'own', Station: 'own', Branch: 'own' };
const knownIn = (fields: readonly Field[] = []): ReadonlySet<string> =>
  new Set(Object.keys(withKnown(fields, {}, OWN, '2026-01')));

/** The controls that hold something when a form is sent, less those that the form or the link has filled in. */
const typedIn = ({ command, data }: EnteredStep): number => {
  const fields = commands[command]?.fields;
  const filled = [prefilledOf(command), madeIn(fields), knownIn(fields)];
  return Object.entries(data)
    .filter(([name]) => !filled.some((names) => names.has(name)))
    .reduce((sum, [name, value]) => sum + leaves(value, fields?.find((field) => field.name === name)?.fields), 0);
};

describe('What a First Secretary types', () => {
  const isSecretary = new Set(
    demoActors(storyOf(TODAY))
      .filter(({ roles }) => roles.includes('FIRST_SECRETARY'))
      .map(({ id }) => id),
  );
  const steps = programme(TODAY).filter(({ as }) => isSecretary.has(as));
  const months = Map.groupBy(steps, ({ as, enteredOn }) => `${as} ${enteredOn.slice(0, 7)}`);
  const typed = [...months].map(([month, all]) => ({
    month,
    count: all.reduce((sum, step) => sum + typedIn(step), 0),
  }));

  const counts = typed.map(({ count }) => count).toSorted((one, other) => one - other);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;

  it('is something in most months of a posting', () =>
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(50));

  it(`is no more than ${MOST} fields in nine months of ten`, () =>
    expect(counts[Math.ceil(counts.length * 0.9) - 1]).toBeLessThanOrEqual(MOST));

  it(`is no more than ${MEAN} on average, and ${BUSIEST} in the month in which one arrives and takes stock of all risks`, () => {
    expect(mean).toBeLessThanOrEqual(MEAN);
    expect(counts.at(-1)).toBeLessThanOrEqual(BUSIEST);
  });
});
