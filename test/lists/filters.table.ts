/** What lists may be narrowed by, and the arguments that do it. */
export const FILTERS = {
  county: ['countyEnterpriseId', 'under'],
  station: ['stationId', 'under', 'parentId', 'unitId'],
  period: /^(?:month|year|\w+(?:From|Before))$/,
  overdue: ['overdueOn', 'dueBefore', 'waitingSinceBefore'],
} as const;
export type Filter = keyof typeof FILTERS;

const NO_DUE_DAY = 'nothing in it is due on a day';
const BUREAU_WIDE = 'it belongs to a bureau as a whole';
const STANDS = 'it shows what is there, not what happened when';

/** Why a list has no filter of a kind. */
export const without: Readonly<Record<string, Readonly<Partial<Record<Filter, string>>>>> = {
  dueItems: {},
  clues: {},
  inspections: {},
  inspectionFindings: {},
  evaluations: { overdue: 'months before one, by monthBefore and stage, are those that are late' },
  indicators: { period: STANDS, overdue: NO_DUE_DAY },
  surveys: { overdue: NO_DUE_DAY },
  branches: { station: 'a station has one, Station.branch', period: STANDS, overdue: NO_DUE_DAY },
  orgUnits: { period: STANDS, overdue: NO_DUE_DAY },
  corrections: { period: 'it is read whole, newest first', overdue: NO_DUE_DAY },
  refusedConsequences: { overdue: 'all that is pending is late' },
  staleDecisions: { period: 'it is read whole, newest first', overdue: NO_DUE_DAY },
  lateEntries: { overdue: 'all of it was late' },
  overriddenWarnings: { overdue: NO_DUE_DAY },
  segregationFindings: { period: 'it is read whole, newest first', overdue: NO_DUE_DAY },
  leftovers: { period: 'what is left is due at once', overdue: 'all of it is late' },
  stations: { station: 'each is one', period: STANDS, overdue: NO_DUE_DAY },
  persons: { county: 'persons are found by their unit', period: STANDS, overdue: NO_DUE_DAY },
  candidacies: {},
  commendations: { overdue: NO_DUE_DAY },
  practices: { overdue: NO_DUE_DAY },
  hearings: { county: BUREAU_WIDE, station: BUREAU_WIDE },
  hearingProblems: {},
  postings: {},
  selectionRounds: { county: BUREAU_WIDE, station: BUREAU_WIDE, overdue: 'rounds to be applied for, by applyByBefore' },
  supervisionMonths: { overdue: 'months before one, by monthBefore and closed, are those that are late' },
  committees: { overdue: 'committees by the end of their term, termEndsBefore' },
  riskPoints: {},
  allThreeRooms: { overdue: NO_DUE_DAY },
  dutyLists: {},
  selfRunnings: { overdue: 'what is late of them is a due item' },
  selfRunningLeague: {
    station: 'all stations stand in it',
    period: 'it stands as it is now',
    overdue: 'what is late of them is a due item',
  },
  modelStations: {},
  integrityActivities: {},
  pairs: {},
  groupings: { period: STANDS, overdue: NO_DUE_DAY },
  disclosures: { overdue: 'what is late of them is a due item' },
  standards: {},
  twinnings: {},
  pledges: {},
  vanguardTasks: {},
  exemplars: { overdue: 'nothing in it is due on a day: those in force, by validOn' },
  memberReviews: { overdue: 'a review that is late is owed by its branch, Branch.obligations' },
  reviewedMembers: {},
  meetings: { overdue: 'what is late of them is a due item' },
  workPlans: { overdue: 'what is late of them is a due item' },
  trainings: { county: BUREAU_WIDE, station: BUREAU_WIDE },
};
