import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { emptyProgrammeYear, programmeYears, roundOutcomes, type ProgrammeYearRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { shareOf, sumOf } from './share';
import { ProgrammeYear, type ProgrammeYearView } from './programme-year.types';

const MOST = 200;

const yearsOf = async ({ snapshot }: RequestContext): Promise<readonly ProgrammeYearRow[]> =>
  (await snapshot.page(programmeYears, { orderBy: ['year'], first: MOST })).rows;

/** The running counts of a year, and what follows from them, from the years before and from the year's rounds. */
const shown = async (
  row: ProgrammeYearRow,
  all: readonly ProgrammeYearRow[],
  { snapshot }: RequestContext,
): Promise<ProgrammeYearView> => {
  const { year, heard, excused, activeAtHearings } = row;
  const { rows: rounds } = await snapshot.page(roundOutcomes, { where: { year }, first: MOST });
  const past = all.filter((one) => one.year <= year);
  const targets = sumOf(rounds, ({ targets }) => targets);
  const filled = sumOf(rounds, ({ appointed }) => appointed);
  return {
    ...row,
    postingsActive: sumOf(past, ({ postingsStarted, postingsEnded }) => postingsStarted - postingsEnded),
    targets,
    filled,
    fillRate: shareOf(filled, targets),
    averageMatchScore: shareOf(
      sumOf(rounds, ({ scores }) => scores),
      filled,
    ),
    heardCoverage: shareOf(heard, activeAtHearings),
    excusedShare: shareOf(excused, activeAtHearings),
  };
};

/** One year, also one in which nothing has come about. */
export const programmeYearOf = async (year: number, context: RequestContext): Promise<ProgrammeYearView> => {
  const all = await yearsOf(context);
  return shown(all.find((row) => row.year === year) ?? emptyProgrammeYear(String(year)), all, context);
};

@Resolver(() => ProgrammeYear)
export class ProgrammeYearResolver {
  @Query(() => ProgrammeYear, { description: 'The programme in one year. 一年的选派工作指标。' })
  programmeYear(@Arg('year', () => Int) year: number, @Ctx() context: RequestContext): Promise<ProgrammeYearView> {
    return programmeYearOf(year, context);
  }

  @Query(() => [ProgrammeYear], { description: 'Every year in which something came about. 历年选派工作指标。' })
  async programmeYears(@Ctx() context: RequestContext): Promise<readonly ProgrammeYearView[]> {
    const all = await yearsOf(context);
    return Promise.all(all.map((row) => shown(row, all, context)));
  }
}
