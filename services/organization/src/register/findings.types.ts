import { ArgsType, Field, ID, Int } from 'type-graphql';
import { decisionKind, decisions, lateEntries, overrides, segregationRule, segregations } from '@zhudian/projections';
import { Day, connectionOf, enumTypeOf, rowTypeOf } from '@zhudian/framework/service';
import { LeftoversArgs } from './register.args';

export const StaleDecision = rowTypeOf(
  'StaleDecision',
  decisions,
  'A decision that stands although what it was made on was corrected or annulled since. 依据已被更正或者撤销而仍然有效的决定。',
);
export const StaleDecisionConnection = connectionOf('StaleDecision', () => StaleDecision);

export const LateEntry = rowTypeOf(
  'LateEntry',
  lateEntries,
  'A fact that was recorded on a later day than it happened. 补录：记录日期晚于发生日期的事实。',
);
export const LateEntryConnection = connectionOf('LateEntry', () => LateEntry);

export const OverriddenWarning = rowTypeOf(
  'OverriddenWarning',
  overrides,
  'A warning in spite of which somebody went on, with the reason. 说明理由后继续办理的警告。',
);
export const OverriddenWarningConnection = connectionOf('OverriddenWarning', () => OverriddenWarning);

export const SegregationFinding = rowTypeOf(
  'SegregationFinding',
  segregations,
  'Two steps that one person took and two should have. 应由不同人员办理而由同一人办理的步骤。',
);
export const SegregationFindingConnection = connectionOf('SegregationFinding', () => SegregationFinding);

const DecisionKind = enumTypeOf(decisionKind);
const SegregationRule = enumTypeOf(segregationRule);
const CATEGORY = { nullable: true, description: 'What kind of thing, such as `Posting`. 对象的类别。' };

@ArgsType()
export class StaleDecisionsArgs extends LeftoversArgs {
  @Field(() => DecisionKind, { nullable: true }) kind?: string | null;
}

@ArgsType()
class ExceptionsArgs extends LeftoversArgs {
  @Field(() => String, CATEGORY) category?: string | null;
  @Field(() => ID, { nullable: true, description: 'Recorded by this person. 办理人编号。' }) actorId?: string | null;
  @Field(() => Day, { nullable: true, description: 'Business day, from. 发生日期不早于。' }) occurredFrom?:
    string | null;
  @Field(() => Day, { nullable: true, description: 'Business day, before. 发生日期早于。' })
  occurredBefore?: string | null;
}

@ArgsType()
export class LateEntriesArgs extends ExceptionsArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'At least so many days late; 1 by default. 至少相隔天数，默认1天。',
  })
  minDays?: number | null;
}

@ArgsType()
export class OverriddenWarningsArgs extends ExceptionsArgs {
  @Field(() => String, { nullable: true, description: 'Of this warning, by its code. 警告代码。' }) code?:
    string | null;
}

@ArgsType()
export class SegregationFindingsArgs extends LeftoversArgs {
  @Field(() => SegregationRule, { nullable: true }) rule?: string | null;
}
