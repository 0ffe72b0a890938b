import { ArgsType, Field, ID } from 'type-graphql';
import { retentionKind } from '@zhudian/facts';
import { PageArgs, enumTypeOf } from '@zhudian/framework/service';

const Kind = enumTypeOf(retentionKind);

@ArgsType()
export class RetentionHoldsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this bureau. 该局的。' }) bureauId?: string | null;
  @Field(() => Kind, { nullable: true }) kind?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Released, or lasting. 已解除的，或者有效的。' })
  isReleased?: boolean | null;
}
