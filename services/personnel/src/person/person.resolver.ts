import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { title } from '@zhudian/facts';
import { persons, type PersonRow } from '@zhudian/projections';
import { refuse } from '@zhudian/framework';
import { holdsAny, type Role } from '@zhudian/programme';
import { Day, connect, pageOf, problemsOf, refusalError, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit } from '../shared/linked.types';
import { vaultOf } from '../vault/vault-of';
import { connectByName } from './by-name';
import { Person, PersonConnection } from './person.types';
import { PersonsArgs } from './persons.args';

const MAY_NAME: readonly Role[] = ['PARTY_WORK', 'ADMINISTRATOR'];

@InputType()
export class NamePersonInput {
  @Field(() => ID) personId!: string;
  @Field(() => String, { description: 'Kept in the vault only, never in a fact. 只存于姓名库。' }) name!: string;
}

/** A person as known here; one that only a token knows has no unit yet. */
export const personOf = async (context: RequestContext, id: string) =>
  (await context.find(persons, id)) ?? ({ id, unitId: '', membership: 'NONE', bornOn: null } as const);

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'One person. 一名人员。' })
  person(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(persons, id);
  }

  @Query(() => PersonConnection, { description: 'People, filtered and ordered. 人员列表。' })
  persons(@Args(() => PersonsArgs) args: PersonsArgs, @Ctx() context: RequestContext) {
    const { unitId, membership, orderBy } = args;
    const where = { unitId, membership };
    if (orderBy === 'NAME')
      return connectByName(context, { model: persons, where, personOf: (row) => row.id }, pageOf(args));
    return connect(context, persons, { where, ...pageOf(args) });
  }

  @FieldResolver(() => String, { nullable: true, description: 'From the vault; null once erased. 姓名，删除后为空。' })
  async name(@Root() { id }: PersonRow, @Ctx() context: RequestContext): Promise<string | null> {
    return (await context.find(persons, id)) ? vaultOf(context).nameOf(id) : null;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit of the person. 所在单位。' })
  unit(@Root() { unitId: id }: PersonRow) {
    return id ? { id } : null;
  }

  @FieldResolver(() => Day, {
    nullable: true,
    description: 'Null unless for those who select, and for the person. 出生日期（限组织人事与本人）。',
  })
  bornOn(@Root() { bornOn }: PersonRow): string | null {
    return bornOn;
  }

  @Mutation(() => Person, { description: 'Record or change a name in the vault. 在姓名库记录姓名。' })
  async namePerson(
    @Arg('input', () => NamePersonInput) { personId, name }: NamePersonInput,
    @Ctx() context: RequestContext,
  ) {
    allow(context);
    const parsed = title.safeParse(name);
    if (!parsed.success) throw refusalError(refuse('INVALID_INPUT', { problems: problemsOf(parsed.error, ['name']) }));
    await vaultOf(context).record(personId, parsed.data);
    return personOf(context, personId);
  }

  @Mutation(() => Person, { description: 'Erase a name from the vault; facts keep the id only. 从姓名库删除姓名。' })
  async erasePersonName(@Arg('personId', () => ID) personId: string, @Ctx() context: RequestContext) {
    allow(context);
    await vaultOf(context).erase(personId);
    return personOf(context, personId);
  }
}

const allow = ({ actor }: RequestContext): void => {
  if (!holdsAny(actor, MAY_NAME)) throw refusalError(refuse('NOT_AUTHORISED_ROLE', { roles: MAY_NAME }));
};
