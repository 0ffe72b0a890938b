import { ArgsType, Field, ID } from 'type-graphql';
import { problemStanding } from '@zhudian/projections';
import { Day, PageArgs, enumTypeOf } from '@zhudian/framework/service';
import { OF_ENTERPRISE } from '../shared/filters.args';

const ProblemStanding = enumTypeOf(problemStanding);

@ArgsType()
export class ProblemsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Not resolved, or reopened. 未解决的。' }) open?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Owned by this unit. 责任单位。' }) ownerOrgId?: string | null;
  @Field(() => ID, { nullable: true }) postingId?: string | null;
  @Field(() => ID, { nullable: true }) hearingId?: string | null;
  @Field(() => ProblemStanding, { nullable: true }) standing?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the postings at this station. 仅该供电所。' })
  stationId?: string | null;
  @Field(() => ID, { nullable: true, description: OF_ENTERPRISE }) countyEnterpriseId?: string | null;
  @Field(() => Day, { nullable: true, description: 'Raised on this day or later. 提出日不早于。' })
  raisedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Raised before this day. 提出日早于。' }) raisedBefore?:
    string | null;
  @Field(() => Day, { nullable: true, description: 'Due before this day. 期限早于。' }) dueBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Open and past due on this day. 该日逾期未解决。' })
  overdueOn?: string | null;
}

@ArgsType()
export class TodayArgs {
  @Field(() => Day, { nullable: true, description: 'By which day; today when absent. 截至日期，默认为今天。' })
  today?: string | null;
}
