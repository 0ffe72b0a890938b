import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { standingPurpose } from '@zhudian/facts';
import { Day, enumTypeOf } from '@zhudian/framework/service';
import { EvaluationGrade } from '../evaluation/evaluation.types';

const StandingPurpose = enumTypeOf(standingPurpose);

@ObjectType({ description: 'The result of one month. 一个月的结果。' })
export class SettledMonth {
  @Field(() => String, { description: 'YYYY-MM. 月份。' }) month!: string;
  @Field(() => Float) total!: number;
}

@ObjectType({ description: 'What was decided on the ground of the evaluation. 据此作出的决定。' })
export class StandingUse {
  @Field(() => StandingPurpose) purpose!: string;
  @Field(() => ID, { description: 'The posting or the commendation. 任职或评选编号。' }) reference!: string;
  @Field(() => Day) on!: string;
}

@ObjectType({ description: 'How a posting stands, and what its end still asks for. 考评结论与离任前尚缺事项。' })
export class PostingStanding {
  @Field(() => [SettledMonth], { description: 'Final months, oldest first: the trend. 已定结果的月份(趋势)。' })
  months!: readonly SettledMonth[];
  @Field(() => [String], { description: 'Months that are over and not final. 已过而未定结果的月份。' })
  monthsMissing!: readonly string[];
  @Field(() => Float, { nullable: true, description: 'At the end, 0 to 100. 任期末满意度。' })
  satisfaction?: number | null;
  @Field(() => String, { nullable: true, description: 'Last month of the final term. 任期评价所至月份。' })
  termThrough?: string | null;
  @Field(() => Float, { nullable: true }) termTotal?: number | null;
  @Field(() => EvaluationGrade, { nullable: true }) termGrade?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'A deduction for discipline stands. 有违纪扣分。' })
  isDisciplined?: boolean | null;
  @Field(() => Int, { description: 'Open clues that the First Secretary answers for. 本人负责的未结线索。' })
  cluesLeft!: number;
  @Field(() => [StandingUse]) relied!: readonly StandingUse[];
}
