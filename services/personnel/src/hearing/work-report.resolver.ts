import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hearings, postings, workReports, type PostingRow, type WorkReportRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { Posting } from '../posting/posting.types';
import { Hearing, WorkReport } from './hearing.types';

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
}
