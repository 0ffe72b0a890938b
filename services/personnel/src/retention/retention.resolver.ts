import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { retentionKind, type RetentionKind } from '@zhudian/facts';
import { retentionHolds, retentions, type RetentionHoldRow } from '@zhudian/projections';
import { addMonths, rulesOn, type RulesInForce } from '@zhudian/programme';
import { lawOf } from '@zhudian/programme/service';
import { connect, dayOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { OrgUnit } from '../shared/linked.types';
import { retentionNow } from './carry-out';
import { meansOf } from './holding';
import { retainedBy } from './retained-here';
import type { RetentionMeans } from './retained-kind';
import { RetentionHoldsArgs } from './retention.args';
import { isHeld, RULE_OF, sparedOf, type Retention as State } from './retention.state';
import {
  Retention,
  RetentionHold,
  RetentionHoldConnection,
  RetentionState,
  type RetentionStateView,
} from './retention.types';

/** Those who delete what is over, and those who watch it. */
const READERS = ['ADMINISTRATOR', 'AUDITOR', 'DISCIPLINE'];

interface StateRequest {
  readonly bureauId: string;
  readonly on: string;
  readonly law: RulesInForce;
  readonly state: State;
  readonly means: RetentionMeans | undefined;
}

const stateOf = async (kind: RetentionKind, asked: StateRequest): Promise<RetentionStateView> => {
  const { bureauId, on, law, state, means } = asked;
  const { value: months, provenance, source } = law.rules[RULE_OF[kind]];
  const olderThan = addMonths(on, -months);
  const retained = means && retainedBy(means, kind);
  const over = await retained?.over({ bureauId, olderThan, spared: sparedOf(state, kind) });
  const last = state.runs.filter((run) => run.kind === kind).map((run) => run.olderThan);
  return {
    bureauId,
    kind,
    months,
    provenance,
    source,
    ruleSet: law.version,
    olderThan,
    isHeld: isHeld(state, kind),
    count: over?.count ?? null,
    since: over?.since ?? null,
    lastOlderThan: last.toSorted().at(-1) ?? null,
  };
};

@Resolver(() => Retention)
export class RetentionResolver {
  @Query(() => Retention, {
    nullable: true,
    description: 'What a bureau has deleted because it was over. 一个局的到期删除。',
  })
  retention(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(retentions, id);
  }

  @Query(() => [RetentionState], {
    description:
      'How much is over, kind by kind, as it is now; for the administrator, audit and discipline inspection. 各类内容目前的到期情况（限系统管理员、审计和纪检）。',
  })
  async retentionStates(
    @Arg('bureauId', () => ID) bureauId: string,
    @Ctx() context: RequestContext,
  ): Promise<readonly RetentionStateView[]> {
    // Not a fold of the log: the next answer may be another.
    const means = meansOf(context);
    const { roles, areas } = context.actor;
    if (!READERS.some((role) => roles.includes(role)) || !areas.token.under.unit.has(bureauId)) return [];
    const on = dayOf(context, undefined);
    const law = rulesOn((await lawOf(context, 'personnel')).ruleSets, on, bureauId);
    const state = means ? await retentionNow(means, bureauId) : { holds: {}, released: {}, runs: [] };
    const states: RetentionStateView[] = [];
    for (const kind of retentionKind.options) states.push(await stateOf(kind, { bureauId, on, law, state, means }));
    return states;
  }
}

@Resolver(() => RetentionHold)
export class RetentionHoldResolver {
  @Query(() => RetentionHold, { nullable: true, description: 'One hold. 一项暂缓删除。' })
  retentionHold(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(retentionHolds, id);
  }

  @Query(() => RetentionHoldConnection, {
    description:
      'What is not deleted although it is over; for audit and discipline inspection. 暂缓删除（限审计和纪检）。',
  })
  retentionHolds(@Args(() => RetentionHoldsArgs) args: RetentionHoldsArgs, @Ctx() context: RequestContext) {
    const { bureauId, kind, isReleased } = args;
    return connect(context, retentionHolds, { where: { bureauId, kind, isReleased }, ...pageOf(args) });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The bureau. 供电局。' })
  bureau(@Root() { bureauId: id }: RetentionHoldRow) {
    return { id };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Whom it is about; null for all of the kind. 涉及的人员，全部暂缓时为空。',
  })
  person(@Root() { personId }: RetentionHoldRow, @Ctx() context: RequestContext) {
    return personId === null ? null : personOf(context, personId);
  }
}
