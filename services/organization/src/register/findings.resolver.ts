import { Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { decisions, lateEntries, overrides, segregations, type DecisionRow } from '@zhudian/projections';
import { connect, connectSelected, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { unitsUnder } from '../shared/units-under';
import {
  LateEntriesArgs,
  LateEntryConnection,
  OverriddenWarningConnection,
  OverriddenWarningsArgs,
  SegregationFindingConnection,
  SegregationFindingsArgs,
  StaleDecision,
  StaleDecisionConnection,
  StaleDecisionsArgs,
} from './findings.types';
import { unlessReader } from './readers';
import { Correction } from './register.types';
import { staleGrounds } from './stale-grounds';

const NEWEST = [{ column: 'recordedAt', direction: 'desc' }] as const;

@Resolver(() => StaleDecision)
export class StaleDecisionResolver {
  @Query(() => StaleDecisionConnection, {
    description:
      'Decisions whose ground was corrected or annulled since, newest first. 依据已被更正或者撤销的决定，新的在前。',
  })
  async staleDecisions(@Args(() => StaleDecisionsArgs) args: StaleDecisionsArgs, @Ctx() context: RequestContext) {
    unlessReader(context);
    const where = { kind: args.kind, unitId: await unitsUnder(args.under, context) };
    return connectSelected(context, decisions, { where, orderBy: NEWEST, ...pageOf(args) }, async (rows) =>
      (await staleGrounds(context, rows)).map((grounds) => grounds.length > 0),
    );
  }

  @FieldResolver(() => ID, { description: 'The event id of the decision. 决定的事件编号。' })
  id(@Root() { id }: DecisionRow) {
    return id;
  }

  @FieldResolver(() => [Correction], {
    description: 'What it was made on and was amended since, oldest first. 其后被更正或者撤销的依据，先记录的在前。',
  })
  async grounds(@Root() row: DecisionRow, @Ctx() context: RequestContext) {
    return (await staleGrounds(context, [row])).flat();
  }
}

const whereOf = async (args: LateEntriesArgs | OverriddenWarningsArgs, context: RequestContext) => {
  const { category, actorId, occurredFrom, occurredBefore, under } = args;
  const occurredOn = span(occurredFrom, occurredBefore);
  return { category, actorId, occurredOn, unitId: await unitsUnder(under, context) };
};

@Resolver()
export class FindingsResolver {
  @Query(() => LateEntryConnection, { description: 'Late entries, newest first. 补录清单，新的在前。' })
  async lateEntries(@Args(() => LateEntriesArgs) args: LateEntriesArgs, @Ctx() context: RequestContext) {
    unlessReader(context);
    const daysLate = args.minDays ? { from: args.minDays } : undefined;
    const where = { ...(await whereOf(args, context)), daysLate };
    return connect(context, lateEntries, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @Query(() => OverriddenWarningConnection, {
    description: 'Warnings that were overridden, with the reasons, newest first. 说明理由后继续办理的警告，新的在前。',
  })
  async overriddenWarnings(
    @Args(() => OverriddenWarningsArgs) args: OverriddenWarningsArgs,
    @Ctx() context: RequestContext,
  ) {
    unlessReader(context);
    const where = { ...(await whereOf(args, context)), code: args.code };
    return connect(context, overrides, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @Query(() => SegregationFindingConnection, {
    description:
      'Steps that one person took although two should have, newest first. 应由不同人员办理而由同一人办理的步骤，新的在前。',
  })
  async segregationFindings(
    @Args(() => SegregationFindingsArgs) args: SegregationFindingsArgs,
    @Ctx() context: RequestContext,
  ) {
    unlessReader(context);
    const where = { isBreached: true, rule: args.rule, unitId: await unitsUnder(args.under, context) };
    return connect(context, segregations, { where, orderBy: NEWEST, ...pageOf(args) });
  }
}
