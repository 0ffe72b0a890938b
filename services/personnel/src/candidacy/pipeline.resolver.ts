import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type CandidacyRow, type ObjectionView } from '@zhudian/projections';
import { Day, Decision, type RequestContext, dayOf } from '@zhudian/framework/service';
import { lawOf } from '@zhudian/programme/service';
import { daysInStage, noticeCountdown } from './pipeline';
import { Candidacy, NoticeCountdown, Objection, type NoticeCountdownView } from './candidacy.types';

@Resolver(() => Candidacy)
export class CandidacyPipelineResolver {
  @FieldResolver(() => Int, { description: 'Days since this stage began. 在本步骤的天数。' })
  daysInStage(
    @Root() { stageSince }: CandidacyRow,
    @Arg('today', () => Day, { nullable: true }) today: string | undefined,
    @Ctx() context: RequestContext,
  ): number {
    return daysInStage(stageSince, dayOf(context, today));
  }

  @FieldResolver(() => NoticeCountdown, { nullable: true, description: 'While the notice is open. 公示期间的倒计时。' })
  async noticeCountdown(
    @Root() row: CandidacyRow,
    @Arg('today', () => Day, { nullable: true }) today: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<NoticeCountdownView | null> {
    const notice = row.stage === 'NOTICE_OPEN' ? publishedNotice(row) : undefined;
    if (!notice) return null;
    const { calendars } = await lawOf(context, 'personnel');
    const countdown = noticeCountdown(notice, dayOf(context, today), calendars);
    const openObjections = row.objections.filter(({ outcome }) => outcome === 'OPEN').length;
    const mayClose = countdown.workingDaysLeft === 0 && !countdown.isProvisional && openObjections === 0;
    return { ...countdown, openObjections, mayClose };
  }
}

/** The notice of a candidacy, once it was published. */
export const publishedNotice = ({ noticeFrom, noticeRequiredDays, noticeEarliestEnd, noticeCalendar }: CandidacyRow) =>
  noticeFrom && noticeRequiredDays !== null && noticeEarliestEnd && noticeCalendar
    ? {
        from: noticeFrom,
        requiredDays: noticeRequiredDays,
        earliestEnd: noticeEarliestEnd,
        calendarVersion: noticeCalendar,
      }
    : undefined;

@Resolver(() => Objection)
export class ObjectionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where its text is filed; null unless for discipline inspection or the Party committee. 异议材料编号（限纪检与党委）。',
  })
  summaryRef(@Root() { summaryRef }: ObjectionView): string | null {
    return summaryRef;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What was found; null unless for discipline inspection or the Party committee. 核查结论（限纪检与党委）。',
  })
  finding(@Root() { finding }: ObjectionView): string | null {
    return finding;
  }
  @FieldResolver(() => Decision, {
    nullable: true,
    description:
      'Who raised it; null unless for discipline inspection or the Party committee. 提出人（限纪检与党委）。',
  })
  raised(@Root() { raised }: ObjectionView) {
    return raised;
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description:
      'Who decided on it; null unless for discipline inspection or the Party committee. 处理人（限纪检与党委）。',
  })
  resolved(@Root() { resolved }: ObjectionView) {
    return resolved;
  }
}
