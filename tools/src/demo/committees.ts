import { addMonths, type Day } from '@zhudian/programme';
import { mover, officials } from './cast';
import { inMonth, later, workday } from './days';
import { paperOf } from './documents';
import { election, filled, officerAt, procedure, staffAt, termOf } from './elections';
import { pick } from './pick';
import { branchOf, committeeStations, enterpriseOf, shortName, weakStations } from './places';
import { act, type Step } from './step';
import type { Story } from './story';
import * as texts from './texts/committees';

/** The first election; a term of three years ends when the demonstration does. */
const FIRST = -36;

/** Somebody of the committee moves to the next station with the Party relation, and another is elected. */
const left = (stationId: string, to: string, on: Day): readonly Step[] => {
  const personId = mover.id;
  const [secretary = '', organiser = '', one = '', other = ''] = staffAt(stationId, 1, 2, 3, 4);
  const branchId = branchOf(stationId);
  const joins = { branchId: branchOf(to), personId, status: 'FULL', votes: true, via: 'TRANSFER' };
  const votedOn = later(on, 32);
  // Of seven full members one has left.
  const reasons = [{ code: 'BRANCH_GREW_SMALL', reason: texts.GREW_SMALL }];
  return [
    act(officials.partyWork.id, on, 'ReleaseBranchMember', { branchId, personId, to: `${shortName(to)}党支部` }),
    act(officials.administrator.id, on, 'TransferPerson', { personId, unitId: to }),
    act(officials.partyWork.id, later(on, 7), 'AddBranchMember', joins),
    ...election(stationId, votedOn, { kind: 'BY_ELECTION', seats: 1, candidates: [one, other], reasons }),
    ...filled(stationId, later(votedOn, 5), [secretary, organiser, one]),
  ];
};

/** Who was placed on Party probation has no vote until it is given back. */
const suspended = (stationId: string, on: Day): readonly Step[] => {
  const of = { branchId: branchOf(stationId), personId: staffAt(stationId, 6)[0] };
  const enterprise = enterpriseOf(stationId);
  const back = later(on, 252);
  const decision = { ground: 'PARTY_PROBATION', documentNo: paperOf(enterprise, on), until: later(on, 248) };
  return [
    act(officerAt(stationId), on, 'SuspendMemberVote', { ...of, ...decision }),
    act(officerAt(stationId), back, 'RestoreMemberVote', { ...of, documentNo: paperOf(enterprise, back) }),
  ];
};

/** Most hold office since the beginning, one committee since the middle. */
const USUAL = [1, 2, 0, 3] as const;
const OTHERS = [1, 2, 5, 3] as const;

/** What sets a committee apart from the others, in the order of the counties. */
const courseOf = (stationId: string, at: number, { month }: Story): readonly Step[] => {
  const branchId = branchOf(stationId);
  const firstOn = inMonth(month(at === 4 ? FIRST + 16 : FIRST), 12 + pick(`${stationId}/elected`, 3));
  const first = termOf(stationId, firstOn, stationId === mover.from ? OTHERS : USUAL);
  const begin = [...first, ...procedure(stationId, later(firstOn, 20))];
  const approval = { approvedBy: `${shortName(enterpriseOf(stationId))}党委（演示）` };
  switch (at) {
    case 0:
      return [...begin, ...termOf(stationId, inMonth(month(-1), 8), USUAL)];
    case 1: {
      const on = inMonth(month(-2), 14);
      const documentNo = paperOf(enterpriseOf(stationId), on);
      const extended = { branchId, until: workday(addMonths(firstOn, 42)), ...approval, documentNo };
      return [...begin, act(officerAt(stationId), on, 'ExtendCommitteeTerm', extended)];
    }
    case 2:
      return [...begin, ...left(stationId, weakStations[5] ?? '', inMonth(month(-14), 9))];
    case 3: {
      const resigned = { branchId, personId: staffAt(stationId, 0)[0], ground: 'RESIGNED' };
      return [
        ...begin,
        ...suspended(stationId, inMonth(month(-27), 15)),
        act(officerAt(stationId), inMonth(month(-3), 18), 'VacateCommitteeSeat', resigned),
      ];
    }
    default:
      return begin;
  }
};

/** Who sits in the committee of late. */
export const sittingAt = (stationId: string): readonly string[] => {
  const at = committeeStations.indexOf(stationId);
  if (at < 0) return [];
  return staffAt(stationId, ...(at === 2 ? [1, 2, 3] : at === 3 ? [1, 2] : [1, 2, 0]));
};

/** The committees of branches with seven members: elected, their work divided, and what became of the seats. */
export const committees = (story: Story): readonly Step[] =>
  committeeStations.flatMap((stationId, at) => courseOf(stationId, at, story));
