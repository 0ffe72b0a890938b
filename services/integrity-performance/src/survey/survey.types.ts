import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { surveyAudience, surveyPhase } from '@zhudian/facts';
import { Day, enumTypeOf } from '@zhudian/framework/service';

const SurveyAudience = enumTypeOf(surveyAudience);
export const SurveyPhase = enumTypeOf(surveyPhase);

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An anonymous satisfaction survey. 匿名满意度测评。' })
export class Survey {
  @Field(() => ID) id!: string;
  @Field(() => SurveyAudience) audience!: string;
  @Field(() => SurveyPhase) phase!: string;
  @Field(() => [String]) questions!: string[];
  @Field(() => Int) minResponses!: number;
  @Field(() => Boolean) open!: boolean;
  @Field(() => Int) ballots!: number;
  @Field(() => Int) responses!: number;
  @Field(() => Boolean, { description: 'Too few responses: no results are told. 答卷不足,结果不公布。' })
  withheld!: boolean;
  @Field(() => Float, { nullable: true, description: '1 to 5.' }) mean?: number | null;
  @Field(() => Float, { nullable: true, description: 'Per cent of answers that are 4 or 5. 好评率。' })
  favourable?: number | null;
  @Field(() => Float, { nullable: true, description: 'The mean from 0 to 100. 满意度。' }) satisfaction?: number | null;
  @Field(() => Day) openedOn!: string;
  @Field(() => Day, { nullable: true }) closedOn?: string | null;
}

@ObjectType({ description: 'Satisfaction before and after a posting. 任职前后满意度对比。' })
export class SatisfactionChange {
  @Field(() => Float, { nullable: true }) before?: number | null;
  @Field(() => Float, { nullable: true }) after?: number | null;
  @Field(() => Float, { nullable: true, description: 'Points gained; null while one is missing. 提升值。' })
  gained?: number | null;
}
