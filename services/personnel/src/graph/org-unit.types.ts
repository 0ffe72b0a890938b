import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('OrgUnit')
export class OrgUnitReference {
  @Field(() => ID) id!: string;
}
