import { ArgsType, Field, ID } from 'type-graphql';
import { enumTypeOf, PageArgs } from '@zhudian/kernel/server';
import { z } from 'zod';
import { CandidacyStage, Membership, PostingStage } from './types';

const PostingOrder = enumTypeOf(z.enum(['PLANNED_END', 'START', 'LATEST_START']).meta({ id: 'PostingOrder' }));
const CandidacyOrder = enumTypeOf(z.enum(['STAGE', 'SCORE', 'APPLIED', 'NAME']).meta({ id: 'CandidacyOrder' }));
const PersonOrder = enumTypeOf(z.enum(['ID', 'NAME']).meta({ id: 'PersonOrder' }));

@ArgsType()
export class PostingsArgs extends PageArgs {
  @Field(() => PostingStage, { nullable: true }) stage?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => PostingOrder, { defaultValue: 'PLANNED_END' }) orderBy!: 'PLANNED_END' | 'START' | 'LATEST_START';
}

@ArgsType()
export class CandidaciesArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) roundId?: string | null;
  @Field(() => CandidacyStage, { nullable: true }) stage?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => CandidacyOrder, {
    defaultValue: 'STAGE',
    description:
      'In the order of the steps, by score from the highest, by day of application, or by name in pinyin. 排序。',
  })
  orderBy!: 'STAGE' | 'SCORE' | 'APPLIED' | 'NAME';
}

@ArgsType()
export class PersonsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => Membership, { nullable: true }) membership?: string | null;
  @Field(() => PersonOrder, {
    defaultValue: 'ID',
    description:
      'NAME: in pinyin, by the names that the vault holds now, whatever the position. 按拼音排序(以人员库现有姓名)。',
  })
  orderBy!: 'ID' | 'NAME';
}
