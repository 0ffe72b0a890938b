import { day, id, membership, personEvents } from '@zhudian/facts';
import { internal, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { personAccess } from './access';

const columns = {
  unitId: id,
  membership: membership.describe('Party membership. 党员身份。'),
  bornOn: internal(day.nullable()),
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
  version: 4,
  context: 'personnel',
  access: personAccess,
  validity: 'TIMELESS',
  columns,
  indexes: [['unitId', 'membership'], ['membership'], ['nameErasedAt'], ['wordsErasedAt']],
  on: on<Row>()(personEvents, {
    PersonRegistered: (_, { stream, data: { unitId, membership, bornOn } }) => ({
      id: stream.slice('Person-'.length),
      unitId,
      membership,
      bornOn: bornOn ?? null,
      nameSeal: null,
      nameErasedAt: null,
      wordsErasedAt: null,
    }),
    MembershipChanged: (row, { data: { membership } }) => row && { ...row, membership },
    PersonTransferred: (row, { data: { unitId } }) => row && { ...row, unitId },
    PersonNamed: (row, { data: { name } }) => row && { ...row, nameSeal: name },
    PersonalDataErased: (row, { recordedAt, data: { scope } }) =>
      row && {
        ...row,
        nameSeal: null,
        nameErasedAt: recordedAt,
        wordsErasedAt: scope === 'ALL' ? recordedAt : row.wordsErasedAt,
      },
  }),
});
export type PersonRow = Row;
