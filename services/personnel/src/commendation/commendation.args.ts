import { enumOf, practiceDomain } from '@zhudian/facts';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { Day, PageArgs, enumTypeOf } from '@zhudian/framework/service';
import { OF_ENTERPRISE } from '../shared/filters.args';

const PracticeOrder = enumTypeOf(
  enumOf('PracticeOrder', {
    NEWEST: ['最新发布在前', 'newest first'],
    MOST_ADOPTED: ['推广应用最多在前', 'most adopted first'],
  }),
);

const PracticeDomain = enumTypeOf(practiceDomain);

@ArgsType()
export class CommendationsArgs extends PageArgs {
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => ID, { nullable: true }) bureauId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With this person nominated. 该人获推荐参评的。' }) personId?:
    string | null;
  @Field(() => ID, { nullable: true, description: 'With this posting nominated. 该次任职获推荐参评的。' })
  postingId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With somebody of this station nominated. 该供电所获推荐参评的。' })
  stationId?: string | null;
  @Field(() => ID, { nullable: true, description: OF_ENTERPRISE }) countyEnterpriseId?: string | null;
}

@ArgsType()
export class PracticesArgs extends PageArgs {
  @Field(() => PracticeDomain, { nullable: true, description: 'Of this domain. 所属领域。' }) domain?: string | null;
  @Field(() => ID, { nullable: true, description: 'From this station. 来源供电所。' }) stationId?: string | null;
  @Field(() => ID, { nullable: true, description: OF_ENTERPRISE }) countyEnterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'From this posting. 来源任职。' }) postingId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Published with this commendation. 一并发布的表彰。' })
  commendationId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Published in this year. 发布年度。' }) year?: number | null;
  @Field(() => Day, { nullable: true, description: 'Published on this day or later. 发布日不早于。' })
  publishedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Published before this day. 发布日早于。' })
  publishedBefore?: string | null;
  @Field(() => PracticeOrder, { defaultValue: 'NEWEST' }) order!: string;
}
