import { createHash } from 'node:crypto';
import type { Day } from '@zhudian/programme';
import { headOf, localLeaderOf, officials, partyOfficerOf, staffOf } from './cast';
import { inMonth, later } from './days';
import { carried, generalMeetingOn, held } from './general-meetings';
import { choose, phrase } from './pick';
import { branchOf, enterpriseOf, weakStations } from './places';
import { act, type Step } from './step';
import type { Story } from './story';
import * as texts from './texts/standards';

const { inspector } = officials;
const CYCLE_MONTHS = 6;

interface Standard {
  readonly stationId: string;
  readonly standardId: string;
  readonly title: string;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A meeting carries it, and a week later it binds. */
const adopted = ({ stationId, standardId, title }: Standard, on: Day): readonly Step[] => {
  const meeting = generalMeetingOn(stationId, on, { about: 'standard', theme: `表决《${title}》` });
  return [
    ...held(meeting),
    carried(meeting, 'standard'),
    act(partyOfficerOf(enterpriseOf(stationId)), on, 'AdoptStandard', {
      standardId,
      meetingId: meeting.meetingId,
      motionId: 'standard',
      from: later(on, 5),
      cycleMonths: CYCLE_MONTHS,
    }),
  ];
};

/** Checked item by item; where practice falls short it is put right, sent back once, or still open. */
const checked = ({ stationId, standardId }: Standard, on: Day, nth: number): readonly Step[] => {
  const items = texts.ITEMS.map((item, at) => ({ item, ok: at > 0 || nth % 3 === 2 }));
  const of = { standardId, shortfallId: 'first' };
  const ownerId = staffOf(stationId)[2]?.id ?? headOf(stationId);
  const text = phrase(standardId, texts.SHORTFALLS);
  const shortfalls = nth % 3 === 2 ? [] : [{ shortfallId: of.shortfallId, text, ownerId, dueOn: later(on, 16) }];
  const check = act(inspector.id, on, 'CheckStandard', { standardId, checklist: items, shortfalls });
  const rectified = (day: Day) =>
    act(headOf(stationId), day, 'RectifyShortfall', {
      ...of,
      result: phrase(`${standardId}/${day}`, texts.RECTIFIED),
      evidenceRefs: [choose(`${standardId}/${day}`, texts.RECORDS)],
    });
  const verified = (day: Day) =>
    act(inspector.id, day, 'VerifyShortfall', { ...of, opinion: choose(standardId, texts.VERIFIED) });
  const back = { ...of, reason: choose(standardId, texts.SENT_BACK), dueOn: later(on, 36) };
  if (nth % 3 === 2) return [check];
  if (nth % 3 === 0) return [check, rectified(later(on, 9)), verified(later(on, 15))];
  return [
    check,
    rectified(later(on, 12)),
    act(inspector.id, later(on, 15), 'ReopenShortfall', back),
    rectified(later(on, 30)),
    verified(later(on, 34)),
  ];
};

/** One is revised later on, one repealed. */
const afterwards = (standard: Standard, on: Day, nth: number): readonly Step[] => {
  const { stationId, standardId, title } = standard;
  if (nth === 1)
    return [act(partyOfficerOf(enterpriseOf(stationId)), on, 'RepealStandard', { standardId, reason: texts.REPEALED })];
  if (nth !== 0) return [];
  const revised = { ...standard, title: `${title}（修订）` };
  const data = { standardId, title: revised.title, sha256: hashOf(`${standardId}/2`), reason: texts.REVISED };
  return [act(localLeaderOf(stationId), on, 'ReviseStandard', data), ...adopted(revised, later(on, 8))];
};

/** Standards and rules of some stations: drafted, adopted in a meeting, checked. The last is a draft still. */
export const standards = ({ month }: Story): readonly Step[] =>
  texts.STANDARDS.flatMap(({ kind, area, title }, nth) => {
    const stationId = weakStations[nth * 2] ?? '';
    const standard = { stationId, standardId: `standard-${stationId.slice(8)}`, title };
    const on = inMonth(month(-10), 7 + nth * 2);
    const drafted = act(headOf(stationId), on, 'DraftStandard', {
      standardId: standard.standardId,
      branchId: branchOf(stationId),
      stationId,
      kind,
      area,
      title,
      sha256: hashOf(standard.standardId),
    });
    if (nth === texts.STANDARDS.length - 1) return [drafted];
    return [
      drafted,
      ...adopted(standard, later(on, 12)),
      ...(nth === 3 ? [] : checked(standard, inMonth(month(-5), 6 + nth * 2), nth)),
      ...afterwards(standard, inMonth(month(-2), 9), nth),
    ];
  });
