import { z } from 'zod';
import { day, dutyListEvents, dutyListKind, id, idOfStream } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { dutyListAccess } from './access-of-integrity';
import { dutyAdoption, dutyEntry, type DutyEntryView } from './duty-list-views';

const count = z.int().min(0);
const columns = {
  branchId: internal(id),
  stationId: internal(id),
  year: z.int().describe('For which year. 年度。'),
  kinds: z.array(dutyListKind).describe('The lists that are drafted. 已起草的清单。'),
  entries: z.array(dutyEntry).describe('In the order of the lists. 清单事项。'),
  total: count.describe('Entries in all. 事项数。'),
  owned: count.describe('Given to a person. 已分解事项数。'),
  acknowledged: count.describe('Acknowledged by their persons. 已签收事项数。'),
  performed: count.describe('Performed. 已落实事项数。'),
  adopted: z.boolean().describe('Whether a meeting has carried them. 是否已经会议通过。'),
  adoption: dutyAdoption.nullable().describe('By which meeting. 会议通过情况。'),
  /** The earliest day by which an entry of adopted lists is to be performed. */
  performBy: internal(day.nullable()),
  drafted: decision.describe('Who drafted the first of them. 起草。'),
};
type Row = RowOf<typeof columns>;

/** The row with what is counted in it. */
const counted = (row: Row): Row => {
  const { entries, adopted } = row;
  const open = entries.filter(({ performed }) => performed === null).map(({ dueOn }) => dueOn);
  const number = (is: (entry: DutyEntryView) => boolean) => entries.filter(is).length;
  return {
    ...row,
    total: entries.length,
    owned: number(({ personId }) => personId !== null),
    acknowledged: number((entry) => entry.acknowledged !== null),
    performed: number((entry) => entry.performed !== null),
    performBy: adopted ? (open.toSorted()[0] ?? null) : null,
  };
};

const withEntry = (
  row: Row | undefined,
  entryId: string,
  change: (entry: DutyEntryView) => Partial<DutyEntryView>,
): Row | undefined =>
  row &&
  counted({
    ...row,
    entries: row.entries.map((entry) => (entry.entryId === entryId ? { ...entry, ...change(entry) } : entry)),
  });

const NOBODYS = {
  personId: null,
  businessDuty: null,
  integrityDuty: null,
  assigned: null,
  acknowledged: null,
  account: null,
  evidenceRefs: [],
  inTime: null,
  performed: null,
  revisions: [],
} as const;
const NOTHING_YET = {
  kinds: [],
  entries: [],
  total: 0,
  owned: 0,
  acknowledged: 0,
  performed: 0,
  adopted: false,
  adoption: null,
  performBy: null,
} as const;

/** The two lists of each branch and year. */
export const dutyLists = defineReadModel({
  name: 'duty_list',
  version: 1,
  context: 'integrity-performance',
  access: dutyListAccess,
  columns,
  indexes: [['year'], ['branchId', 'year'], ['stationId', 'year'], ['adopted', 'year'], ['performBy']],
  on: on<Row>()(dutyListEvents, {
    DutyListDrafted: (row, fact) => {
      const { kind, entries, branchId, stationId, year } = fact.data;
      const id = idOfStream(fact.stream);
      const known = row ?? { ...NOTHING_YET, id, branchId, stationId, year, drafted: decisionOf(fact) };
      const added = entries.map((entry) => ({ ...NOBODYS, ...entry, kind }));
      return counted({ ...known, kinds: [...known.kinds, kind], entries: [...known.entries, ...added] });
    },
    DutyEntryAssigned: (row, fact) => {
      const { entryId, personId, businessDuty = null, integrityDuty = null } = fact.data;
      const assigned = decisionOf(fact);
      return withEntry(row, entryId, () => ({ personId, businessDuty, integrityDuty, assigned, acknowledged: null }));
    },
    DutyEntryAcknowledged: (row, fact) => withEntry(row, fact.data.entryId, () => ({ acknowledged: decisionOf(fact) })),
    DutyListsAdopted: (row, fact) =>
      row && counted({ ...row, adopted: true, adoption: { ...fact.data, decision: decisionOf(fact) } }),
    DutyPerformed: (row, fact) => {
      const { entryId, ...performance } = fact.data;
      return withEntry(row, entryId, () => ({ ...performance, performed: decisionOf(fact) }));
    },
    DutyEntryRevised: (row, fact) => {
      const { entryId, ...revision } = fact.data;
      const { task, dueOn } = revision;
      return withEntry(row, entryId, ({ revisions }) => ({
        task,
        dueOn,
        acknowledged: null,
        revisions: [...revisions, { ...revision, decision: decisionOf(fact) }],
      }));
    },
  }),
});
export type DutyListRow = Row;
