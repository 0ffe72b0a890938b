import { ArgsType, Field, ID } from 'type-graphql';
import { exemplarField, exemplarStage } from '@zhudian/facts';
import { addDays } from '@zhudian/programme';
import { Day, PageArgs, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { stationsFilter } from '../station/stations-filter';

const InField = enumTypeOf(exemplarField);
const Stage = enumTypeOf(exemplarStage);
const ONLY_OF = 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。';

@ArgsType()
export class ExemplarsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) branchId?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, { nullable: true, description: ONLY_OF }) countyEnterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this person. 该人员。' }) personId?: string | null;
  @Field(() => InField, { nullable: true }) exemplarField?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Proposed on this day or later. 推荐日期不早于。' })
  proposedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Proposed before this day. 推荐日期早于。' })
  proposedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Published, and valid on this day. 该日在有效期内的。' })
  validOn?: string | null;
}

/** One that was withdrawn is valid no longer, so it has no period. */
const validOn = (day: string | null | undefined) =>
  day ? { validFrom: span(null, addDays(day, 1)), validUntil: span(day, null) } : {};

export const exemplarsWhere = async (args: ExemplarsArgs, context: RequestContext) => ({
  branchId: args.branchId,
  stationId: await stationsFilter(args, context),
  personId: args.personId,
  exemplarField: args.exemplarField,
  stage: args.stage,
  proposedOn: span(args.proposedFrom, args.proposedBefore),
  ...validOn(args.validOn),
});
