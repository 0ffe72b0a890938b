import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { surveyPhase } from '@zhudian/facts';
import { surveys, type SurveyRow } from '@zhudian/projections';
import { Day, connect, enumTypeOf, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { Posting, type PostingReference } from '../posting/posting.types';
import { StationsArgs, stationsFilter } from '../station/stations.args';
import { Station, type StationReference } from '../station/station.types';
import { satisfactionChange } from './satisfaction-change';
import { SatisfactionChange, Survey, SurveyConnection, type SatisfactionChangeView } from './survey.types';

const SurveyPhase = enumTypeOf(surveyPhase);

@ArgsType()
class SurveysArgs extends StationsArgs {
  @Field(() => ID, { nullable: true }) postingId?: string | null;
  @Field(() => SurveyPhase, { nullable: true }) phase?: string | null;
  @Field(() => Boolean, { nullable: true }) open?: boolean | null;
  @Field(() => Day, { nullable: true, description: 'Opened on this day or later. 发起日不早于。' }) openedFrom?:
    string | null;
  @Field(() => Day, { nullable: true, description: 'Opened before this day. 发起日早于。' }) openedBefore?:
    string | null;
}

@Resolver(() => Survey)
export class SurveyResolver {
  @Query(() => Survey, { nullable: true, description: 'One survey. 一次测评。' })
  survey(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(surveys, id);
  }

  @Query(() => SurveyConnection, { description: 'Surveys, newest first. 测评，新的在前。' })
  async surveys(@Args(() => SurveysArgs) args: SurveysArgs, @Ctx() context: RequestContext) {
    const { postingId, phase, open } = args;
    const stationId = await stationsFilter(context, args);
    const where = { stationId, postingId, phase, open, openedOn: span(args.openedFrom, args.openedBefore) };
    const orderBy = [{ column: 'openedOn', direction: 'desc' }] as const;
    return connect(context, surveys, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: SurveyRow): StationReference {
    return { id };
  }

  @FieldResolver(() => Posting, { nullable: true })
  posting(@Root() { postingId: id }: SurveyRow): PostingReference | null {
    return id === null ? null : { id };
  }

  @FieldResolver(() => Survey, {
    nullable: true,
    description: 'The survey at the start with which it is compared. 与之对比的任期初测评。',
  })
  async baseline(@Root() { baselineId: id }: SurveyRow, @Ctx() context: RequestContext) {
    return id === null ? null : context.find(surveys, id);
  }
}

/** One at the start, one at the end, and those that had too few responses. */
const MOST_SURVEYS = 100;

@Resolver(() => Posting)
export class PostingSurveysResolver {
  @FieldResolver(() => [Survey], { description: 'Its surveys, oldest first. 满意度测评。' })
  async surveys(@Root() { id }: PostingReference, @Ctx() context: RequestContext) {
    return surveysOf(context, id);
  }

  @FieldResolver(() => SatisfactionChange, { description: 'Before and after. 任职前后对比。' })
  async satisfaction(
    @Root() { id }: PostingReference,
    @Ctx() context: RequestContext,
  ): Promise<SatisfactionChangeView> {
    return satisfactionChange(await surveysOf(context, id));
  }
}

const surveysOf = async ({ snapshot }: RequestContext, postingId: string): Promise<readonly SurveyRow[]> => {
  const { rows } = await snapshot.page(surveys, { where: { postingId }, orderBy: ['openedOn'], first: MOST_SURVEYS });
  return rows;
};

@Resolver(() => Station)
export class StationSurveysResolver {
  @FieldResolver(() => [Survey], { description: 'Its newest surveys. 最近的满意度测评。' })
  async surveys(@Root() { id: stationId }: StationReference, @Ctx() { snapshot }: RequestContext) {
    const orderBy = [{ column: 'openedOn', direction: 'desc' }] as const;
    return (await snapshot.page(surveys, { where: { stationId }, orderBy, first: MOST_SURVEYS })).rows;
  }
}
