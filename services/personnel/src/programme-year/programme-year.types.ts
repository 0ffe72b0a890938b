import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'The programme in one calendar year: chosen well and usable, managed and performing. 一年的选派工作指标。',
})
export class ProgrammeYear {
  @Field(() => ID) id!: string;
  @Field(() => Int) year!: number;
  @Field(() => Int, { description: 'Postings that started in the year. 当年开始的任职。' }) postingsStarted!: number;
  @Field(() => Int, { description: 'Postings that ended in the year. 当年结束的任职。' }) postingsEnded!: number;
  @Field(() => Int, { description: 'Postings under way at the end of the year. 年末在任数。' }) postingsActive!: number;
  @Field(() => Int, { description: 'Target stations of the year’s rounds. 当年各轮目标供电所数。' }) targets!: number;
  @Field(() => Int, { description: 'Appointments of the year’s rounds. 当年各轮已任职数。' }) filled!: number;
  @Field(() => Float, { nullable: true, description: 'Filled of targets, 0–1. 到位率。' }) fillRate?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Mean match score of those appointed, 0–100. 任职者平均匹配得分。',
  })
  averageMatchScore?: number | null;
  @Field(() => Int) noticesPublished!: number;
  @Field(() => Int, { description: 'Objections raised during notices. 公示异议数。' }) objectionsRaised!: number;
  @Field(() => Int) objectionsUpheld!: number;
  @Field(() => Int, { description: 'Months of supervision that were closed. 已结束的监督月数。' })
  supervisionMonths!: number;
  @Field(() => Int, { description: 'Closed although a side is missing. 其中不齐的月数。' }) oneSidedMonths!: number;
  @Field(() => Int) hearings!: number;
  @Field(() => [String], { description: 'Months in which a hearing was held. 已召开专题会议的月份。' })
  hearingMonths!: string[];
  @Field(() => Float, {
    nullable: true,
    description: 'Heard of those active at the hearings, 0–1, as known when they were held. 听取汇报覆盖率。',
  })
  heardCoverage?: number | null;
  @Field(() => Float, { nullable: true, description: 'Excused of those active at the hearings, 0–1. 请假率。' })
  excusedShare?: number | null;
  @Field(() => Int) problemsRaised!: number;
  @Field(() => Int) problemsResolved!: number;
  @Field(() => Int) problemsReopened!: number;
  @Field(() => Int, { description: 'Trainings closed in the year. 当年完成的培训。' }) trainings!: number;
  @Field(() => Float) trainingHours!: number;
  @Field(() => Int) awards!: number;
  @Field(() => Int, { description: 'Recommendations for priority promotion. 优先提拔推荐数。' }) promotions!: number;
  @Field(() => Int) practicesPublished!: number;
  @Field(() => Int, { description: 'Adoptions of practices by stations. 经验做法被采用次数。' })
  practicesAdopted!: number;
}
