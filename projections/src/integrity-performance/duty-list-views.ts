import { z } from 'zod';
import { dutyListEvents, dutyListKind, id } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { DutyEntryAssigned, DutyEntryRevised, DutyListsAdopted, DutyPerformed } = dutyListEvents.schemas;
const assigned = DutyEntryAssigned.shape;
const performed = DutyPerformed.shape;

export const dutyRevision = DutyEntryRevised.omit({ entryId: true })
  .extend({
    task: DutyEntryRevised.shape.task.describe('What was asked from then on. 调整后的事项内容。'),
    dueOn: DutyEntryRevised.shape.dueOn.describe('Due on, from then on. 调整后的期限。'),
    decision,
  })
  .meta({ id: 'DutyRevision', description: 'A revision of an entry, and why. 清单事项的调整。' });

export const dutyEntry = z
  .object({
    entryId: assigned.entryId.describe('Commands name the entry by it. 事项编号。'),
    kind: dutyListKind.describe('In which of the two lists it stands. 所属清单。'),
    task: DutyEntryRevised.shape.task.describe('What is asked. 事项内容。'),
    dueOn: DutyEntryRevised.shape.dueOn.describe('To be performed by. 落实期限。'),
    personId: internal(id.nullable()),
    businessDuty: assigned.businessDuty.unwrap().nullable().describe('The business duty. 业务职责。'),
    integrityDuty: assigned.integrityDuty.unwrap().nullable().describe('The integrity duty. 廉洁职责。'),
    assigned: decision.nullable().describe('Who gave it to the person. 分解。'),
    acknowledged: decision.nullable().describe('Acknowledged by the person. 本人签收。'),
    account: performed.account.nullable().describe('How it was performed. 落实情况。'),
    evidenceRefs: performed.evidenceRefs.describe('Where the evidence is filed. 佐证材料。'),
    inTime: z.boolean().nullable().describe('Whether it was performed in time. 是否按期落实。'),
    performed: decision.nullable().describe('Who recorded that it was performed. 落实登记。'),
    revisions: z.array(dutyRevision).describe('Oldest first. 历次调整。'),
  })
  .meta({
    id: 'DutyListEntry',
    description: 'An entry of the two lists: whose, and whether it was performed. 清单事项。',
  });
export type DutyEntryView = ViewOf<typeof dutyEntry>;

export const dutyAdoption = DutyListsAdopted.extend({ meetingId: internal(id), decision }).meta({
  id: 'DutyListAdoption',
  description: 'The meeting that carried the lists. 会议通过情况。',
});
export type DutyAdoptionView = ViewOf<typeof dutyAdoption>;
