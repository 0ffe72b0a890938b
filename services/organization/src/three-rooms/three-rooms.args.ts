import { ArgsType, Field, ID } from 'type-graphql';
import { roomAcceptance, threeRoomsStage } from '@zhudian/facts';
import { Day, PageArgs, enumTypeOf } from '@zhudian/framework/service';

const Stage = enumTypeOf(threeRoomsStage);
enumTypeOf(roomAcceptance);

@ArgsType()
export class ThreeRoomsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。',
  })
  countyEnterpriseId?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Coached last on this day or later. 最近一次辅导不早于。' })
  coachedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Coached last before this day. 最近一次辅导早于。' })
  coachedBefore?: string | null;
}
