import { ArgsType, Field, ID } from 'type-graphql';
import { membership, enumOf } from '@zhudian/facts';
import { PageArgs, SEARCH, enumTypeOf } from '@zhudian/framework/service';

const Membership = enumTypeOf(membership);
const PersonOrder = enumTypeOf(
  enumOf('PersonOrder', { ID: ['按编号', 'by id'], NAME: ['按姓名拼音', 'by name in pinyin'] }),
);

type Maybe<T> = T | null;

@ArgsType()
export class PersonsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) unitId?: Maybe<string>;
  @Field(() => Membership, { nullable: true }) membership?: Maybe<string>;
  @Field(() => String, { nullable: true, description: SEARCH }) search?: Maybe<string>;
  @Field(() => PersonOrder, {
    defaultValue: 'ID',
    description:
      'NAME: in pinyin, by the names that the vault holds now, whatever the position. 按拼音排序（以姓名库现有姓名）。',
  })
  orderBy!: 'ID' | 'NAME';
}
