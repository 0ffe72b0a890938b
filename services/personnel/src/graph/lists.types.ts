import { ArgsType, Field, ID } from 'type-graphql';
import { Day, enumTypeOf, PageArgs } from '@zhudian/framework/service';
import { z } from 'zod';
import { CandidacyStage, Membership, PostingStage } from './types';

const PostingOrder = enumTypeOf(z.enum(['PLANNED_END', 'START', 'LATEST_START']).meta({ id: 'PostingOrder' }));
const CandidacyOrder = enumTypeOf(z.enum(['STAGE', 'SCORE', 'APPLIED', 'NAME']).meta({ id: 'CandidacyOrder' }));
const PersonOrder = enumTypeOf(z.enum(['ID', 'NAME']).meta({ id: 'PersonOrder' }));

type Maybe<T> = T | null;
const day = (description: string) => Field(() => Day, { nullable: true, description });
const id = (description: string) => Field(() => ID, { nullable: true, description });

/** Words that several lists use. */
export const OF_ENTERPRISE = 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。';

@ArgsType()
export class PostingsArgs extends PageArgs {
  @Field(() => PostingStage, { nullable: true }) stage?: Maybe<string>;
  @Field(() => ID, { nullable: true }) stationId?: Maybe<string>;
  @Field(() => ID, { nullable: true }) personId?: Maybe<string>;
  @id(OF_ENTERPRISE) countyEnterpriseId?: Maybe<string>;
  @day('Begun by this day and not ended before it. 该日在任。') activeOn?: Maybe<string>;
  @day('Started on this day or later. 到任日不早于。') startFrom?: Maybe<string>;
  @day('Started before this day. 到任日早于。') startBefore?: Maybe<string>;
  @day('To end on this day or later. 计划结束日不早于。') plannedEndFrom?: Maybe<string>;
  @day('To end before this day. 计划结束日早于。') plannedEndBefore?: Maybe<string>;
  @day('Owing something due before this day, as the cockpit shows it. 该日前有到期未办事项(与驾驶舱推算一致)。')
  dueBefore?: Maybe<string>;
  @Field(() => PostingOrder, { defaultValue: 'PLANNED_END' }) orderBy!: 'PLANNED_END' | 'START' | 'LATEST_START';
}

@ArgsType()
export class CandidaciesArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) roundId?: Maybe<string>;
  @Field(() => CandidacyStage, { nullable: true }) stage?: Maybe<string>;
  @Field(() => ID, { nullable: true }) stationId?: Maybe<string>;
  @Field(() => ID, { nullable: true }) personId?: Maybe<string>;
  @id('Sent by this unit. 选派单位。') unitId?: Maybe<string>;
  @id('Matched to a station of this county enterprise. 拟驻供电所所属县级供电企业。')
  countyEnterpriseId?: Maybe<string>;
  @Field(() => Boolean, { nullable: true, description: 'Neither appointed nor out of it. 流程进行中。' })
  underWay?: Maybe<boolean>;
  @day('Applied on this day or later. 自荐日不早于。') appliedFrom?: Maybe<string>;
  @day('Applied before this day. 自荐日早于。') appliedBefore?: Maybe<string>;
  @day('At their stage since before this day. 进入本步骤早于。') waitingSinceBefore?: Maybe<string>;
  @day('With a notice that may end before this day. 公示最早结束日早于。') noticeEndsBefore?: Maybe<string>;
  @Field(() => CandidacyOrder, {
    defaultValue: 'STAGE',
    description:
      'In the order of the steps, by score from the highest, by day of application, or by name in pinyin. 排序。',
  })
  orderBy!: 'STAGE' | 'SCORE' | 'APPLIED' | 'NAME';
}

@ArgsType()
export class PersonsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) unitId?: Maybe<string>;
  @Field(() => Membership, { nullable: true }) membership?: Maybe<string>;
  @Field(() => PersonOrder, {
    defaultValue: 'ID',
    description:
      'NAME: in pinyin, by the names that the vault holds now, whatever the position. 按拼音排序(以人员库现有姓名)。',
  })
  orderBy!: 'ID' | 'NAME';
}
