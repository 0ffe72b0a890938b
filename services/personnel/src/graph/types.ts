import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { membership, noticeChannel, objectionOutcome, skill, taskCategory, weaknessCode } from '@zhudian/facts';
import { candidacyStages } from '@zhudian/projections';
import { Day, enumTypeOf } from '@zhudian/framework/service';
import { z } from 'zod';

enumTypeOf(noticeChannel);
enumTypeOf(objectionOutcome);
const Skill = enumTypeOf(skill);
const TaskCategory = enumTypeOf(taskCategory);
export const Membership = enumTypeOf(membership);
const Weakness = enumTypeOf(weaknessCode);
export const CandidacyStage = enumTypeOf(z.enum(candidacyStages).meta({ id: 'CandidacyStage' }));
const ObjectionState = enumTypeOf(z.enum(['OPEN', 'UPHELD', 'DISMISSED']).meta({ id: 'ObjectionState' }));
export const RoundPhase = enumTypeOf(z.enum(['ANALYSIS', 'TARGETS', 'CLOSED']).meta({ id: 'RoundPhase' }));
export const PostingStage = enumTypeOf(z.enum(['ACTIVE', 'ENDED', 'RECALLED']).meta({ id: 'PostingStage' }));

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An org unit that is a station; here with its postings. 供电所:驻点任职部分。' })
export class Station {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person of the programme. 人员。' })
export class Person {
  @Field(() => ID) id!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => Membership, { description: 'Party membership. 党员身份。' }) membership!: string;
}

@ObjectType({ description: 'A need of a station met by a strength: priority × level = points. 需求与特长的匹配说明。' })
export class MatchReason {
  @Field(() => Skill) need!: string;
  @Field(() => Int) priority!: number;
  @Field(() => Int) strength!: number;
  @Field(() => Float) points!: number;
}

@ObjectType({ description: 'An objection during the notice. 公示异议。' })
export class Objection {
  @Field(() => ID) objectionId!: string;
  @Field(() => Boolean, { description: 'Raised under a real name. 是否实名。' }) realName!: boolean;
  @Field(() => ObjectionState) outcome!: string;
  @Field(() => Day) raisedOn!: string;
  @Field(() => Day, { nullable: true }) resolvedOn?: string | null;
}

@ObjectType({ description: 'A strength and its level, 1 some to 3 expert. 特长。' })
export class StrengthLevel {
  @Field(() => Skill) skill!: string;
  @Field(() => Int) level!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One candidate in one round, through the five steps. 人选(五步程序)。' })
export class Candidacy {
  @Field(() => ID) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => CandidacyStage) stage!: string;
  @Field(() => Day, { description: 'Business date on which this stage began. 进入本步骤的日期。' }) stageSince!: string;
  @Field(() => Day) appliedOn!: string;
  @Field(() => [StrengthLevel]) strengths!: StrengthLevel[];
  @Field(() => Float, { nullable: true, description: '0–100. 匹配得分。' }) matchScore?: number | null;
  @Field(() => [MatchReason]) matchReasons!: MatchReason[];
  @Field(() => String, {
    nullable: true,
    description:
      'Why the match differs from the proposal for the round; null when it does not. 与匹配建议不一致的理由。',
  })
  matchedAgainstProposal?: string | null;
  @Field(() => Day, { nullable: true }) noticeFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'First day on which the notice may close. 公示最早结束日。' })
  noticeEarliestEnd?: string | null;
  @Field(() => Int, { nullable: true }) noticeRequiredDays?: number | null;
  @Field(() => Day, { nullable: true }) noticeEndedOn?: string | null;
  @Field(() => [Objection]) objections!: Objection[];
}

@ObjectType({ description: 'A target task of the term. 任期目标任务。' })
export class TargetTask {
  @Field(() => ID) taskId!: string;
  @Field(() => TaskCategory) category!: string;
  @Field(() => String) goal!: string;
  @Field(() => String, { description: 'How it is measured. 衡量标准。' }) measure!: string;
  @Field(() => Float, { description: 'Per cent of the whole. 权重。' }) weight!: number;
  @Field(() => Day) dueOn!: string;
  @Field(() => Float, { description: 'Progress, per cent. 进度。' }) percent!: number;
  @Field(() => [String], { description: 'Reasons of its revisions, oldest first. 历次修订理由。' })
  revisions!: string[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A posting of a First Secretary at a station. 驻点任职。' })
export class Posting {
  @Field(() => ID) id!: string;
  @Field(() => PostingStage) stage!: string;
  @Field(() => Day) startOn!: string;
  @Field(() => Day) plannedEndOn!: string;
  @Field(() => Day, { nullable: true }) endedOn?: string | null;
  @Field(() => String) documentNo!: string;
  @Field(() => [TargetTask]) tasks!: TargetTask[];
  @Field(() => Int, { description: '0 until ratified. 审定版本,0 为未审定。' }) tasksVersion!: number;
  @Field(() => Boolean) handedOver!: boolean;
  @Field(() => Day, {
    nullable: true,
    description: 'When the Party relation moved to the host branch. 组织关系转入日期。',
  })
  relationMovedOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it ended or was recalled. 结束或召回原因。' })
  endReason?: string | null;
}

@ObjectType({ description: 'The diagnosis of one station. 供电所诊断。' })
export class Diagnosis {
  @Field(() => ID) stationId!: string;
  @Field(() => [Weakness]) weaknessCodes!: string[];
  @Field(() => Float) partyScore!: number;
  @Field(() => Float) integrityScore!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A selection round. 选派轮次。' })
export class SelectionRound {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => Int) year!: number;
  @Field(() => RoundPhase) phase!: string;
  @Field(() => Day) applyBy!: string;
  @Field(() => Int) termMonths!: number;
  @Field(() => Int) noticeMinWorkingDays!: number;
  @Field(() => String) calendarVersion!: string;
  @Field(() => [Diagnosis]) diagnoses!: Diagnosis[];
}
