import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { postings, rounds, type PostingRow } from '@zhudian/projections';
import { daysBetween, newestCalendarOf, type RulesInForce } from '@zhudian/programme';
import { lawOf } from '@zhudian/programme/service';
import { Day, type RequestContext, dayOf } from '@zhudian/framework/service';
import { roundOfCandidacy } from '../shared/candidacy-id';
import { duties } from './duties';
import { rulesOfPosting } from './law-of-posting';
import { onSiteYears } from './on-site';
import { PostingCockpit, type CompetencyAssessmentView, type PostingCockpitView } from './cockpit.types';
import { Posting } from './posting.types';

@Resolver(() => PostingCockpit)
export class PostingCockpitResolver {
  @Query(() => PostingCockpit, {
    nullable: true,
    description: 'What a posting has done, owes and is late with, on a day. 驻点任职驾驶舱：进度、应办与逾期。',
  })
  async postingCockpit(
    @Arg('id', () => ID) id: string,
    @Arg('today', () => Day, { nullable: true }) today: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CockpitOfRow | null> {
    const row = await context.find(postings, id);
    return row ? cockpitOf(context, row, today) : null;
  }

  @FieldResolver(() => Posting)
  posting(@Root() { row }: { readonly row: PostingRow }): PostingRow {
    return row;
  }
}

@Resolver(() => Posting)
export class CockpitOfPostingResolver {
  @FieldResolver(() => PostingCockpit, { description: 'What it owes on a day. 驾驶舱：进度、应办与逾期。' })
  cockpit(
    @Root() row: PostingRow,
    @Arg('today', () => Day, { nullable: true }) today: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CockpitOfRow> {
    return cockpitOf(context, row, today);
  }
}

type CockpitOfRow = PostingCockpitView & { readonly row: PostingRow };

const cockpitOf = async (
  context: RequestContext,
  row: PostingRow,
  today: string | undefined,
): Promise<CockpitOfRow> => {
  const [round, { calendars }, rulesOnDay] = await Promise.all([
    context.find(rounds, roundOfCandidacy(row.id)),
    lawOf(context, 'personnel'),
    rulesOfPosting(context, row),
  ]);
  const calendar = newestCalendarOf(calendars, round?.calendarVersion ?? '');
  return {
    ...atAGlance(row, dayOf(context, today), rulesOnDay(row.recordedFrom)),
    onSite: onSiteYears(row, calendar, (day) => rulesOnDay(day).onSiteShare.value),
    row,
  };
};

const atAGlance = (
  row: PostingRow,
  today: string,
  rules: RulesInForce['rules'],
): Omit<PostingCockpitView, 'onSite'> => {
  const owed = duties(row, today, rules);
  const last = row.endedOn !== null && row.endedOn < today ? row.endedOn : today;
  const inState = (state: string) => owed.filter((duty) => duty.state === state).length;
  return {
    today,
    daysServed: Math.max(0, daysBetween(row.startOn, last) + 1),
    daysLeft: row.endedOn === null ? Math.max(0, daysBetween(today, row.plannedEndOn)) : 0,
    progress: progressOf(row),
    overdue: inState('OVERDUE'),
    due: inState('DUE'),
    duties: owed,
    competencies: assessments(row),
  };
};

/** What was assessed, and by whom. */
export const assessments = ({ competencies }: PostingRow): readonly CompetencyAssessmentView[] =>
  competencies.map(({ phase, on, dimensions, decision }) => ({ phase, on, ...dimensions, decision }));

/** To a tenth of a per cent. */
const progressOf = ({ tasks }: PostingRow): number =>
  Math.round(tasks.reduce((sum, { weight, percent }) => sum + weight * percent, 0) / 10) / 10;
