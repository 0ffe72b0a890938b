import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { consequenceState } from '@zhudian/facts';
import { orgUnits, type RefusedConsequenceRow } from '@zhudian/projections';
import { Day, PageArgs, connect, enumTypeOf, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit } from '../org-unit/org-unit.types';
import { unitsUnder } from '../shared/units-under';
import { RefusedConsequence, RefusedConsequenceConnection, refusedConsequences } from './consequence.types';

const ConsequenceState = enumTypeOf(consequenceState);

@ArgsType()
class RefusedConsequencesArgs extends PageArgs {
  @Field(() => ConsequenceState, { nullable: true }) state?: string | null;
  @Field(() => String, { nullable: true, description: 'Of this policy. 仅该规则。' }) policy?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this unit and all below it. 本机构及其全部下级。' }) under?:
    string | null;
  @Field(() => Day, { nullable: true, description: 'Refused on this day or later. 拒绝日期不早于。' })
  refusedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Refused before this day. 拒绝日期早于。' })
  refusedBefore?: string | null;
}

@Resolver(() => RefusedConsequence)
export class RefusedConsequenceResolver {
  @Query(() => RefusedConsequence, { nullable: true, description: 'One of them. 一项自动办理被拒绝的事项。' })
  refusedConsequence(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(refusedConsequences, id);
  }

  @Query(() => RefusedConsequenceConnection, {
    description: 'What policies were to do and were refused, newest first. 规则自动办理被拒绝的事项，新的在前。',
  })
  async refusedConsequences(
    @Args(() => RefusedConsequencesArgs) args: RefusedConsequencesArgs,
    @Ctx() context: RequestContext,
  ) {
    const { state, policy, under, refusedFrom, refusedBefore } = args;
    const unitId = await unitsUnder(under, context);
    const where = { state, policy, unitId, refusedOn: span(refusedFrom, refusedBefore) };
    const orderBy = [{ column: 'refusedOn', direction: 'desc' }] as const;
    return connect(context, refusedConsequences, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'For whom its cause was recorded. 起因的办理单位。' })
  unit(@Root() { unitId }: RefusedConsequenceRow, @Ctx() context: RequestContext) {
    return unitId === null ? null : context.find(orgUnits, unitId);
  }
}
