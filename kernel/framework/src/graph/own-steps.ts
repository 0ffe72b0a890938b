import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver, type ClassType } from 'type-graphql';
import { decodeNodeId, type NodeKey, type ProcessState, type ProcessStep } from '@zhudian/facts';
import { NO_NODE, raise } from './changes/own-changes';
import { dayOf } from './day-of';
import type { RequestContext } from './request-context';
import { Day } from './scalars';

/** A station of the way of a thing: when it was to be passed, and by which fact it was. */
export interface Step {
  readonly kind: ProcessStep;
  /** The month or the moment of one that comes again. */
  readonly of?: string | null;
  readonly dueOn: string;
  readonly metOn?: string | null | undefined;
  readonly factId?: string | null | undefined;
  readonly isExempt?: boolean;
  /** It was to be passed before the thing was taken over into this log, which cannot tell whether it was. */
  readonly isBefore?: boolean;
  readonly about: NodeKey;
  readonly rule?: string | null;
  readonly source: string;
}

/** By type: the stations of the way of a thing that this context knows, on a day, as the reader may see them. */
export type StepsOf = Readonly<
  Record<string, (request: RequestContext, id: string, today: string) => Promise<readonly Step[]>>
>;

const note = (description: string, nullable = false) => ({ description, nullable });

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'A station of the way, as one context tells it. 全过程的一个环节。' })
class OwnStep {
  @Field(() => String, note('Which one. 环节。')) kind!: string;
  @Field(() => String, note('The month or the moment. 月份或时点。', true)) of!: string | null;
  @Field(() => Day, note('Until when. 期限。')) dueOn!: string;
  @Field(() => Day, note('When it was passed. 办理日期。', true)) metOn!: string | null;
  @Field(() => String, note('How it stands. 状态。')) state!: string;
  @Field(() => Int, note('Days after its day. 逾期天数。')) daysLate!: number;
  @Field(() => ID, note('The fact by which it was passed. 事件编号。', true)) factId!: string | null;
  @Field(() => String, note('What it is about. 对象类型。')) aboutType!: string;
  @Field(() => ID, note('What it is about. 对象编号。')) aboutId!: string;
  @Field(() => String, note('The value of the rule set. 规则项。', true)) rule!: string | null;
  @Field(() => String, note('Where it comes from. 依据。')) source!: string;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'What one context knows of a way. 本业务域掌握的环节。' })
class OwnSteps {
  @Field(() => Day, note('The day it is judged on. 判断日期。')) today!: string;
  @Field(() => [OwnStep], note('Its stations. 各环节。')) steps!: OwnStep[];
}

const DAY_MS = 24 * 3_600_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** What was not passed by its day is missing from then on; it is late as long as it is. */
const stateOf = ({ dueOn, metOn, isExempt, isBefore }: Step, today: string): ProcessState => {
  if (isBefore) return 'BEFORE_LOG';
  if (metOn) return 'DONE';
  if (isExempt) return 'EXEMPT';
  return dueOn < today ? 'MISSING' : 'AHEAD';
};

const shown = (step: Step, today: string): OwnStep => {
  const { kind, of = null, dueOn, metOn = null, factId = null, about, rule = null, source } = step;
  const state = stateOf(step, today);
  const until = metOn ?? (state === 'MISSING' ? today : dueOn);
  const daysLate = Math.max(0, daysBetween(dueOn, until));
  return { kind, of, dueOn, metOn, state, daysLate, factId, aboutType: about.type, aboutId: about.id, rule, source };
};

/** What the gateway merges into `wholeProcess`: the stations of the way of a thing that one context knows. */
export const ownStepsOf = (steps: StepsOf): ClassType => {
  @Resolver()
  class OwnStepsResolver {
    @Directive('@shareable')
    @Directive('@inaccessible')
    @Query(() => OwnSteps, note('Stations of the way of a thing. 全过程的各环节。'))
    async ownSteps(
      @Arg('of', () => ID, note('By its nodeId. 对象的全局标识。')) of: string,
      @Arg('today', () => Day, note('The day it is judged on; today by default. 判断日期，默认今日。', true))
      asked: string | undefined,
      @Ctx() request: RequestContext,
    ): Promise<OwnSteps> {
      const { type, id } = decodeNodeId(of) ?? raise('of', NO_NODE);
      const today = dayOf(request, asked);
      const found = (await steps[type]?.(request, id, today)) ?? [];
      return { today, steps: found.map((step) => shown(step, today)) };
    }
  }
  return OwnStepsResolver;
};
