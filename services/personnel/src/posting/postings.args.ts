import { enumOf, postingStage } from '@zhudian/facts';
import { ArgsType, Field, ID } from 'type-graphql';
import { Day, PageArgs, enumTypeOf } from '@zhudian/framework/service';
import { OF_ENTERPRISE } from '../shared/filters.args';

const PostingStage = enumTypeOf(postingStage);
const PostingOrder = enumTypeOf(
  enumOf('PostingOrder', {
    PLANNED_END: ['按计划结束日期', 'by planned end'],
    START: ['按到任日期，早的在前', 'by start, earliest first'],
    LATEST_START: ['按到任日期，晚的在前', 'by start, latest first'],
  }),
);

type Maybe<T> = T | null;
const day = (description: string) => Field(() => Day, { nullable: true, description });

@ArgsType()
export class PostingsArgs extends PageArgs {
  @Field(() => PostingStage, { nullable: true }) stage?: Maybe<string>;
  @Field(() => ID, { nullable: true }) stationId?: Maybe<string>;
  @Field(() => ID, { nullable: true }) personId?: Maybe<string>;
  @Field(() => ID, { nullable: true, description: OF_ENTERPRISE }) countyEnterpriseId?: Maybe<string>;
  @day('Begun by this day and not ended before it. 该日在任。') activeOn?: Maybe<string>;
  @day('Started on this day or later. 到任日不早于。') startFrom?: Maybe<string>;
  @day('Started before this day. 到任日早于。') startBefore?: Maybe<string>;
  @day('To end on this day or later. 计划结束日不早于。') plannedEndFrom?: Maybe<string>;
  @day('To end before this day. 计划结束日早于。') plannedEndBefore?: Maybe<string>;
  @day('Owing something due before this day, as the cockpit shows it. 该日前有到期未办事项（与驾驶舱推算一致）。')
  dueBefore?: Maybe<string>;
  @Field(() => PostingOrder, { defaultValue: 'PLANNED_END' }) orderBy!: 'PLANNED_END' | 'START' | 'LATEST_START';
}
