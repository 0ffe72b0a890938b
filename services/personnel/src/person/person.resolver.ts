import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { persons, type PersonRow } from '@zhudian/projections';
import { Day, connect, connectSelected, nameMatcher, pageOf, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit } from '../shared/linked.types';
import { vaultOf } from '../vault/vault-of';
import { connectByName, namesOf } from './by-name';
import { Person, PersonConnection } from './person.types';
import { PersonsArgs } from './persons.args';

/** Those whose name is searched for; names are in the vault alone. */
const named = (context: RequestContext, search: string) => async (rows: readonly PersonRow[]) => {
  const names = await namesOf(
    context,
    rows.map(({ id }) => id),
  );
  const matches = await nameMatcher(search);
  return rows.map(({ id }) => matches(names.get(id)));
};

/** A person as known here; one that only a token knows has no unit yet. */
export const personOf = async (context: RequestContext, id: string) =>
  (await context.find(persons, id)) ??
  ({
    id,
    unitId: '',
    membership: 'NONE',
    bornOn: null,
    registered: null,
    transferred: null,
    membershipChanged: null,
    named: null,
    erased: null,
    inboxAddress: null,
    nameSeal: null,
    nameErasedAt: null,
    wordsErasedAt: null,
  } as const);

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'One person. 一名人员。' })
  person(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(persons, id);
  }

  @Query(() => PersonConnection, { description: 'People, filtered and ordered. 人员列表。' })
  persons(@Args(() => PersonsArgs) args: PersonsArgs, @Ctx() context: RequestContext) {
    const { unitId, membership, orderBy, search } = args;
    const where = { unitId, membership };
    if (orderBy === 'NAME')
      return connectByName(context, { model: persons, where, personOf: (row) => row.id, search }, pageOf(args));
    if (search) return connectSelected(context, persons, { where, ...pageOf(args) }, named(context, search));
    return connect(context, persons, { where, ...pageOf(args) });
  }

  @FieldResolver(() => String, { nullable: true, description: 'From the vault; null once erased. 姓名，删除后为空。' })
  async name(@Root() { id }: PersonRow, @Ctx() context: RequestContext): Promise<string | null> {
    const name = (await context.find(persons, id)) ? await vaultOf(context).nameOf(id) : null;
    if (name !== null) context.namesShown.add(id);
    return name;
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
}
