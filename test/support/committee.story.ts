import type { CommitteeEvent, MeetingEvent, OfType } from '@zhudian/facts';
import { meetingFold, type BranchRoll } from '@zhudian/organization';
import { stateAfter } from './facts';
import { convened, heldOn, meetingId, planned, rollOf, voters } from './meeting.story';

export const branchId = 'luobo-branch';

/** What an election reads: a roll with so many entitled, and a general meeting at which so many of them are. */
export const readAt = (present: number, entitled: number, others: readonly string[] = []) => ({
  roll: rollOf(entitled, others) as BranchRoll,
  meeting: stateAfter(meetingFold, planned(), convened(present, entitled) as MeetingEvent),
});

export const tallyOf = (votes: Readonly<Record<string, number>>) =>
  Object.entries(votes).map(([personId, count]) => ({ personId, votes: count }));

type Held = OfType<CommitteeEvent, 'ElectionHeld'>['data'];
type Counted = 'heldOn' | 'entitledCount' | 'presentCount' | 'elected' | 'tied' | 'unfilled';

/** Three seats, four candidates, counted by `m10`, who is none of them. */
export const election = (change: Partial<Omit<Held, Counted>> = {}): Omit<Held, Counted> => ({
  branchId,
  stationId: 'luobo',
  meetingId,
  kind: 'TERM',
  seats: 3,
  tellers: ['m10'],
  issued: 10,
  returned: 10,
  invalid: 0,
  tally: tallyOf({ m1: 10, m2: 8, m3: 7, m4: 4 }),
  ...change,
});

export const electionHeld = (change: Partial<Held> = {}): OfType<CommitteeEvent, 'ElectionHeld'> => ({
  type: 'ElectionHeld',
  data: {
    ...election(),
    heldOn,
    entitledCount: 11,
    presentCount: 10,
    elected: voters(3),
    tied: [],
    unfilled: 0,
    ...change,
  },
});

export const officesFilled: OfType<CommitteeEvent, 'CommitteeOfficesFilled'> = {
  type: 'CommitteeOfficesFilled',
  data: {
    offices: [
      { personId: 'm1', office: 'SECRETARY' },
      { personId: 'm2', office: 'ORGANISATION' },
      { personId: 'm3', office: 'DISCIPLINE' },
    ],
    approvedBy: '武鸣供电公司党委',
    documentNo: '武供党〔2016〕5号',
    termEndsOn: '2019-03-01',
  },
};
