import { Field, Float, Int, ObjectType } from 'type-graphql';
import { competencyPhase } from '@zhudian/facts';
import { Day, enumTypeOf } from '@zhudian/framework/service';
import { z } from 'zod';
import { dutyKinds } from './duties';

const Phase = enumTypeOf(competencyPhase);
const DutyKind = enumTypeOf(z.enum(dutyKinds).meta({ id: 'DutyKind' }));
const DutyState = enumTypeOf(z.enum(['MET', 'UPCOMING', 'DUE', 'OVERDUE', 'EXEMPT']).meta({ id: 'DutyState' }));

@ObjectType({ description: 'What a posting owes, derived from facts and calendar. 应办事项(由事实与日历推算)。' })
export class PostingDuty {
  @Field(() => DutyKind) kind!: string;
  @Field(() => String, { nullable: true, description: 'The task or the month. 任务或月份。' }) of?: string | null;
  @Field(() => Day) dueOn!: string;
  @Field(() => Day, { nullable: true }) metOn?: string | null;
  @Field(() => DutyState) state!: string;
  @Field(() => Int, { description: '0 when in time. 逾期天数。' }) daysLate!: number;
  @Field(() => String, { description: 'Where the date comes from. 期限依据。' }) source!: string;
}

@ObjectType({ description: 'Days on site in a year, as declared, against working days. 年度驻点天数(自行申报)。' })
export class OnSiteYear {
  @Field(() => Int) year!: number;
  @Field(() => Int, { description: 'Months declared. 已申报月数。' }) months!: number;
  @Field(() => Int) declaredDays!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Of the declared months; null where no calendar covers them. 工作日。',
  })
  workingDays?: number | null;
  @Field(() => Float, { description: 'The share that is asked for. 要求的比例。' }) least!: number;
  @Field(() => Boolean, { nullable: true }) enough?: boolean | null;
}

@ObjectType({ description: 'Competency, each dimension out of 100. 能力素质评估。' })
export class CompetencyAssessment {
  @Field(() => Phase) phase!: string;
  @Field(() => Day) on!: string;
  @Field(() => Float) theory!: number;
  @Field(() => Float) systems!: number;
  @Field(() => Float) analysis!: number;
  @Field(() => Float) solving!: number;
}

@ObjectType({ description: 'A posting at a glance, on one day. 驻点任职驾驶舱。' })
export class PostingCockpit {
  @Field(() => Day) today!: string;
  @Field(() => Int, { description: 'Days served so far. 已任职天数。' }) daysServed!: number;
  @Field(() => Int, { description: 'Days to the planned end; 0 once over. 剩余天数。' }) daysLeft!: number;
  @Field(() => Float, { description: 'Progress of the tasks by weight, per cent. 任务加权进度。' }) progress!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => Int) due!: number;
  @Field(() => [PostingDuty], { description: 'Everything owed, earliest first. 全部应办事项。' })
  duties!: PostingDuty[];
  @Field(() => [OnSiteYear]) onSite!: OnSiteYear[];
  @Field(() => [CompetencyAssessment]) competencies!: CompetencyAssessment[];
}
