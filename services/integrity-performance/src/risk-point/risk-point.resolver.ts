import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { riskPoints, type RiskControlView, type RiskPointRow } from '@zhudian/projections';
import { connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Person, type PersonReference } from '../person/person.types';
import { Station, type StationReference } from '../station/station.types';
import { RiskPointsArgs, risksFilter } from './risk-point.args';
import { RiskControl, RiskPoint, RiskPointConnection } from './risk-point.types';

const NEWEST = [{ column: 'identifiedOn', direction: 'desc' }] as const;

@Resolver(() => RiskPoint)
export class RiskPointResolver {
  @Query(() => RiskPoint, { nullable: true, description: 'One point of integrity risk. 一个廉洁风险点。' })
  riskPoint(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(riskPoints, id);
  }

  @Query(() => RiskPointConnection, {
    description: 'The register of integrity risks, newest first. 廉洁风险点台账，新的在前。',
  })
  async riskPoints(@Args(() => RiskPointsArgs) args: RiskPointsArgs, @Ctx() context: RequestContext) {
    const where = await risksFilter(context, args);
    return connect(context, riskPoints, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Station, { description: 'Where it is. 所属供电所。' })
  station(@Root() { stationId: id }: RiskPointRow): StationReference {
    return { id };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for its control. 管控责任人。' })
  owner(@Root() { ownerId: id }: RiskPointRow): PersonReference | null {
    return id === null ? null : { id };
  }
}

@Resolver(() => RiskControl)
export class RiskControlResolver {
  @FieldResolver(() => Person, { description: 'Who answers for it. 管控责任人。' })
  owner(@Root() { ownerId: id }: RiskControlView): PersonReference {
    return { id };
  }
}

/** A dashboard shows the newest; all of them are pages of `riskPoints`. */
const MOST_SHOWN = 50;

@Resolver(() => Station)
export class StationRiskPointsResolver {
  @FieldResolver(() => [RiskPoint], { description: 'Its open risks, newest first. 在管廉洁风险点，新的在前。' })
  async riskPoints(@Root() { id: stationId }: StationReference, @Ctx() context: RequestContext) {
    const where = { stationId, stage: 'OPEN' } as const;
    const { rows } = await context.snapshot.page(riskPoints, { where, orderBy: NEWEST, first: MOST_SHOWN });
    return rows;
  }
}
