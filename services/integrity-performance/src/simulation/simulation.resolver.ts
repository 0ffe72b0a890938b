import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { evaluations, schemeDrafts, type EvaluationRow, type SchemeDraftRow } from '@zhudian/projections';
import { allRows, invalidArgument, type RequestContext } from '@zhudian/framework/service';
import { Evaluation } from '../evaluation/evaluation.types';
import { stationsFilter } from '../station/stations.args';
import { simulated } from './simulated';
import { SchemeSimulation } from './simulation.types';

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;

@ArgsType()
class SimulationArgs {
  @Field(() => ID, { description: 'By which draft. 草案编号。' }) schemeDraftId!: string;
  @Field(() => String, { description: 'A past month, YYYY-MM. 以往月份。' }) month!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this unit and of all below it. 该单位及其全部下级的供电所。',
  })
  under?: string | null;
}

const proposedIn = ({ quorum, ...row }: SchemeDraftRow) => ({
  bureauId: row.bureauId,
  from: row.from,
  source: row.source,
  calendarVersion: row.calendarVersion,
  weights: [...row.weights],
  term: row.term,
  deductions: [...row.deductions],
  bands: [...row.bands],
  appealWorkingDays: row.appealWorkingDays,
  ...(quorum === null ? {} : { quorum }),
});

const simulationOf = (row: EvaluationRow, draft: SchemeDraftRow): SchemeSimulation[] => {
  const { id: evaluationId, total, grade, deducted } = row;
  if (total === null || grade === null || deducted === null) return [];
  return [{ evaluationId, total, grade, deducted, ...simulated({ ...row, total }, proposedIn(draft)) }];
};

@Resolver(() => SchemeSimulation)
export class SchemeSimulationResolver {
  @Query(() => [SchemeSimulation], {
    description:
      'What the months that are final would have been under a draft, by station; nothing is recorded. 已核定的月度结果按草案试算，不作记录。',
  })
  async schemeSimulation(
    @Args(() => SimulationArgs) { schemeDraftId, month, under }: SimulationArgs,
    @Ctx() context: RequestContext,
  ) {
    if (!MONTH.test(month)) throw invalidArgument('month', ['填写月份，格式为YYYY-MM', 'is a month, YYYY-MM']);
    const draft = await context.find(schemeDrafts, schemeDraftId);
    if (!draft) return [];
    const stationId = await stationsFilter(context, { under: under ?? draft.bureauId });
    const rows = await allRows(context, evaluations, { kind: 'MONTHLY', stage: 'FINAL', month, stationId });
    return rows.flatMap((row) => simulationOf(row, draft));
  }

  @FieldResolver(() => Evaluation, { description: 'Which evaluation it is of. 所试算的评价。' })
  async evaluation(@Root() { evaluationId }: SchemeSimulation, @Ctx() context: RequestContext) {
    return context.find(evaluations, evaluationId);
  }
}
