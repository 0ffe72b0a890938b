import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  addedCounts,
  noCounts,
  programmeYears,
  roundOutcomes,
  type ProgrammeCounts,
  type ProgrammeYearRow,
} from '@zhudian/projections';
import { allRows, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit } from '../shared/linked.types';
import { shareOf, sumOf } from './share';
import { ProgrammeYear, type ProgrammeYearView } from './programme-year.types';

type BureauId = string | null | undefined;
const OF_BUREAU = 'Of this bureau; of all that you see when absent. 仅该供电局，默认为可见的全部。';

/** Of one bureau, or of all those that the viewer sees. */
const partsOf = (context: RequestContext, bureauId: BureauId) => allRows(context, programmeYears, { bureauId });
const yearsIn = (parts: readonly ProgrammeYearRow[]): readonly number[] =>
  [...new Set(parts.flatMap(({ years }) => Object.keys(years)))].map(Number).toSorted((one, other) => one - other);
const countsOf = (parts: readonly ProgrammeYearRow[], isOf: (year: number) => boolean): ProgrammeCounts =>
  parts
    .flatMap(({ years }) => Object.entries(years))
    .filter(([year]) => isOf(Number(year)))
    .reduce((sum, [, counts]) => addedCounts(sum, counts), noCounts);

interface YearOfBureau {
  readonly year: number;
  readonly bureauId: BureauId;
}

/** The counts of a year, and what follows from them, from the years before and from the year's rounds. */
const shown = async (
  parts: readonly ProgrammeYearRow[],
  { year, bureauId }: YearOfBureau,
  context: RequestContext,
): Promise<ProgrammeYearView> => {
  const counts = countsOf(parts, (one) => one === year);
  const past = countsOf(parts, (one) => one <= year);
  const rounds = await allRows(context, roundOutcomes, { year, bureauId });
  const targets = sumOf(rounds, (round) => round.targets);
  const filled = sumOf(rounds, ({ appointed }) => appointed);
  const scores = sumOf(rounds, (round) => round.scores);
  return {
    ...counts,
    id: typeof bureauId === 'string' ? `${year}.${bureauId}` : String(year),
    bureauId: bureauId ?? null,
    year,
    postingsActive: past.postingsStarted + past.postingsTakenOver - past.postingsEnded,
    targets,
    filled,
    fillRate: shareOf(filled, targets),
    averageMatchScore: shareOf(scores, filled),
    heardCoverage: shareOf(counts.heard, counts.activeAtHearings),
    excusedShare: shareOf(counts.excused, counts.activeAtHearings),
  };
};

/** One year, also one in which nothing has come about. */
export const programmeYearOf = async (asked: YearOfBureau, context: RequestContext): Promise<ProgrammeYearView> =>
  shown(await partsOf(context, asked.bureauId), asked, context);

@Resolver(() => ProgrammeYear)
export class ProgrammeYearResolver {
  @Query(() => ProgrammeYear, { description: 'The programme in one year. 一年的选派工作指标。' })
  programmeYear(
    @Arg('year', () => Int) year: number,
    @Ctx() context: RequestContext,
    @Arg('bureauId', () => ID, { nullable: true, description: OF_BUREAU }) bureauId?: string | null,
  ): Promise<ProgrammeYearView> {
    return programmeYearOf({ year, bureauId }, context);
  }

  @Query(() => [ProgrammeYear], { description: 'Every year in which something came about. 历年选派工作指标。' })
  async programmeYears(
    @Ctx() context: RequestContext,
    @Arg('bureauId', () => ID, { nullable: true, description: OF_BUREAU }) bureauId?: string | null,
  ): Promise<readonly ProgrammeYearView[]> {
    const parts = await partsOf(context, bureauId);
    return Promise.all(yearsIn(parts).map((year) => shown(parts, { year, bureauId }, context)));
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: 'The bureau whose year it is, where one was asked for. 所属供电局。',
  })
  bureau(@Root() { bureauId: id }: ProgrammeYearView): { readonly id: string } | null {
    return id ? { id } : null;
  }
}
