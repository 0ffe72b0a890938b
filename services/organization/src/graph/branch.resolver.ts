import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { branches, stations, type BranchMemberView, type BranchRow } from '@zhudian/projections';
import { PageArgs, connect, connectionOf, type RequestContext } from '@zhudian/kernel/server';
import { PersonReference, PostingReference } from './references';
import { Branch, BranchMember, Station } from './types';

const BranchConnection = connectionOf('Branch', () => Branch);

@Resolver(() => Branch)
export class BranchResolver {
  @Query(() => Branch, { nullable: true, description: 'One branch. 一个党支部。' })
  branch(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(branches, id);
  }

  @Query(() => BranchConnection, { description: 'Branches. 党支部列表。' })
  branches(@Args(() => PageArgs) { first, after }: PageArgs, @Ctx() context: RequestContext) {
    return connect(context, branches, { orderBy: ['orgUnitId'], first, ...(after ? { after } : {}) }, (row) => row);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station that it belongs to. 所在供电所。' })
  station(@Root() { orgUnitId }: BranchRow, @Ctx() context: RequestContext) {
    return context.find(stations, orgUnitId);
  }

  @FieldResolver(() => PostingReference, {
    nullable: true,
    description: 'The posting of the First Secretary in place. 在任第一书记的任职。',
  })
  firstSecretary(@Root() { firstSecretaryPostingId: id }: BranchRow): PostingReference | null {
    return id ? { id } : null;
  }
}

@Resolver(() => BranchMember)
export class BranchMemberResolver {
  @FieldResolver(() => PersonReference)
  person(@Root() { personId: id }: BranchMemberView): PersonReference {
    return { id };
  }
}
