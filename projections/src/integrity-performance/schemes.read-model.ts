import { schemeEvents, type IssuedScheme } from '@zhudian/facts';
import { integer, json, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

const columns = {
  bureauId: text(),
  version: integer(),
  from: text(),
  source: text(),
  calendarVersion: text(),
  weights: json<IssuedScheme['weights']>(),
  term: json<IssuedScheme['term']>(),
  deductions: json<IssuedScheme['deductions']>(),
  bands: json<IssuedScheme['bands']>(),
  appealWorkingDays: integer(),
  issuedOn: text(),
};
type Row = RowOf<typeof columns>;

/** The versions of the evaluation scheme: `programme.1`, `programme.2` and so on, and the newest once more as `programme`. */
export const schemes = defineReadModel({
  name: 'scheme',
  version: 1,
  context: 'integrity-performance',
  columns,
  indexes: [['version']],
  on: on<Row>()(schemeEvents, {
    SchemeIssued: {
      keys: ({ data: { version } }) => [`programme.${version}`, 'programme'],
      fold: (_, { data, metadata: { occurredOn } }, id) => ({ ...data, id, issuedOn: occurredOn }),
    },
  }),
});
export type SchemeRow = Row;
