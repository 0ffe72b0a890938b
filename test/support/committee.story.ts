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
type TallyInput = Omit<Held, Counted>;

/** Three seats, four candidates, counted by `m10`, who is none of them. */
const told: TallyInput = {
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
};

/** So many papers that give these votes: the marks of each candidate go on where those of the one before ended. */
export const papersOf = (tally: Held['tally'], count: number): { approved: string[] }[] => {
  const papers = Array.from({ length: count }, (): { approved: string[] } => ({ approved: [] }));
  const marks = tally.flatMap(({ personId, votes }) => Array.from({ length: votes }, () => personId));
  for (const [at, personId] of marks.entries()) papers[at % count]?.approved.push(personId);
  return papers;
};

/** The papers of an election of which this would be told. */
export const election = (change: Partial<TallyInput> = {}) => {
  const { tally, returned, invalid, ...rest } = { ...told, ...change };
  const candidates = tally.map(({ personId }) => personId);
  return { ...rest, candidates, papers: papersOf(tally, returned - invalid), unreadable: invalid };
};

export const electionHeld = (change: Partial<Held> = {}): OfType<CommitteeEvent, 'ElectionHeld'> => ({
  type: 'ElectionHeld',
  data: {
    ...told,
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
