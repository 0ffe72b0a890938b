import {
  cellKey,
  cellsOf,
  evaluationGrade,
  type IssuedScheme,
  type SchemeBand,
  type SchemeEvent,
  type SchemeWeight,
} from '@zhudian/facts';
import { defineAggregate, refuse, together, type Decider } from '@zhudian/framework';
import { calendarOf, type Calendars } from '@zhudian/programme';
import { schemeCommands, type SchemeCommand } from './scheme.commands';
import { schemeRefusals, type SchemeRefusal } from './scheme.refusals';
import { schemeFold, type Scheme } from './scheme.state';

type ProposedScheme = Omit<IssuedScheme, 'version'>;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const unlessEveryCellOnce = (weights: readonly SchemeWeight[]) => {
  const given = weights.map(cellKey);
  const cells = cellsOf('MONTHLY')
    .map(cellKey)
    .filter((cell) => given.filter((one) => one === cell).length !== 1);
  return cells.length > 0 ? refuse('WEIGHTS_INCOMPLETE', { cells }) : undefined;
};

const unless100 = (part: string, weights: readonly number[]) => {
  const sum = Math.round(sumOf(weights) * 1e6) / 1e6;
  return sum === 100 ? undefined : refuse('WEIGHTS_NOT_100', { part, sum });
};

const unlessBandsFit = (bands: readonly SchemeBand[]) => {
  const falls = bands.every(({ from }, at) => at === 0 || from < (bands[at - 1]?.from ?? 0));
  const named = bands.map(({ grade }) => grade).join() === evaluationGrade.options.join();
  return named && falls && bands.at(-1)?.from === 0 ? undefined : refuse('BANDS_UNFIT');
};

const unlessCodesOnce = ({ deductions }: ProposedScheme) => {
  const all = deductions.map(({ code }) => code);
  const codes = [...new Set(all.filter((code, at) => all.indexOf(code) !== at))];
  return codes.length > 0 ? refuse('DEDUCTION_REPEATED', { codes }) : undefined;
};

const unlessKnownCalendar = ({ calendarVersion }: ProposedScheme, calendars: Calendars) =>
  calendarOf(calendars, calendarVersion) ? undefined : refuse('CALENDAR_UNKNOWN', { calendarVersion });

const unlessLater = ({ versions }: Scheme, { from }: ProposedScheme) => {
  const last = versions.at(-1);
  return last && from <= last.from ? refuse('SCHEME_NOT_LATER', { from: last.from }) : undefined;
};

const unlessWeighed = ({ weights, term: { months, multi, satisfaction } }: ProposedScheme) =>
  together<SchemeRefusal>(
    // Weights that are missing do not add up either.
    unlessEveryCellOnce(weights) ??
      unless100(
        'months',
        weights.map(({ weight }) => weight),
      ),
    unless100('term', [months, multi, satisfaction]),
  );

export const schemeDecider: Decider<SchemeCommand, Scheme, SchemeEvent, SchemeRefusal> = {
  ...schemeFold,
  decide: {
    IssueScheme: (state, { data, read }) =>
      together<SchemeRefusal>(
        unlessWeighed(data),
        unlessBandsFit(data.bands),
        unlessCodesOnce(data),
        unlessKnownCalendar(data, read.calendars),
        unlessLater(state, data),
      ) ?? [{ type: 'SchemeIssued', data: { ...data, version: state.versions.length + 1 } }],
  },
};

export const scheme = defineAggregate({
  decider: schemeDecider,
  commands: schemeCommands,
  refusals: schemeRefusals,
});
