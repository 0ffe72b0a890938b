import { ArgsType, Field, ID } from 'type-graphql';
import { evidenceRequestStage } from '@zhudian/facts';
import { Day, PageArgs, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { unitsUnder } from '../shared/units-under';

const Stage = enumTypeOf(evidenceRequestStage);

@ArgsType()
export class EvidenceRequestsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'To this unit and all below it. 向本机构及其全部下级提出。' })
  under?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => String, { nullable: true, description: 'About this stream. 仅该事件流。' }) aboutStream?: string | null;
  @Field(() => ID, { nullable: true, description: 'About this decision. 仅该决定。' }) decisionId?: string | null;
  @Field(() => Day, { nullable: true, description: 'Asked on this day or later. 提出日期不早于。' })
  askedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Asked before this day. 提出日期早于。' })
  askedBefore?: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'That were due before this day and are not provided. 该日之前到期而未提供的。',
  })
  dueBefore?: string | null;
}

export const evidenceRequestsWhere = async (args: EvidenceRequestsArgs, context: RequestContext) => ({
  unitId: await unitsUnder(args.under, context),
  stage: args.stage,
  aboutStream: args.aboutStream,
  decisionId: args.decisionId,
  askedOn: span(args.askedFrom, args.askedBefore),
  openUntil: span(null, args.dueBefore),
});
