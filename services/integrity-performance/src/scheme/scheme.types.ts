import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Day } from '@zhudian/framework/service';
import { AssessorLevel, EvaluationGrade, EvaluationMethod } from '../evaluation/evaluation.types';

@ObjectType({ description: 'Per cent of the monthly score. 月度得分权重。' })
export class SchemeWeight {
  @Field(() => AssessorLevel) level!: string;
  @Field(() => EvaluationMethod) method!: string;
  @Field(() => Float) weight!: number;
}

@ObjectType({ description: 'Per cent of the score of the term. 任期得分权重。' })
export class SchemeTermWeights {
  @Field(() => Float) months!: number;
  @Field(() => Float) multi!: number;
  @Field(() => Float) satisfaction!: number;
}

@ObjectType({ description: 'An item of the catalogue of deductions. 扣分项。' })
export class SchemeDeduction {
  @Field(() => String) code!: string;
  @Field(() => Float) points!: number;
  @Field(() => Boolean) isDiscipline!: boolean;
  @Field(() => String) about!: string;
}

@ObjectType({ description: 'From which score on a grade is given. 等次分数线。' })
export class SchemeBand {
  @Field(() => EvaluationGrade) grade!: string;
  @Field(() => Float) from!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A version of the evaluation scheme. 考评方案的一个版本。' })
export class Scheme {
  @Field(() => ID) id!: string;
  @Field(() => ID) bureauId!: string;
  @Field(() => Int) version!: number;
  @Field(() => Day, { description: 'First day in force. 生效日期。' }) from!: string;
  @Field(() => String) source!: string;
  @Field(() => String) calendarVersion!: string;
  @Field(() => [SchemeWeight]) weights!: SchemeWeight[];
  @Field(() => SchemeTermWeights) term!: SchemeTermWeights;
  @Field(() => [SchemeDeduction]) deductions!: SchemeDeduction[];
  @Field(() => [SchemeBand]) bands!: SchemeBand[];
  @Field(() => Int) appealWorkingDays!: number;
  @Field(() => Day) issuedOn!: string;
}
