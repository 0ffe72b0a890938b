import type { DutyListEvent, OfType } from '@zhudian/facts';

/** The two lists of the branch of Luobo for 2016; Lan is in its committee, Mei is a member. */
export const dutyListId = 'luobo-branch.2016';

type FactOf<T extends DutyListEvent['type']> = OfType<DutyListEvent, T>;
export const mainDrafted = (change: Partial<FactOf<'DutyListDrafted'>['data']> = {}): FactOf<'DutyListDrafted'> => ({
  type: 'DutyListDrafted',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    year: 2016,
    kind: 'MAIN',
    entries: [{ entryId: 'talks', task: '每季度开展廉洁谈话', dueOn: '2016-06-30' }],
    ...change,
  },
});
export const supervisoryDrafted = mainDrafted({
  kind: 'SUPERVISORY',
  entries: [{ entryId: 'checks', task: '抽查业扩报装资料', dueOn: '2016-09-30' }],
});
export const assigned = (
  entryId: string,
  personId: string,
  change: Partial<FactOf<'DutyEntryAssigned'>['data']> = {},
): FactOf<'DutyEntryAssigned'> => ({
  type: 'DutyEntryAssigned',
  data: { entryId, personId, businessDuty: '分管抄表收费', integrityDuty: '分管领域廉洁教育', ...change },
});
export const acknowledged = (entryId: string): FactOf<'DutyEntryAcknowledged'> => ({
  type: 'DutyEntryAcknowledged',
  data: { entryId },
});
export const adopted: FactOf<'DutyListsAdopted'> = {
  type: 'DutyListsAdopted',
  data: { meetingId: 'luobo-2016-03', motionId: 'lists' },
};
export const performed = (inTime = true): FactOf<'DutyPerformed'> => ({
  type: 'DutyPerformed',
  data: { entryId: 'talks', account: '与6名重点岗位人员谈话', evidenceRefs: ['谈话记录2016-2'], inTime },
});
export const revised: FactOf<'DutyEntryRevised'> = {
  type: 'DutyEntryRevised',
  data: { entryId: 'talks', task: '每季度开展廉洁谈话，覆盖重点岗位', dueOn: '2016-07-29', reason: '上级新要求' },
};

/** Both lists, broken down and acknowledged. */
export const ready: readonly DutyListEvent[] = [
  mainDrafted(),
  supervisoryDrafted,
  assigned('talks', 'lan'),
  assigned('checks', 'mei', { businessDuty: undefined }),
  acknowledged('talks'),
  acknowledged('checks'),
].map((fact) => JSON.parse(JSON.stringify(fact)) as DutyListEvent);
