import { z } from 'zod';
import { branchWorkArea, committeeEvents, day, id, idOfStream, type ElectionKind } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { ownFacts } from '../declaring/validity';
import { decisionOf } from '../shared/decision';
import { committeeAccess } from './access-of-meetings';
import {
  committeeApproval,
  committeeElection,
  committeeSeat,
  committeeSitting,
  procedureRules,
  termExtension,
  vacatedSeat,
  type SeatView,
} from './committee-views';

const ids = internal(z.array(id));
const columns = {
  stationId: internal(id),
  seats: z.int().describe('How many seats it has. 应选人数。'),
  members: z.array(committeeSeat).describe('Who holds a seat. 现任委员。'),
  formerMembers: z.array(vacatedSeat).describe('Who gave up a seat during the term. 任期内离任委员。'),
  vacancies: z.int().describe('Seats that nobody holds. 空缺数。'),
  hasVacancy: internal(z.boolean()),
  areasWithoutOwner: z.array(branchWorkArea).describe('Areas of work that nobody has. 无人分管的工作。'),
  runOff: ids,
  sittings: internal(z.array(committeeSitting)),
  termEndsOn: day.nullable().describe('When the term ends; null until the offices are approved. 任期届满日。'),
  elections: z.array(committeeElection).describe('All elections, oldest first. 历次选举。'),
  approval: committeeApproval.nullable().describe('The approval of the offices. 任职批准。'),
  procedureRules: z.array(procedureRules).describe('Adopted rules of procedure, oldest first. 历次议事规则。'),
  extensions: z.array(termExtension).describe('Extensions of the term. 任期延长。'),
};
type Row = RowOf<typeof columns>;

/** What follows from who sits in it: vacancies, and work that nobody has. */
const withMembers = (row: Row, members: readonly SeatView[]): Row => {
  const vacancies = Math.max(0, row.seats - members.length);
  const owned = new Set(members.flatMap(({ areas }) => areas));
  const areasWithoutOwner = branchWorkArea.options.filter((area) => !owned.has(area));
  return { ...row, members, vacancies, hasVacancy: vacancies > 0, areasWithoutOwner };
};
const withMember = (row: Row, personId: string, change: Partial<SeatView>): Row =>
  withMembers(
    row,
    row.members.map((one) => (one.personId === personId ? { ...one, ...change } : one)),
  );
/** How many sit in it from the day of an election on. */
const seatedFrom = (from: string, row: Row): Row => ({
  ...row,
  sittings: [...row.sittings, { from, members: row.members.length, seats: row.seats }],
});
/** How many sit in it once somebody has left. Of two seats the one that fell vacant first may be told last. */
const sittingsWithout = ({ sittings, members, seats }: Row, personId: string, from: string): Row['sittings'] => {
  const left = members.filter((one) => one.personId === personId).length;
  const before = sittings.filter((one) => one.from <= from);
  const later = sittings.filter((one) => one.from > from);
  const day = { from, members: before.at(-1)?.members ?? 0, seats };
  return [...before, ...[day, ...later].map((one) => ({ ...one, members: one.members - left }))];
};
const NEW_MEMBER = { office: null, duties: [], areas: [], assigned: null };
const NOTHING_YET = {
  seats: 0,
  members: [],
  formerMembers: [],
  vacancies: 0,
  hasVacancy: false,
  areasWithoutOwner: [],
  runOff: [],
  sittings: [],
  termEndsOn: null,
  elections: [],
  approval: null,
  procedureRules: [],
  extensions: [],
};
/** At the end of a term all begins anew but what is told of earlier ones, and the rules of procedure. */
const startOf = (row: Row | undefined, kind: ElectionKind, seats: number) =>
  row && kind !== 'TERM'
    ? row
    : {
        ...NOTHING_YET,
        seats,
        elections: row?.elections ?? [],
        procedureRules: row?.procedureRules ?? [],
        sittings: row?.sittings ?? [],
      };

/** The committees of branches. */
export const committees = defineReadModel({
  name: 'committee',
  version: 3,
  context: 'organization',
  access: committeeAccess,
  validity: ownFacts(committeeEvents, ['stationId'], { ElectionHeld: ({ heldOn }) => heldOn }),
  columns,
  indexes: [['stationId'], ['hasVacancy', 'stationId'], ['termEndsOn']],
  on: on<Row>()(committeeEvents, {
    ElectionHeld: (row, fact) => {
      const { branchId: _, stationId, ...election } = fact.data;
      const start = startOf(row, election.kind, election.seats);
      const elected = election.elected.map((personId) => ({ ...NEW_MEMBER, personId, electedOn: election.heldOn }));
      const elections = [...start.elections, { ...election, decision: decisionOf(fact) }];
      const before = { ...start, id: idOfStream(fact.stream), stationId, runOff: election.tied, elections };
      return seatedFrom(election.heldOn, withMembers(before, [...start.members, ...elected]));
    },
    CommitteeOfficesFilled: (row, fact) => {
      const { offices, termEndsOn, ...approval } = fact.data;
      const held = new Map(offices.map(({ personId, office }) => [personId, office]));
      return (
        row && {
          ...row,
          members: row.members.map((one) => ({ ...one, office: held.get(one.personId) ?? null })),
          termEndsOn,
          approval: { ...approval, decision: decisionOf(fact) },
        }
      );
    },
    ProcedureRulesAdopted: (row, fact) => {
      const { branchId: _, stationId, attendance = 'HALF', ...rules } = fact.data;
      const before = row ?? { ...NOTHING_YET, id: idOfStream(fact.stream), stationId };
      const procedureRules = [...before.procedureRules, { ...rules, attendance, decision: decisionOf(fact) }];
      return { ...before, procedureRules };
    },
    CommitteeTermExtended: (row, fact) =>
      row && {
        ...row,
        termEndsOn: fact.data.until,
        extensions: [...row.extensions, { ...fact.data, decision: decisionOf(fact) }],
      },
    SeatVacated: (row, fact) => {
      if (!row) return undefined;
      const { personId } = fact.data;
      const formerMembers = [...row.formerMembers, { ...fact.data, vacated: decisionOf(fact) }];
      const sittings = sittingsWithout(row, personId, fact.metadata.occurredOn);
      const members = row.members.filter((one) => one.personId !== personId);
      return withMembers({ ...row, formerMembers, sittings }, members);
    },
    CommitteeDutyAssigned: (row, fact) => {
      const { personId, ...duty } = fact.data;
      return row && withMember(row, personId, { ...duty, assigned: decisionOf(fact) });
    },
  }),
});
export type CommitteeRow = Row;
