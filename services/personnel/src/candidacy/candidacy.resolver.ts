import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  candidacies,
  candidacyStages,
  type CandidacyRow,
  type Range,
  type RecommendationView,
} from '@zhudian/projections';
import { connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { span, stationsFilter } from '../shared/filters.args';
import { connectByName } from '../person/by-name';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { Station, type StationReference } from '../station/station.types';
import { CandidaciesArgs } from './candidacies.args';
import { Candidacy, CandidacyConnection, Recommendation } from './candidacy.types';
import { OrgUnit } from '../shared/linked.types';

const CANDIDACY_ORDERS = {
  STAGE: ['step', 'stageSince'],
  SCORE: [{ column: 'matchScore', direction: 'desc' }],
  APPLIED: ['appliedOn'],
} as const;

/** The last step before the ways in and out: whoever stands there or before is under way. */
const LAST_UNDER_WAY = candidacyStages.indexOf('NOTICE_CLOSED') + 1;
const steps = (underWay: boolean | null | undefined): Range | undefined => {
  if (underWay === null || underWay === undefined) return undefined;
  return underWay ? { to: LAST_UNDER_WAY } : { after: LAST_UNDER_WAY };
};

const candidaciesWhere = async (args: CandidaciesArgs, context: RequestContext) => {
  const { roundId, stage, personId, unitId, underWay, appliedFrom, appliedBefore } = args;
  return {
    roundId,
    stage,
    personId,
    unitId,
    stationId: await stationsFilter(context, args),
    step: steps(underWay),
    appliedOn: span(appliedFrom, appliedBefore),
    stageSince: span(null, args.waitingSinceBefore),
    noticeEarliestEnd: span(null, args.noticeEndsBefore),
  };
};

@Resolver(() => Candidacy)
export class CandidacyResolver {
  @Query(() => Candidacy, { nullable: true, description: 'One candidacy. 一名人选。' })
  candidacy(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(candidacies, id);
  }

  @Query(() => CandidacyConnection, { description: 'Candidacies, filtered and ordered. 人选列表。' })
  async candidacies(@Args(() => CandidaciesArgs) args: CandidaciesArgs, @Ctx() context: RequestContext) {
    const { orderBy } = args;
    const where = await candidaciesWhere(args, context);
    if (orderBy === 'NAME')
      return connectByName(context, { model: candidacies, where, personOf: (row) => row.personId }, pageOf(args));
    return connect(context, candidacies, { where, orderBy: CANDIDACY_ORDERS[orderBy], ...pageOf(args) });
  }

  @FieldResolver(() => Person)
  person(@Root() { personId: id }: CandidacyRow, @Ctx() context: RequestContext) {
    return personOf(context, id);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station proposed by the match. 拟驻供电所。' })
  station(@Root() { stationId: id }: CandidacyRow): StationReference | null {
    return id ? { id } : null;
  }
  @FieldResolver(() => OrgUnit, { description: 'The unit that the candidate comes from. 派出单位。' })
  unit(@Root() { unitId: id }: CandidacyRow) {
    return { id };
  }

  @FieldResolver(() => [Station], { description: 'In order of preference. 志愿供电所，按先后。' })
  preferredStations(@Root() { preferredStations }: CandidacyRow): StationReference[] {
    return preferredStations.map((id) => ({ id }));
  }

  @FieldResolver(() => Station, {
    nullable: true,
    description:
      'What the proposal for the round had in its place; null when the match follows it. 匹配建议原拟供电所。',
  })
  proposedStation(@Root() { proposedStationId: id }: CandidacyRow): StationReference | null {
    return id ? { id } : null;
  }
}

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @FieldResolver(() => OrgUnit, { description: 'The unit that recommends. 推荐单位。' })
  unit(@Root() { orgUnitId: id }: RecommendationView) {
    return { id };
  }

  @FieldResolver(() => Person, { description: 'Who speaks for the unit. 推荐人。' })
  recommender(@Root() { recommenderId }: RecommendationView, @Ctx() context: RequestContext) {
    return personOf(context, recommenderId);
  }
}
