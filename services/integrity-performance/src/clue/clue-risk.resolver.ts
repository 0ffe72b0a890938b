import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { clues, riskPoints, type ClueRow, type RiskPointRow } from '@zhudian/projections';
import { PageArgs, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { RiskPoint } from '../risk-point/risk-point.types';
import { Clue, ClueConnection } from './clue.types';

@Resolver(() => Clue)
export class ClueRiskPointResolver {
  @FieldResolver(() => RiskPoint, {
    nullable: true,
    description: 'The risk point that the factor belongs to. 原因所属廉洁风险点。',
  })
  riskPoint(@Root() { riskPointId }: ClueRow, @Ctx() context: RequestContext) {
    return riskPointId === null ? null : context.find(riskPoints, riskPointId);
  }
}

@Resolver(() => RiskPoint)
export class RiskPointCluesResolver {
  @FieldResolver(() => ClueConnection, {
    description: 'The clues whose factor belongs to it, newest first. 由此引出的线索，新的在前。',
  })
  clues(
    @Root() { id: riskPointId }: RiskPointRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const orderBy = [{ column: 'openedOn', direction: 'desc' }] as const;
    return connect(context, clues, { where: { riskPointId }, orderBy, ...pageOf(page) });
  }
}
