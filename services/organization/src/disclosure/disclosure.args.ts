import { ArgsType, Field, ID } from 'type-graphql';
import { disclosureKind, disclosureStage } from '@zhudian/facts';
import { Day, PageArgs, enumTypeOf } from '@zhudian/framework/service';

const Kind = enumTypeOf(disclosureKind);
const Stage = enumTypeOf(disclosureStage);

@ArgsType()
export class DisclosuresArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。',
  })
  countyEnterpriseId?: string | null;
  @Field(() => Kind, { nullable: true }) kind?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Open from this day or later. 公开起始日不早于。' })
  openFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Open from before this day. 公开起始日早于。' })
  openBefore?: string | null;
}
