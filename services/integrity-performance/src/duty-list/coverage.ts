import { membersOn } from '@zhudian/facts';
import type { BranchPeopleRow, DutyListRow } from '@zhudian/projections';
import type { DutyCoverage, DutyTotals } from './duty-list.types';

/** Whom the lists reach, of the cadres and of the members that a branch has on a day. */
export const coverageOf = (list: DutyListRow, people: BranchPeopleRow, day: string): DutyCoverage => {
  const reached = new Set(list.entries.map(({ personId }) => personId));
  const { seated, firstSecretaryId, standings } = people;
  const cadres = [...new Set([...seated, ...(firstSecretaryId === null ? [] : [firstSecretaryId])])];
  const members = membersOn(standings, day).map(({ personId }) => personId);
  const covered = (persons: readonly string[]) => persons.filter((one) => reached.has(one)).length;
  return {
    cadres: cadres.length,
    cadresCovered: covered(cadres),
    members: members.length,
    membersCovered: covered(members),
    uncoveredIds: [...new Set([...cadres, ...members])].filter((one) => !reached.has(one)),
  };
};

/** How the lists of some branches stand on a day, together. */
export const totalsOf = (unitId: string, lists: readonly DutyListRow[], day: string): DutyTotals => {
  const sum = (of: (list: DutyListRow) => number) => lists.reduce((total, list) => total + of(list), 0);
  const late = ({ entries }: DutyListRow) =>
    entries.filter(({ performed, dueOn }) => performed === null && dueOn < day).length;
  return {
    unitId,
    lists: lists.length,
    complete: lists.filter(({ kinds }) => kinds.length === 2).length,
    adopted: lists.filter(({ adopted }) => adopted).length,
    total: sum(({ total }) => total),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    performed: sum(({ performed }) => performed),
    overdue: sum((list) => (list.adopted ? late(list) : 0)),
  };
};
