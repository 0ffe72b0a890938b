import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  hearings,
  postings,
  workReports,
  type PostingRow,
  type ReportEntryView,
  type WorkReportRow,
} from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { Posting } from '../posting/posting.types';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { Hearing, ReportEntry, WorkReport } from './hearing.types';

@Resolver(() => WorkReport)
export class WorkReportResolver {
  @FieldResolver(() => Posting, { nullable: true })
  posting(@Root() { postingId }: WorkReportRow, @Ctx() context: RequestContext) {
    return context.find(postings, postingId);
  }

  @FieldResolver(() => Hearing, { nullable: true })
  hearing(@Root() { hearingId }: WorkReportRow, @Ctx() context: RequestContext) {
    return context.find(hearings, hearingId);
  }
}

@Resolver(() => Posting)
export class PostingReportResolver {
  @FieldResolver(() => [WorkReport], { description: 'Reports to the hearings, newest first. 工作汇报，新的在前。' })
  async workReports(@Root() { id: postingId }: PostingRow, @Ctx() { snapshot }: RequestContext) {
    const orderBy = [{ column: 'month', direction: 'desc' }] as const;
    return (await snapshot.page(workReports, { where: { postingId }, orderBy, first: 100 })).rows;
  }

  @FieldResolver(() => [ReportEntry], {
    description: 'Reports and answers over the whole posting, in order. 任职期间的汇报与回复，按先后。',
  })
  async reportThread(@Root() { id: postingId }: PostingRow, @Ctx() { snapshot }: RequestContext) {
    const reports = await snapshot.page(workReports, { where: { postingId }, orderBy: ['month'], first: 100 });
    return reports.rows.flatMap(({ thread }) => thread);
  }
}

@Resolver(() => ReportEntry)
export class ReportEntryResolver {
  @FieldResolver(() => Hearing, { nullable: true, description: 'To which hearing. 所属专题会议。' })
  hearing(@Root() { hearingId }: ReportEntryView, @Ctx() context: RequestContext) {
    return context.find(hearings, hearingId);
  }

  @FieldResolver(() => Person, { description: 'Whose words they are. 汇报人或回复人。' })
  author(@Root() { authorId }: ReportEntryView, @Ctx() context: RequestContext) {
    return personOf(context, authorId);
  }
}
