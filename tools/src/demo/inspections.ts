import { createHash } from 'node:crypto';
import type { Day } from '@zhudian/programme';
import { headOf, localLeaderOf, officials } from './cast';
import { later } from './days';
import { choose, phrase, pick } from './pick';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import * as texts from './texts/inspections';

const { inspector, ruralPower, discipline } = officials;

interface Inspection {
  readonly inspectionId: string;
  readonly posting: Posting;
  readonly on: Day;
}

/** Told by the inspectors; here and there it is some days late. */
const conducted = ({ inspectionId, posting, on }: Inspection, kind: keyof typeof texts.THEMES, followsId?: string) => {
  const { stationId, postingId } = posting;
  const late = pick(`${inspectionId}/late`, 5) === 0 ? 3 : 0;
  const theme = choose(inspectionId, texts.THEMES[kind]);
  const of = { inspectionId, kind, stationId, postingId, theme, plannedOn: on, ...(followsId ? { followsId } : {}) };
  return [
    act(inspector.id, later(on, -7), 'ScheduleInspection', of),
    act(inspector.id, later(on, late), 'ConductInspection', {
      inspectionId,
      inspectorIds: [inspector.id, pick(inspectionId, 2) === 0 ? ruralPower.id : discipline.id],
      account: phrase(inspectionId, texts.ACCOUNTS),
      ...(late ? { reasons: [{ code: 'CONDUCTED_LATE', reason: texts.POSTPONED }] } : {}),
    }),
  ];
};

const rectified = ({ inspectionId, posting }: Inspection, on: Day, turn: number): Step =>
  act(localLeaderOf(posting.stationId), on, 'RectifyFinding', {
    inspectionId,
    findingId: 'first',
    result: phrase(`${inspectionId}/${turn}`, texts.RECTIFIED),
    sha256: createHash('sha256').update(`${inspectionId}/${turn}`).digest('hex'),
  });

/** What was found is put right and verified; every now and then it is sent back first, or nothing is done. */
const followed = (inspection: Inspection, nth: number): readonly Step[] => {
  const { inspectionId, posting, on } = inspection;
  const [findingCategory, text] = choose(`${inspectionId}/found`, texts.FINDINGS);
  const of = { inspectionId, findingId: 'first' };
  const dueOn = later(on, 20);
  const raised = {
    ...of,
    findingCategory,
    text: phrase(inspectionId, [text]),
    ownerId: headOf(posting.stationId),
    dueOn,
  };
  const first = [
    act(inspector.id, later(on, 4), 'RaiseFinding', raised),
    rectified(inspection, later(on, 15 + pick(`${inspectionId}/rectified`, 5)), 1),
  ];
  const verified = (day: Day) =>
    act(inspector.id, day, 'VerifyFinding', { ...of, opinion: phrase(`${inspectionId}/verified`, texts.VERIFIED) });
  const course = nth % 4;
  if (course === 3) return first.slice(0, 1);
  if (course !== 1) return [...first, verified(later(on, 24))];
  const sentBack = { ...of, reason: phrase(inspectionId, texts.SENT_BACK), dueOn: later(on, 40) };
  return [
    ...first,
    act(inspector.id, later(on, 24), 'ReopenFinding', sentBack),
    rectified(inspection, later(on, 35), 2),
    verified(later(on, 39)),
  ];
};

const kindOf = (nth: number): 'REGULAR' | 'SPOT' => (nth % 3 === 2 ? 'SPOT' : 'REGULAR');

/** Each First Secretary is inspected once, and three of the inspections are followed by another. */
export const inspections = ({ postings }: Story): readonly Step[] =>
  postings
    .filter(({ course }) => course !== 'RECALLED')
    .flatMap((posting, nth) => {
      const inspectionId = `inspection-${posting.stationId.slice(8)}`;
      const on = later(posting.startOn, 90 + pick(inspectionId, 40));
      const first = { inspectionId, posting, on };
      const next = { inspectionId: `${inspectionId}-again`, posting, on: later(on, 60) };
      return [
        ...conducted(first, kindOf(nth)),
        ...followed(first, nth),
        ...(nth % 3 === 0 ? conducted(next, 'TRACKING', inspectionId) : []),
      ];
    });
