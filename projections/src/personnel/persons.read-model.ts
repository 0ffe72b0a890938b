import { day, id, membership, personEvents } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { personAccess } from './access';

const columns = {
  unitId: id,
  membership: membership.describe('Party membership. 党员身份。'),
  bornOn: internal(day.nullable()),
};
type Row = RowOf<typeof columns>;

/** People by id: unit and membership. */
export const persons = defineReadModel({
  name: 'person',
  version: 3,
  context: 'personnel',
  access: personAccess,
  columns,
  indexes: [['unitId', 'membership'], ['membership']],
  on: on<Row>()(personEvents, {
    PersonRegistered: (_, { stream, data: { unitId, membership, bornOn } }) => ({
      id: stream.slice('Person-'.length),
      unitId,
      membership,
      bornOn: bornOn ?? null,
    }),
    MembershipChanged: (row, { data: { membership } }) => row && { ...row, membership },
    PersonTransferred: (row, { data: { unitId } }) => row && { ...row, unitId },
  }),
});
export type PersonRow = Row;
