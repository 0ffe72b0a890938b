import { z } from 'zod';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Day, enumTypeOf } from '@zhudian/framework/service';
import { hearingDuty } from './hearing-calendar';

export const HearingStage = enumTypeOf(z.enum(['SCHEDULED', 'HELD', 'CLOSED']).meta({ id: 'HearingStage' }));
export const ProblemStanding = enumTypeOf(
  z.enum(['RAISED', 'ASSIGNED', 'RESOLVED', 'REOPENED']).meta({ id: 'ProblemStanding' }),
);
const Duty = enumTypeOf(hearingDuty);

@ObjectType({ description: 'A posting that was not heard, and why. 未听取汇报及理由。' })
export class HearingAbsence {
  @Field(() => ID) postingId!: string;
  @Field(() => String) reason!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A monthly hearing of the Party committee. 局党委每月专题会议。' })
export class Hearing {
  @Field(() => ID) id!: string;
  @Field(() => ID) bureauId!: string;
  @Field(() => String, { description: 'YYYY-MM. 月份。' }) month!: string;
  @Field(() => Int, { description: 'Of that month. 当月第几次。' }) number!: number;
  @Field(() => String) topic!: string;
  @Field(() => HearingStage) stage!: string;
  @Field(() => Day) plannedOn!: string;
  @Field(() => Day, { nullable: true }) heldOn?: string | null;
  @Field(() => Day, { nullable: true }) closedOn?: string | null;
  @Field(() => [HearingAbsence], { description: 'Excused, with reasons. 请假及理由。' }) excused!: HearingAbsence[];
  @Field(() => Int, { description: 'Problems raised. 提出的问题数。' }) problemCount!: number;
  @Field(() => Int, { description: 'Problems not resolved. 未解决的问题数。' }) openProblems!: number;
}

@ObjectType({ description: 'A First Secretary’s report to a hearing. 第一书记工作汇报。' })
export class WorkReport {
  @Field(() => ID) id!: string;
  @Field(() => ID) postingId!: string;
  @Field(() => String) month!: string;
  @Field(() => String) progress!: string;
  @Field(() => [String]) problems!: string[];
  @Field(() => Day) submittedOn!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A practical problem, followed until it is solved. 实际问题,跟踪至解决。' })
export class HearingProblem {
  @Field(() => ID) id!: string;
  @Field(() => ID) problemId!: string;
  @Field(() => String) text!: string;
  @Field(() => ProblemStanding) standing!: string;
  @Field(() => Boolean) open!: boolean;
  @Field(() => Day) raisedOn!: string;
  @Field(() => Day, { nullable: true }) assignedOn?: string | null;
  @Field(() => Day, { nullable: true }) dueOn?: string | null;
  @Field(() => Day, { nullable: true }) resolvedOn?: string | null;
  @Field(() => String, { nullable: true }) solution?: string | null;
  @Field(() => Int, { description: 'How often it came back. 反复次数。' }) reopened!: number;
  @Field(() => Day, { nullable: true }) reopenedOn?: string | null;
  @Field(() => String, { nullable: true }) reopenReason?: string | null;
}

@ObjectType({ description: 'What a calendar month owes: one hearing at least. 每月至少一次专题会议的完成情况。' })
export class HearingMonth {
  @Field(() => String, { description: 'YYYY-MM. 月份。' }) month!: string;
  @Field(() => Duty) duty!: string;
  @Field(() => Int, { description: 'Postings served in the month. 当月在任数。' }) active!: number;
  @Field(() => [Hearing]) hearings!: Hearing[];
}
