import { z } from 'zod';
import { day, dutyListEvents, dutyListKind, id, idOfStream } from '@zhudian/facts';
import type { RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { selfRunningAccess } from './access-of-self-running';

const columns = {
  stationId: id,
  year: z.int(),
  kinds: z.array(dutyListKind),
  adoptedOn: day.nullable(),
};
type Row = RowOf<typeof columns>;

/** The two lists of each branch and year, as far as the checks after a withdrawal ask: whether both are there, and adopted. */
export const adoptedLists = defineReadModel({
  name: 'adopted_list',
  version: 1,
  context: 'organization',
  access: selfRunningAccess,
  columns,
  indexes: [['stationId', 'year']],
  on: on<Row>()(dutyListEvents, {
    DutyListDrafted: (row, { stream, data: { stationId, year, kind } }) => ({
      id: idOfStream(stream),
      stationId,
      year,
      kinds: [...new Set([...(row?.kinds ?? []), kind])],
      adoptedOn: row?.adoptedOn ?? null,
    }),
    DutyListsAdopted: (row, { metadata }) => row && { ...row, adoptedOn: metadata.occurredOn },
  }),
});
export type AdoptedListRow = Row;
