import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { obligationKind } from '@zhudian/facts';
import { meetings, memberReviews, orgUnits, stations, type BranchRow } from '@zhudian/projections';
import { daysBetween, type Span } from '@zhudian/programme';
import { Day, allRows, dayOf, enumTypeOf, invalidArgument, type RequestContext } from '@zhudian/framework/service';
import { Branch } from '../branch/branch.types';
import { Meeting } from '../meeting/meeting.types';
import { MemberReview } from '../member-review/member-review.types';
import { OrgUnit } from '../org-unit/org-unit.types';
import { OR_BUREAU, byCounty } from '../shared/county-roll-up';
import { branchesOf, obligationsWithin, type BranchObligations } from './branches-obliged';
import { BranchObligation, ObligationTotals, type Obligation, type Totals } from './obligation.types';

const Kind = enumTypeOf(obligationKind);
const LONGEST = 400;

@ArgsType()
class ObligationsArgs {
  @Field(() => Day, { description: 'Periods that end on this day or later. 期末不早于。' }) from!: string;
  @Field(() => Day, { description: 'Periods that end on this day or earlier. 期末不晚于。' }) to!: string;
  @Field(() => Day, { nullable: true, description: 'As it stands on this day; today by default. 截至日期，默认今日。' })
  today?: string | null;
  @Field(() => Kind, { nullable: true }) kind?: string | null;
}

@ArgsType()
class TotalsArgs extends ObligationsArgs {
  @Field(() => ID, { nullable: true, description: 'Of this county enterprise only. 仅该县级供电企业。' })
  countyEnterpriseId?: string | null;
}

/** @throws what a caller is told of a span that is longer than a year and a month. */
const spanOf = ({ from: first, to: last }: ObligationsArgs): Span => {
  if (last < first || daysBetween(first, last) > LONGEST)
    throw invalidArgument('to', [`不早于起始日，且不超过${LONGEST}天`, `is up to ${LONGEST} days after the first day`]);
  return { first, last };
};

const ofKind = (owed: readonly Obligation[], { kind }: ObligationsArgs) =>
  kind ? owed.filter((one) => one.kind === kind) : owed;

@Resolver(() => Branch)
export class BranchObligationsResolver {
  @FieldResolver(() => [BranchObligation], {
    nullable: true,
    description:
      'What it owes in the periods that end within a span; null to those who may not see its meetings. 某段时间应办的组织生活事项；无权查看会议的为空。',
  })
  async obligations(
    @Root() row: BranchRow,
    @Args(() => ObligationsArgs) args: ObligationsArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly Obligation[] | null> {
    const [owed] = await obligationsWithin([row], spanOf(args), dayOf(context, args.today), context);
    return owed ? ofKind(owed.obligations, args) : null;
  }
}

@Resolver(() => BranchObligation)
export class BranchObligationResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that met it. 落实该事项的会议。' })
  meeting(@Root() { meetingId }: Obligation, @Ctx() context: RequestContext) {
    return meetingId ? context.find(meetings, meetingId) : null;
  }

  @FieldResolver(() => MemberReview, { nullable: true, description: 'The review that met it. 落实该事项的民主评议。' })
  review(@Root() { reviewId }: Obligation, @Ctx() context: RequestContext) {
    return reviewId ? context.find(memberReviews, reviewId) : null;
  }
}

const totalsOf = (
  kind: Obligation['kind'],
  countyEnterpriseId: string | null,
  owed: readonly BranchObligations[],
): Totals => {
  const states = owed.flatMap(({ obligations }) =>
    obligations.flatMap((one) => (one.kind === kind ? [one.state] : [])),
  );
  const count = (...wanted: readonly Obligation['state'][]) => states.filter((one) => wanted.includes(one)).length;
  return {
    countyEnterpriseId,
    kind,
    branches: owed.length,
    met: count('MET', 'LATE_ENTERED'),
    lateEntered: count('LATE_ENTERED'),
    due: count('DUE'),
    overdue: count('OVERDUE'),
    exempt: count('EXEMPT'),
  };
};

@Resolver(() => ObligationTotals)
export class ObligationTotalsResolver {
  @Query(() => [ObligationTotals], {
    description:
      'What the branches owe in the periods that end within a span, by kind: of each county enterprise, and of the bureau. 各县级供电企业及全局应办组织生活事项的合计。',
  })
  async obligationTotals(
    @Args(() => TotalsArgs) args: TotalsArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly Totals[]> {
    const span = spanOf(args);
    const within = await allRows(context, stations, { countyEnterpriseId: args.countyEnterpriseId ?? undefined });
    const countyOf = new Map(within.map(({ id, countyEnterpriseId }) => [id, countyEnterpriseId]));
    const rows = await branchesOf([...countyOf.keys()], context);
    const owed = await obligationsWithin(rows, span, dayOf(context, args.today), context);
    const kinds = obligationKind.options.filter((kind) => !args.kind || kind === args.kind);
    const counties = byCounty(owed, ({ branch }) => countyOf.get(branch.orgUnitId) ?? null, args.countyEnterpriseId);
    return counties.flatMap(([county, of]) => kinds.map((kind) => totalsOf(kind, county, of)));
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: OR_BUREAU })
  countyEnterprise(@Root() { countyEnterpriseId }: Totals, @Ctx() context: RequestContext) {
    return countyEnterpriseId ? context.find(orgUnits, countyEnterpriseId) : null;
  }
}
