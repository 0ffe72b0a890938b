import { enumOf, candidacyStage } from '@zhudian/facts';
import { ArgsType, Field, ID } from 'type-graphql';
import { Day, PageArgs, enumTypeOf } from '@zhudian/framework/service';

const CandidacyStage = enumTypeOf(candidacyStage);
const CandidacyOrder = enumTypeOf(
  enumOf('CandidacyOrder', {
    STAGE: ['按步骤', 'by step'],
    SCORE: ['按匹配得分', 'by match score'],
    APPLIED: ['按报名日期', 'by day of application'],
    NAME: ['按姓名拼音', 'by name in pinyin'],
  }),
);

type Maybe<T> = T | null;
const day = (description: string) => Field(() => Day, { nullable: true, description });
const id = (description: string) => Field(() => ID, { nullable: true, description });

@ArgsType()
export class CandidaciesArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) roundId?: Maybe<string>;
  @Field(() => CandidacyStage, { nullable: true }) stage?: Maybe<string>;
  @Field(() => ID, { nullable: true }) stationId?: Maybe<string>;
  @Field(() => ID, { nullable: true }) personId?: Maybe<string>;
  @id('Sent by this unit. 派出单位。') unitId?: Maybe<string>;
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
