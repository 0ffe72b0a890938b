import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { demoActors, programme, storyOf } from '@zhudian/tools';
import { SETTLING } from '../../dashboard/src/due/settling';
import { riskIn } from '../../dashboard/src/station/risk-in';
import { ofSheet, type Evaluation } from '../../dashboard/src/flow/evaluation/evaluation';
import { isDegree } from '../../dashboard/src/act/rated';
import { actsOn } from '../../dashboard/src/browse/acts-on';
import type { Command, Field } from '../../dashboard/src/commands/commands';
import type { EnteredStep } from '../../tools/src/demo/programme';
import { carriedInto, knownIn, namedIn, REMEMBERED } from './support/filled-in';

const TODAY = '2026-11-28';
/** What a First Secretary types in a month; it is to fall. */
const MOST = 60;
const MEAN = 23;
/** The month in which one takes stock of all risks and controls them: nobody has said any of it before. */
const BUSIEST = 57;

const commands = JSON.parse(
  readFileSync(join(__dirname, '../../dashboard/src/generated/commands.generated.json'), 'utf8'),
) as Readonly<Record<string, Command>>;

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
      .filter((settling) => settling.command === command || settling.or === command)
      .flatMap(({ fields }) => Object.keys(fields(SUBJECT, 'of'))),
  );

/** What the page on which it is given says of it: the sheet of an evaluation, a domain of a station. */
const GIVEN_ON_PAGE: Readonly<Record<string, object>> = {
  AcknowledgeResult: ofSheet({ posting: { id: '' }, month: '' } as Evaluation),
  AppealDeduction: { ...ofSheet({ posting: { id: '' }, month: '' } as Evaluation), deductionId: '' },
  IdentifyRisk: riskIn('', ''),
};
const givenOnPage = (command: string): ReadonlySet<string> => new Set(Object.keys(GIVEN_ON_PAGE[command] ?? {}));

type Data = Readonly<Record<string, unknown>>;

/** What was filled in and is not in what was sent had to be taken out. */
const takenOut = (value: unknown, filled: unknown): number =>
  (value ?? undefined) === undefined && filled !== undefined && filled !== false && !Array.isArray(filled) ? 1 : 0;

/** One for each control whose value is not the one that was filled in: several of a list are picked in one. */
const leaves = (value: unknown, filled: unknown, fields?: readonly Field[]): number => {
  if (value === undefined || value === null) return takenOut(value, filled);
  if (isDeepStrictEqual(value, filled)) return 0;
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return Math.min(1, value.length);
  if (Array.isArray(value)) {
    const all = (filled ?? []) as readonly unknown[];
    return value.reduce((sum: number, each, at) => sum + leaves(each, all[at], fields), 0);
  }
  if (typeof value !== 'object') return 1;
  const made = madeIn(fields);
  const [said, before] = [value as Data, (filled ?? {}) as Data];
  return [...new Set([...Object.keys(said), ...Object.keys(before)])]
    .filter((name) => !made.has(name))
    .reduce((sum, name) => sum + leaves(said[name], before[name]), 0);
};

/** What the form itself has filled in, of a thing in a list as well. */
const madeIn = (fields: readonly Field[] = []): ReadonlySet<string> =>
  new Set(fields.filter(({ kind }) => kind === 'key').map(({ name }) => name));

/** The page of a thing leads to what may be done about it. */
const linkedIn = (command: string): ReadonlySet<string> =>
  new Set(
    actsOn(Object.entries(commands), commands[command]?.entity ?? '', ['FIRST_SECRETARY'])
      .filter(({ name }) => name === command)
      .map(({ field }) => field),
  );

/** Who was asked to change a plan changes something: what it is about, its weight and its day, of one item. */
const LEAST_OF_A_SECOND_DRAFT = 3;

const isDraftedAgain = ({ command, data }: EnteredStep, before: readonly EnteredStep[]): boolean =>
  command === 'DraftWorkPlan' &&
  before.some(
    (step) =>
      step.command === command && step.data['postingId'] === data['postingId'] && step.data['month'] === data['month'],
  );

/**
 * The controls that hold something else, when a form is sent, than the form or the link filled in. What is carried over
 * from earlier records is shown to be checked; it counts as typed wherever it had to be changed.
 */
const typedIn = (step: EnteredStep, before: readonly EnteredStep[]): number => {
  const { command, data } = step;
  const fields = commands[command]?.fields ?? [];
  const settled = [prefilledOf(command), linkedIn(command), givenOnPage(command), madeIn(fields), knownIn(fields)];
  const filled = { ...namedIn(fields, data), ...carriedInto(step, before) };
  const typed = [...new Set([...Object.keys(data), ...Object.keys(filled)])]
    .filter((name) => !settled.some((names) => names.has(name)))
    .reduce((sum, name) => {
      const parts = fields.find((field) => field.name === name)?.fields;
      const isPicked = name === 'impact' && isDegree({ name }, fields) && data['likelihood'] !== filled['likelihood'];
      if (isPicked) return sum;
      return sum + leaves(data[name], filled[name], parts);
    }, 0);
  return isDraftedAgain(step, before) ? Math.max(typed, LEAST_OF_A_SECOND_DRAFT) : typed;
};

describe('What a First Secretary types', () => {
  const isSecretary = new Set(
    demoActors(storyOf(TODAY))
      .filter(({ roles }) => roles.includes('FIRST_SECRETARY'))
      .map(({ id }) => id),
  );
  const steps = programme(TODAY);
  const before: EnteredStep[] = [];
  const entered = steps.flatMap((step) => {
    const own = isSecretary.has(step.as) ? [{ step, typed: typedIn(step, before) }] : [];
    if (REMEMBERED.includes(step.command)) before.push(step);
    return own;
  });
  const months = Map.groupBy(entered, ({ step: { as, enteredOn } }) => `${as} ${enteredOn.slice(0, 7)}`);
  const typed = [...months].map(([month, all]) => ({ month, count: all.reduce((sum, one) => sum + one.typed, 0) }));

  const counts = typed.map(({ count }) => count).toSorted((one, other) => one - other);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;

  it('is something in most months of a posting', () =>
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(50));

  it(`is no more than ${MOST} fields in any month, and ${BUSIEST} in the one in which most stock is taken`, () => {
    expect(BUSIEST).toBeLessThanOrEqual(MOST);
    expect(counts.at(-1)).toBeLessThanOrEqual(BUSIEST);
  });

  it(`is no more than ${MEAN} on average`, () => expect(mean).toBeLessThanOrEqual(MEAN));
});
