import { candidacies, rounds } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';
import { lawOf } from '@zhudian/programme/service';
import { noticeCountdown } from './pipeline';
import { publishedNotice } from './pipeline.resolver';

/** Applications on which the sending unit was to give its opinion, as soon as nobody can apply any more. */
export const dueRecommendations: DueItemsOf = async (context, before) => {
  const closing = await allRows(context, rounds, { phase: ['ANALYSIS', 'TARGETS'], applyBy: { before } });
  const lists = await Promise.all(
    closing.map(async ({ id: roundId, applyBy }) => {
      const applied = await allRows(context, candidacies, { roundId, stage: 'APPLIED' });
      return applied.map(({ id, unitId }) => ({
        kind: 'CANDIDACY_RECOMMENDED' as const,
        subject: { type: 'Candidacy', id },
        of: null,
        unitId,
        owner: { type: 'OrgUnit', id: unitId },
        dueOn: applyBy,
        rule: null,
        source: 'S07 组织推荐: the round names the day until which people apply',
      }));
    }),
  );
  return lists.flat();
};

/** Notices whose last public day, by the calendars that are published by now, lies before a day. */
export const dueNotices: DueItemsOf = async (context, before) => {
  const [rows, { calendars }] = await Promise.all([
    allRows(context, candidacies, { stage: 'NOTICE_OPEN' }),
    lawOf(context, 'personnel'),
  ]);
  return rows.flatMap((row) => {
    const notice = publishedNotice(row);
    const dueOn = notice && noticeCountdown(notice, before, calendars).earliestEnd;
    if (!dueOn || dueOn >= before) return [];
    return {
      kind: 'NOTICE_CLOSED' as const,
      subject: { type: 'Candidacy', id: row.id },
      of: null,
      unitId: row.stationId ?? row.unitId,
      owner: null,
      dueOn,
      rule: 'noticeMinWorkingDays',
      source: 'S09 任前公示: the last of its public working days',
    };
  });
};
