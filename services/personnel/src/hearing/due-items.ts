import { hearings, postings, problems, type RowOf } from '@zhudian/projections';
import { allRows, type DueItemsOf, type RequestContext } from '@zhudian/framework/service';

/** Hearings that were to be held before a day. */
export const dueHearings: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, hearings, { stage: 'SCHEDULED', plannedOn: { before } });
  return rows.map(({ id, bureauId, plannedOn, chairId }) => ({
    kind: 'HEARING_HELD',
    subject: { type: 'Hearing', id },
    of: null,
    unitId: bureauId,
    owner: chairId === null ? null : { type: 'Person', id: chairId },
    dueOn: plannedOn,
    rule: null,
    source: 'M01 至少每月召开一次专题会议: planned for this day',
  }));
};

/** Problems that were to be resolved before a day, at the station that they are about. */
export const dueProblems: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, problems, { open: true, dueOn: { before } });
  return Promise.all(
    rows.map(async (row) => ({
      kind: 'PROBLEM_RESOLVED' as const,
      subject: { type: 'HearingProblem', id: row.id },
      of: null,
      unitId: await unitOf(context, row),
      owner: row.ownerOrgId === null ? null : { type: 'OrgUnit', id: row.ownerOrgId },
      dueOn: row.dueOn ?? before,
      rule: null,
      source: 'M03 研究解决实际问题: the day that was set when it was assigned',
    })),
  );
};

const unitOf = async (
  context: RequestContext,
  { postingId, hearingId }: RowOf<typeof problems.columns>,
): Promise<string> => {
  const posting = postingId === null ? undefined : await context.find(postings, postingId);
  return posting?.stationId ?? (await context.find(hearings, hearingId))?.bureauId ?? '';
};
