import { createHash } from 'node:crypto';
import type { Day } from '@zhudian/programme';
import { localLeaderOf, officials, partyOfficerOf } from './cast';
import { later } from './days';
import { choose, phrase, pick } from './pick';
import { enterpriseOf } from './places';
import { act, type Step } from './step';
import * as texts from './texts/meetings';

const { partyWork } = officials;

interface Held {
  readonly meetingId: string;
  readonly stationId: string;
  readonly kind: string;
  readonly on: Day;
  readonly present: readonly string[];
}

const minuted = ({ meetingId, on }: Held): Step =>
  act(partyWork.id, later(on, 2), 'FileMinutes', {
    meetingId,
    sha256: createHash('sha256').update(meetingId).digest('hex'),
    summary: choose(meetingId, texts.SUMMARIES),
  });

const studied = ({ meetingId, on }: Held): Step =>
  act(partyWork.id, on, 'CoverStudy', {
    meetingId,
    materials: [choose(`${meetingId}/material`, texts.MATERIALS)],
    effect: phrase(`${meetingId}/effect`, texts.EFFECTS),
  });

/** What is to be put right is done by the branch secretary's report, and verified by the county; not everywhere. */
const rectified = ({ meetingId, stationId, on }: Held, ownerId: string): readonly Step[] => {
  const of = { meetingId, itemId: 'first' };
  const opened = { ...of, ownerId, text: phrase(`${meetingId}/item`, texts.TO_RECTIFY), dueOn: later(on, 40) };
  const result = phrase(`${meetingId}/done`, texts.RECTIFIED);
  const steps = [
    act(partyWork.id, later(on, 1), 'OpenRectification', opened),
    act(localLeaderOf(stationId), later(on, 30), 'CompleteRectification', { ...of, result }),
    act(partyOfficerOf(enterpriseOf(stationId)), later(on, 36), 'VerifyRectification', of),
  ];
  return steps.slice(0, 3 - pick(`${meetingId}/open`, 3));
};

/** The head and another member criticise one another. */
const criticised = (held: Held): readonly Step[] => {
  const { meetingId, on, present } = held;
  const [head = '', , other = ''] = present;
  const between = (fromId: string, aboutId: string): Step =>
    act(partyWork.id, on, 'RecordCriticism', {
      meetingId,
      fromId,
      aboutId,
      text: phrase(`${meetingId}/${fromId}`, texts.CRITICISMS),
    });
  return [between(head, other), between(other, head), ...rectified(held, other)];
};

/** What is told of a meeting when it is over: what was studied, or what was said, and the minutes. */
export const proceedings = (held: Held): readonly Step[] => {
  if (held.kind === 'STUDY') return [studied(held), minuted(held)];
  if (held.kind === 'LIFE') return [...criticised(held), minuted(held)];
  return held.kind === 'GENERAL' ? [minuted(held)] : [];
};
