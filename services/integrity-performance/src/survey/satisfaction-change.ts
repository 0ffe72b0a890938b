import type { SurveyRow } from '@zhudian/projections';
import { rounded } from './survey.results';
import type { SatisfactionChangeView } from './survey.types';

const gain = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : rounded(after - before);

const styleOf = (row: SurveyRow | undefined): number | null =>
  row?.byDimension.find(({ dimension }) => dimension === 'STYLE')?.mean ?? null;

/** The last survey at the end, and the one at the start that it names; else the last there. */
export const satisfactionChange = (rows: readonly SurveyRow[]): SatisfactionChangeView => {
  const told = rows.filter(({ satisfaction }) => satisfaction !== null);
  const end = told.findLast(({ phase }) => phase === 'END');
  const named = told.find(({ id }) => id === end?.baselineId);
  const baseline = named ?? told.findLast(({ phase }) => phase === 'BASELINE');
  const [before, after] = [baseline?.satisfaction ?? null, end?.satisfaction ?? null];
  const [styleBefore, styleAfter] = [styleOf(baseline), styleOf(end)];
  return {
    before,
    after,
    gained: gain(before, after),
    styleBefore,
    styleAfter,
    styleGained: gain(styleBefore, styleAfter),
  };
};
