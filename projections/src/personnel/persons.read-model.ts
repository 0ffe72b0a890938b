import { z } from 'zod';
import { day, id, membership, personEvents } from '@zhudian/facts';
import { internal, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { personAccess } from './access-of-persons';

const { scope, basis } = personEvents.schemas.PersonalDataErased.shape;
const erasure = z.object({ scope, basis, decision }).meta({
  id: 'Erasure',
  description: 'What was erased of a person, by whom, when and on which basis. 删除个人信息。',
});

export const inboxAddress = z
  .object({
    made: decision.describe('When it was made, and in which role it reads. 生成的日期和所用角色。'),
    until: day.describe('The last day. 截止日期。'),
  })
  .meta({ id: 'InboxAddress', description: 'A secret address at which a calendar reads what is due. 日历订阅地址。' });

const columns = {
  unitId: id,
  membership: membership.describe('Party membership. 党员身份。'),
  bornOn: internal(day.nullable()),
  registered: decision.nullable().describe('Who registered the person. 登记。'),
  transferred: decision
    .nullable()
    .describe('The last transfer; null for who is where they were registered. 最近一次调动，未调动时为空。'),
  membershipChanged: decision
    .nullable()
    .describe('The last change of the membership; null as registered. 最近一次变更党员身份，未变更时为空。'),
  named: decision.nullable().describe('Who recorded the name last. 最近一次登记姓名。'),
  erased: erasure.nullable().describe('The last erasure; null when nothing was erased. 最近一次删除，未删除时为空。'),
  inboxAddress: inboxAddress
    .nullable()
    .describe('The own one alone; null when there is none. 日历订阅地址，限本人查看，没有时为空。'),
  /** The seal of the name in force; null when none is recorded, or it was erased. */
  nameSeal: internal(text().nullable()),
  /** When the name was erased last, and when every text was: what was kept before is gone. */
  nameErasedAt: internal(text().nullable()),
  wordsErasedAt: internal(text().nullable()),
};
type Row = RowOf<typeof columns>;

/** People by id: unit and membership. */
export const persons = defineReadModel({
  name: 'person',
  version: 6,
  context: 'personnel',
  access: personAccess,
  validity: 'TIMELESS',
  columns,
  indexes: [['unitId', 'membership'], ['membership'], ['nameErasedAt'], ['wordsErasedAt']],
  on: on<Row>()(personEvents, {
    PersonRegistered: (_, fact) => ({
      id: fact.stream.slice('Person-'.length),
      unitId: fact.data.unitId,
      membership: fact.data.membership,
      bornOn: fact.data.bornOn ?? null,
      registered: decisionOf(fact),
      transferred: null,
      membershipChanged: null,
      named: null,
      erased: null,
      inboxAddress: null,
      nameSeal: null,
      nameErasedAt: null,
      wordsErasedAt: null,
    }),
    MembershipChanged: (row, fact) =>
      row && { ...row, membership: fact.data.membership, membershipChanged: decisionOf(fact) },
    PersonTransferred: (row, fact) =>
      row && { ...row, unitId: fact.data.unitId, transferred: decisionOf(fact), inboxAddress: null },
    PersonNamed: (row, fact) => row && { ...row, nameSeal: fact.data.name, named: decisionOf(fact) },
    PersonalDataErased: (row, fact) =>
      row && {
        ...row,
        nameSeal: null,
        inboxAddress: null,
        nameErasedAt: fact.recordedAt,
        wordsErasedAt: fact.data.scope === 'ALL' ? fact.recordedAt : row.wordsErasedAt,
        erased: { ...fact.data, decision: decisionOf(fact) },
      },
    InboxAddressMade: (row, fact) =>
      row && { ...row, inboxAddress: { made: decisionOf(fact), until: fact.data.until } },
    InboxAddressWithdrawn: (row) => row && { ...row, inboxAddress: null },
  }),
});
export type PersonRow = Row;
