import { textOf } from '../words/text';
import type { Row } from './title';
import { all, counts, lateOn, only, type Drill, type Filters } from './drill-counts';

const idIn = (row: Row, name: string): unknown => (row[name] as { readonly id?: string } | null)?.id;
const under: Filters = (row) => ({ under: idIn(row, 'unit') ?? idIn(row, 'countyEnterprise') });
const inCounty: Filters = (row) => ({ countyEnterpriseId: idIn(row, 'countyEnterprise') });
const inYear = (row: Row, from: string, before: string) => ({
  [from]: `${textOf(row['year'])}-01-01`,
  [before]: `${Number(row['year']) + 1}-01-01`,
});

const risks = counts('riskPoints', (row, asked) => ({ ...under(row, asked), domain: row['domain'], stage: 'OPEN' }), {
  risks: all,
  levelI: only({ level: 'I' }),
  levelII: only({ level: 'II' }),
  levelIII: only({ level: 'III' }),
  uncontrolled: only({ control: 'UNDEFINED' }),
  untested: only({ control: 'UNTESTED' }),
  failed: only({ control: 'FAILED' }),
  overdue: lateOn,
});

const findings = counts(
  'inspectionFindings',
  (row, asked) => ({ ...under(row, asked), raisedFrom: asked['from'], raisedBefore: asked['before'] }),
  {
    raised: all,
    open: only({ standing: 'OPEN' }),
    rectified: only({ standing: 'RECTIFIED' }),
    verified: only({ standing: 'VERIFIED' }),
    overdue: lateOn,
    everLate: only({ everLate: true }),
  },
);

const deviations = counts(
  'processDeviations',
  (row, asked) => ({ ...under(row, asked), foundFrom: asked['from'], foundBefore: asked['before'] }),
  {
    open: only({ standing: 'OPEN' }),
    toVerify: only({ standing: 'RECTIFIED' }),
    verified: only({ standing: 'VERIFIED' }),
    overdue: lateOn,
  },
);

const audits = counts(
  'processAudits',
  (row, asked) => ({ ...under(row, asked), auditedFrom: asked['from'], auditedBefore: asked['before'] }),
  { audits: all },
);

const modelStations = counts('modelStations', under, {
  awarded: only({ standing: 'AWARDED' }),
  lapsed: only({ standing: 'LAPSED' }),
  revoked: only({ standing: 'REVOKED' }),
  applying: only({ applying: true }),
});

const ofYear: Filters = (row, asked) => ({ ...inCounty(row, asked), year: row['year'] });

const memberReviews = {
  ...counts('branches', inCounty, { branches: all }),
  ...counts('memberReviews', ofYear, { opened: all, finalised: only({ stage: 'FINALISED' }) }),
  ...counts('reviewedMembers', ofYear, {
    excellent: only({ grade: 'EXCELLENT' }),
    qualified: only({ grade: 'QUALIFIED' }),
    basicallyQualified: only({ grade: 'BASICALLY_QUALIFIED' }),
    unqualified: only({ grade: 'UNQUALIFIED' }),
  }),
};

const dutyLists = counts('dutyLists', (row, asked) => ({ ...under(row, asked), year: asked['year'] }), {
  lists: all,
  adopted: only({ adopted: true }),
});

const services = counts(
  'serviceMatters',
  (row, { plannedFrom, plannedBefore, ...asked }) => ({ ...inCounty(row, asked), plannedFrom, plannedBefore }),
  { verified: only({ stage: 'VERIFIED' }) },
);

const years = {
  ...counts('postings', (row) => inYear(row, 'startFrom', 'startBefore'), { postingsStarted: all }),
  ...counts('hearingProblems', (row) => inYear(row, 'raisedFrom', 'raisedBefore'), { problemsRaised: all }),
  ...counts('hearings', (row) => inYear(row, 'heldFrom', 'heldBefore'), { hearings: all }),
  ...counts('practices', (row) => inYear(row, 'publishedFrom', 'publishedBefore'), { practicesPublished: all }),
};

/** Obligations are derived, and no list of the graph: they have a page of their own. */
export const OWED = 'obligations';

const owed = counts(
  OWED,
  (row, asked) => ({ ...inCounty(row, asked), kind: row['kind'], from: asked['from'], to: asked['to'] }),
  {
    met: only({ state: 'MET,LATE_ENTERED' }),
    lateEntered: only({ state: 'LATE_ENTERED' }),
    due: only({ state: 'DUE' }),
    overdue: only({ state: 'OVERDUE' }),
    exempt: only({ state: 'EXEMPT' }),
  },
);

const DRILLS: Readonly<Record<string, Readonly<Record<string, Drill>>>> = {
  obligationTotals: owed,
  riskHeatMap: risks,
  inspectionBoard: findings,
  businessBoard: { ...deviations, ...audits },
  modelStationTotals: modelStations,
  memberReviewTotals: memberReviews,
  groupGaps: counts('branches', inCounty, { branches: all }),
  dutyTotals: dutyLists,
  serviceTotals: services,
  programmeYears: years,
  clueFunnel: counts('clues', (row, { domain }) => ({ step: row['step'], domain }), { open: only({ open: true }) }),
};

/** Every number of a table that opens what it counts. */
export const drillsOf = (table: string): Readonly<Record<string, Drill>> => DRILLS[table] ?? {};

export const drillOf = (table: string, column: string): Drill | undefined => drillsOf(table)[column];

export const drilledTables = (): readonly string[] => Object.keys(DRILLS);
