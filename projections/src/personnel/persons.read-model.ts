import { id, membership, personEvents } from '@zhudian/facts';
import type { RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

const columns = {
  unitId: id,
  membership: membership.describe('Party membership. 党员身份。'),
};
type Row = RowOf<typeof columns>;

/** People by id: unit and membership. */
export const persons = defineReadModel({
  name: 'person',
  version: 2,
  context: 'personnel',
  columns,
  indexes: [['unitId', 'membership'], ['membership']],
  on: on<Row>()(personEvents, {
    PersonRegistered: (_, { stream, data: { unitId, membership } }) => ({
      id: stream.slice('Person-'.length),
      unitId,
      membership,
    }),
    MembershipChanged: (row, { data: { membership } }) => row && { ...row, membership },
    PersonTransferred: (row, { data: { unitId } }) => row && { ...row, unitId },
  }),
});
export type PersonRow = Row;
