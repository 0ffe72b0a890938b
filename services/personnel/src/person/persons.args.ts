import { ArgsType, Field, ID } from 'type-graphql';
import { z } from 'zod';
import { membership } from '@zhudian/facts';
import { PageArgs, enumTypeOf } from '@zhudian/framework/service';

const Membership = enumTypeOf(membership);
const PersonOrder = enumTypeOf(z.enum(['ID', 'NAME']).meta({ id: 'PersonOrder' }));

type Maybe<T> = T | null;

@ArgsType()
export class PersonsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) unitId?: Maybe<string>;
  @Field(() => Membership, { nullable: true }) membership?: Maybe<string>;
  @Field(() => PersonOrder, {
    defaultValue: 'ID',
    description:
      'NAME: in pinyin, by the names that the vault holds now, whatever the position. 按拼音排序（以姓名库现有姓名）。',
  })
  orderBy!: 'ID' | 'NAME';
}
