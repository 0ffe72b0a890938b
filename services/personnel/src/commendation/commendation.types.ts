import { z } from 'zod';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Day, enumTypeOf } from '@zhudian/framework/service';

export const PracticeOrder = enumTypeOf(z.enum(['NEWEST', 'MOST_ADOPTED']).meta({ id: 'PracticeOrder' }));

@ObjectType({ description: 'A posting that is nominated, and on which facts. 提名及所据事实。' })
export class Nomination {
  @Field(() => ID) postingId!: string;
  @Field(() => [ID], { description: 'Facts of the log. 所引用事实的编号。' }) evidenceEventIds!: string[];
  @Field(() => Day) nominatedOn!: string;
}

@ObjectType({ description: 'A posting that is awarded. 表彰。' })
export class Award {
  @Field(() => ID) postingId!: string;
  @Field(() => Day) awardedOn!: string;
}

@ObjectType({ description: 'A recommendation for priority promotion, on an award. 优先提拔重用推荐(以表彰为据)。' })
export class PromotionRecommendation {
  @Field(() => ID, { description: 'The awarded posting that it rests on. 所据的表彰任职。' }) postingId!: string;
  @Field(() => [ID]) basisEventIds!: string[];
  @Field(() => Day) recommendedOn!: string;
}

@ObjectType({ description: 'A station that has adopted a practice. 采用经验的供电所。' })
export class PracticeAdoption {
  @Field(() => Day) adoptedOn!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A practice that others may follow. 可推广的经验做法。' })
export class Practice {
  @Field(() => ID) id!: string;
  @Field(() => ID) practiceId!: string;
  @Field(() => String) title!: string;
  @Field(() => String) practice!: string;
  @Field(() => Day) publishedOn!: string;
  @Field(() => [PracticeAdoption]) adoptions!: PracticeAdoption[];
  @Field(() => Int, { description: 'How many stations have adopted it. 采用的供电所数。' }) adoptionCount!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A commendation. 评选表彰。' })
export class Commendation {
  @Field(() => ID) id!: string;
  @Field(() => ID) bureauId!: string;
  @Field(() => String) title!: string;
  @Field(() => Int) year!: number;
  @Field(() => Day) openedOn!: string;
  @Field(() => [String]) criteria!: string[];
  @Field(() => Int, { description: 'Awards at the most. 名额。' }) quota!: number;
  @Field(() => [Nomination]) nominations!: Nomination[];
  @Field(() => [Award]) awards!: Award[];
  @Field(() => [PromotionRecommendation]) promotions!: PromotionRecommendation[];
}
