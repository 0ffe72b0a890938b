import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Day, enumTypeOf } from '@zhudian/framework/service';
import { z } from 'zod';

export const MatchDecision = enumTypeOf(
  z.enum(['OPEN', 'FOLLOWED', 'DIFFERENT', 'ENDED']).meta({ id: 'MatchDecision' }),
);

@ObjectType({ description: 'What somebody would have had elsewhere, and the points lost. 放弃的更优选择及损失分。' })
export class Forgone {
  @Field(() => Float, { description: 'Score of the pair that is forgone. 放弃组合的得分。' }) score!: number;
  @Field(() => Float, { description: 'By how much it exceeds what is proposed. 损失的分数。' }) lost!: number;
}

@ObjectType({ description: 'A candidate and a station as proposed. 建议的一对人选与供电所。' })
export class ProposedAssignment {
  @Field(() => Float, { description: '0–100. 匹配得分。' }) score!: number;
  @Field(() => Int, { nullable: true, description: 'Which of the person’s choices it is, 1 the first. 第几志愿。' })
  preference?: number | null;
}

@ObjectType({ description: 'The matching proposed for a whole round; people decide. 整轮匹配建议方案,由人决定。' })
export class MatchingProposal {
  @Field(() => Day) proposedOn!: string;
  @Field(() => Float, { description: 'Sum of the scores, the greatest there is. 总得分(最优)。' }) totalScore!: number;
}
