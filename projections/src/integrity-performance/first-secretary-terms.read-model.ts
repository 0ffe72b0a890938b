import { branchEvents, idOfStream } from '@zhudian/facts';
import { json, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { dutyListAccess } from './access-of-integrity';

/** The time of one First Secretary at a branch: still there where no last day is known. */
export interface FirstSecretaryTerm {
  readonly from: string;
  readonly until: string | null;
}
const columns = { stationId: text(), terms: json<readonly FirstSecretaryTerm[]>() };

/** Since when until when a branch had a First Secretary, whoever it was, oldest first: the time for its lists runs from then. */
export const firstSecretaryTerms = defineReadModel({
  name: 'first_secretary_term',
  version: 1,
  context: 'integrity-performance',
  access: dutyListAccess,
  columns,
  indexes: [['stationId']],
  on: on<RowOf<typeof columns>>()(branchEvents, {
    BranchEstablished: (_, { stream, data }) => ({ id: idOfStream(stream), stationId: data.orgUnitId, terms: [] }),
    FirstSecretaryAssigned: (row, { metadata }) =>
      row && { ...row, terms: [...row.terms, { from: metadata.occurredOn, until: null }] },
    FirstSecretaryWithdrawn: (row, { metadata }) =>
      row && { ...row, terms: row.terms.map((term) => ({ ...term, until: term.until ?? metadata.occurredOn })) },
  }),
});
export type FirstSecretaryTermRow = RowOf<typeof columns>;

/** Since when the First Secretary of a day was there; `null` where there was none. */
export const firstSecretarySince = (terms: readonly FirstSecretaryTerm[], day: string): string | null =>
  terms.findLast(({ from, until }) => from <= day && (until === null || day <= until))?.from ?? null;
