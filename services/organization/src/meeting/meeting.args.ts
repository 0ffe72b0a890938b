import { ArgsType, Field, ID } from 'type-graphql';
import { meetingKind, meetingStage } from '@zhudian/facts';
import { Day, PageArgs, enumTypeOf } from '@zhudian/framework/service';

const Kind = enumTypeOf(meetingKind);
const Stage = enumTypeOf(meetingStage);

@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) branchId?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。',
  })
  countyEnterpriseId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of this Party group; together with the branch. 仅该党小组，与党支部一并填写。',
  })
  groupId?: string | null;
  @Field(() => Kind, { nullable: true }) kind?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for this day or later. 计划日不早于。' })
  plannedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day. 计划日早于。' })
  plannedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Held on this day or later. 召开日不早于。' })
  heldFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Held before this day. 召开日早于。' })
  heldBefore?: string | null;
}
