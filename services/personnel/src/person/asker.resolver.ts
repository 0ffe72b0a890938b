import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { persons } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { OrgUnit } from '../shared/linked.types';
import { Person } from './person.types';

@ObjectType({ description: 'Who asks, as the token or the secret address says it. 提问的人。' })
export class Asker {
  @Field(() => [String], { description: 'The roles. 角色。' }) readonly roles!: readonly string[];
  readonly personId!: string;
  readonly unit!: string;
}

@Resolver(() => Asker)
export class AskerResolver {
  @Query(() => Asker, { description: 'Who asks. 当前是谁。' })
  asker(@Ctx() { actor }: RequestContext): Pick<Asker, 'personId' | 'roles' | 'unit'> {
    return actor;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null when not registered. 人员，未登记的为空。' })
  person(@Root() { personId }: Asker, @Ctx() context: RequestContext) {
    return context.find(persons, personId);
  }

  @FieldResolver(() => OrgUnit, { description: 'For which unit. 所属单位。' })
  unit(@Root() { unit: id }: Asker) {
    return { id };
  }
}
