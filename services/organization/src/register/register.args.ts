import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs, enumTypeOf } from '@zhudian/framework/service';
import { amendmentKind } from '@zhudian/projections';

const AmendmentKind = enumTypeOf(amendmentKind);

@ArgsType()
export class LeftoversArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this unit and all below it. 本机构及其全部下级。' }) under?:
    string | null;
}

@ArgsType()
export class CorrectionsArgs extends LeftoversArgs {
  @Field(() => AmendmentKind, { nullable: true }) kind?: string | null;
  @Field(() => String, { nullable: true, description: 'What kind of thing, such as `Posting`. 对象的类别。' })
  category?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of one thing. 对象的编号。' }) subjectId?: string | null;
}
