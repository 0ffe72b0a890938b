import { createHash } from 'node:crypto';
import { monthOf } from '@zhudian/programme';
import { localLeaderOf } from './cast';
import { later, nthOf } from './days';
import { between, choose, phrase, pick } from './pick';
import { branchOf } from './places';
import { act, type Step } from './step';
import { servesOn, type Posting, type Story } from './story';
import * as texts from './texts/activities';

/** Months between two activities of a branch. */
const EVERY = 2;

/** At first people come because they are sent; the longer it goes on, the more come of their own accord. */
const headsOf = (activityId: string, nth: number) => {
  const participants = between(`${activityId}/participants`, 7, 16);
  const share = Math.min(92, 35 + nth * 6 + pick(`${activityId}/willing`, 15));
  return { participants, voluntary: Math.round((participants * share) / 100) };
};

/** Most are held by the day, some some days late, a few not at all; now and then nobody records what became of one. */
const endOf = (activityId: string, plannedOn: string, by: string, nth: number): readonly Step[] => {
  const fate = pick(`${activityId}/fate`, 20);
  if (fate === 0) return [];
  if (fate === 1) {
    const reason = phrase(`${activityId}/cancelled`, texts.CANCELLED);
    return [act(by, later(plannedOn, -1), 'CancelActivity', { activityId, reason })];
  }
  const isLate = fate < 4;
  const heads = headsOf(activityId, nth);
  return [
    act(by, isLate ? later(plannedOn, between(`${activityId}/late`, 1, 6)) : plannedOn, 'HoldActivity', {
      activityId,
      ...heads,
      account: phrase(`${activityId}/account`, texts.HELD, heads),
      sha256: createHash('sha256').update(activityId).digest('hex'),
      ...(isLate ? { reasons: [{ code: 'ACTIVITY_LATE', reason: choose(activityId, texts.LATE) }] } : {}),
    }),
  ];
};

const activity = (posting: Posting, month: string, nth: number): readonly Step[] => {
  const { stationId } = posting;
  const activityId = `activity-${stationId.slice(8)}-${month}`;
  const medium = choose(`${activityId}/medium`, texts.MEDIA);
  const { carriers, topics } = texts.ACTIVITIES[medium];
  const plannedOn = nthOf(month, between(`${activityId}/planned`, 8, 17));
  const by = localLeaderOf(stationId);
  return [
    act(by, later(plannedOn, -between(`${activityId}/ahead`, 4, 7)), 'PlanActivity', {
      activityId,
      branchId: branchOf(stationId),
      stationId,
      medium,
      carrier: choose(`${activityId}/carrier`, carriers),
      topic: choose(`${activityId}/topic`, topics),
      plannedOn,
    }),
    ...endOf(activityId, plannedOn, by, nth),
  ];
};

/** The integrity activities of the branches that have a First Secretary. */
export const activities = ({ postings }: Story): readonly Step[] => {
  const first = [...Map.groupBy(postings, ({ stationId }) => stationId).values()].flatMap(([posting]) => posting ?? []);
  return first.flatMap((posting) =>
    posting.months
      .filter((month, at) => at % EVERY === 1 && month > monthOf(posting.startOn))
      .flatMap((month, nth) => activity(posting, month, nth))
      .filter(({ on }) => servesOn(posting, on)),
  );
};
