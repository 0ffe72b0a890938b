import { z } from 'zod';
import { day, dutyListEvents, dutyListKind, id, idOfStream } from '@zhudian/facts';
import type { RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { selfRunningAccess } from './access-of-self-running';

const draftedList = z.object({ kind: dutyListKind, on: day });
const columns = {
  stationId: id,
  year: z.int(),
  drafted: z.array(draftedList),
  adoptedOn: day.nullable(),
};
type Row = RowOf<typeof columns>;

/** The two lists of each branch and year, as far as the checks after a withdrawal ask: from when on each was there, and both adopted. */
export const adoptedLists = defineReadModel({
  name: 'adopted_list',
  version: 2,
  context: 'organization',
  access: selfRunningAccess,
  columns,
  indexes: [['stationId', 'year']],
  on: on<Row>()(dutyListEvents, {
    DutyListDrafted: (row, { stream, data: { stationId, year, kind }, metadata }) => ({
      id: idOfStream(stream),
      stationId,
      year,
      drafted: [...(row?.drafted ?? []), { kind, on: metadata.occurredOn }],
      adoptedOn: row?.adoptedOn ?? null,
    }),
    DutyListsAdopted: (row, { metadata }) => row && { ...row, adoptedOn: row.adoptedOn ?? metadata.occurredOn },
  }),
});
export type AdoptedListRow = Row;
