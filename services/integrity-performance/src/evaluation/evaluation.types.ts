import { z } from 'zod';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { assessorLevel, evaluationGrade, evaluationKind, evaluationMethod } from '@zhudian/facts';
import { Day, enumTypeOf } from '@zhudian/framework/service';

export const EvaluationKind = enumTypeOf(evaluationKind);
export const EvaluationStage = enumTypeOf(z.enum(['OPEN', 'FINAL', 'LAPSED']).meta({ id: 'EvaluationStage' }));
export const EvaluationGrade = enumTypeOf(evaluationGrade);
export const AssessorLevel = enumTypeOf(assessorLevel);
export const EvaluationMethod = enumTypeOf(evaluationMethod);
const DeductionStanding = enumTypeOf(
  z.enum(['APPLIED', 'APPEALED', 'UPHELD', 'REVOKED']).meta({ id: 'DeductionStanding' }),
);

@ObjectType({ description: 'A place on the score sheet. 评分表中的一格。' })
export class ScoreCell {
  @Field(() => AssessorLevel) level!: string;
  @Field(() => EvaluationMethod) method!: string;
}

@ObjectType({ description: 'The score of one level by one method. 一个层级按一种方式的得分。' })
export class Score extends ScoreCell {
  @Field(() => Float, { description: '0 to 100.' }) score!: number;
  @Field(() => String, { nullable: true }) comment?: string | null;
  @Field(() => Day) on!: string;
}

@ObjectType({ description: 'What the methods of one level come to. 层级得分。' })
export class LevelScore {
  @Field(() => AssessorLevel) level!: string;
  @Field(() => Float) score!: number;
}

@ObjectType({ description: 'What the levels come to by one method. 方式得分。' })
export class MethodScore {
  @Field(() => EvaluationMethod) method!: string;
  @Field(() => Float) score!: number;
}

@ObjectType({ description: 'A deduction of the catalogue, with its evidence and its appeal. 扣分及申诉。' })
export class Deduction {
  @Field(() => ID) deductionId!: string;
  @Field(() => String) code!: string;
  @Field(() => Float) points!: number;
  @Field(() => Boolean, { description: 'While it stands, nobody is commended. 违纪扣分。' }) isDiscipline!: boolean;
  @Field(() => String) fact!: string;
  @Field(() => [String]) evidenceRefs!: string[];
  @Field(() => Day) appliedOn!: string;
  @Field(() => Day, { description: 'Last day for an appeal. 申诉截止日。' }) appealBy!: string;
  @Field(() => String, { description: 'By which working days are counted. 所用日历版本。' }) calendarVersion!: string;
  @Field(() => DeductionStanding) standing!: string;
  @Field(() => String, { nullable: true }) grounds?: string | null;
  @Field(() => String, { nullable: true }) finding?: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An evaluation of a posting: of one month, or of the term. 月度或任期评价。' })
export class Evaluation {
  @Field(() => ID) id!: string;
  @Field(() => EvaluationKind) kind!: string;
  @Field(() => String, { nullable: true, description: 'YYYY-MM; null for the term. 月份,任期评价为空。' }) month?:
    string | null;
  @Field(() => EvaluationStage, { description: 'LAPSED: the posting ended before the month. 任职已先结束。' })
  stage!: string;
  @Field(() => Day) openedOn!: string;
  @Field(() => [Score]) scores!: Score[];
  @Field(() => [ScoreCell], { description: 'Cells without a score. 尚缺的得分。' }) missing!: ScoreCell[];
  @Field(() => [Deduction]) deductions!: Deduction[];
  @Field(() => [LevelScore], { description: 'Empty until it is final. 定结果前为空。' }) perLevel!: LevelScore[];
  @Field(() => [MethodScore], { description: 'Empty until it is final. 定结果前为空。' }) perMethod!: MethodScore[];
  @Field(() => Int, { nullable: true, description: 'Months that the term takes in. 计入任期的月数。' })
  monthsCount?: number | null;
  @Field(() => Float, { nullable: true, description: 'Mean of those months. 月度平均分。' }) monthsMean?: number | null;
  @Field(() => Float, { nullable: true, description: 'Satisfaction at the end, 0 to 100. 满意度。' })
  satisfaction?: number | null;
  @Field(() => Float, { nullable: true }) deducted?: number | null;
  @Field(() => Float, { nullable: true, description: 'Computed; null until it is final. 由系统计算。' })
  total?: number | null;
  @Field(() => EvaluationGrade, { nullable: true }) grade?: string | null;
  @Field(() => Int, { nullable: true, description: 'Version of the scheme, kept for ever. 方案版本。' })
  schemeVersion?: number | null;
  @Field(() => Day, { nullable: true }) finalisedOn?: string | null;
  @Field(() => Day, { nullable: true }) acknowledgedOn?: string | null;
  @Field(() => Int, { description: 'How often it was reopened. 重新开启次数。' }) reopened!: number;
  @Field(() => String, { nullable: true }) reopenReason?: string | null;
}
