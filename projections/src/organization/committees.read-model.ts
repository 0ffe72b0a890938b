import { z } from 'zod';
import {
  branchWorkArea,
  committeeEvents,
  committeeOffice,
  day,
  id,
  idOfStream,
  type ElectionKind,
} from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { committeeAccess } from './access-of-meetings';

const {
  CommitteeDutyAssigned,
  CommitteeOfficesFilled,
  CommitteeTermExtended,
  ElectionHeld,
  ProcedureRulesAdopted,
  SeatVacated,
} = committeeEvents.schemas;
const ids = internal(z.array(id));

export const candidateResult = ElectionHeld.shape.tally.element
  .extend({ personId: id.describe('The candidate. 候选人编号。') })
  .meta({ id: 'CandidateResult', description: 'What a candidate received. 候选人得票。' });

export const committeeElection = ElectionHeld.omit({ branchId: true, stationId: true })
  .extend({
    meetingId: internal(id),
    tellers: ids,
    elected: ids,
    tied: ids,
    tally: z.array(candidateResult).describe('The votes that each candidate received. 各候选人得票。'),
    decision,
  })
  .meta({ id: 'CommitteeElection', description: 'An election and its votes. 选举及得票。' });
export type ElectionView = ViewOf<typeof committeeElection>;

export const committeeSeat = z
  .object({
    personId: internal(id),
    office: committeeOffice.nullable().describe('Null until it is approved. 职务；批准前为空。'),
    electedOn: day.describe('Elected on. 当选日期。'),
    duties: CommitteeDutyAssigned.shape.duties.min(0).describe('What the member does. 职责。'),
    areas: z.array(branchWorkArea).describe('The areas of work of the member. 分管工作。'),
    assigned: decision.nullable().describe('Who assigned them. 明确职责分工。'),
  })
  .meta({ id: 'CommitteeSeat', description: 'Somebody in a committee. 支部委员。' });
export type SeatView = ViewOf<typeof committeeSeat>;

export const vacatedSeat = SeatVacated.extend({
  personId: internal(id),
  ground: SeatVacated.shape.ground.describe('Why the seat fell vacant. 空缺原因。'),
  vacated: decision.describe('Who recorded it. 登记空缺。'),
}).meta({ id: 'VacatedSeat', description: 'Who gave up a seat during the term. 任期内离任委员。' });

const committeeApproval = CommitteeOfficesFilled.pick({ approvedBy: true, documentNo: true })
  .extend({ decision })
  .meta({ id: 'CommitteeApproval', description: 'Who approved the offices. 任职批准。' });
const termExtension = CommitteeTermExtended.extend({ decision }).meta({
  id: 'CommitteeTermExtension',
  description: 'An extension of the term. 任期延长。',
});

export const procedureRules = ProcedureRulesAdopted.omit({ branchId: true, stationId: true })
  .extend({
    version: z.int().describe('Counted from 1. 版本号。'),
    sha256: ProcedureRulesAdopted.shape.sha256.describe('The SHA-256 of the document. 文件的哈希值。'),
    meetingId: internal(id),
    decision,
  })
  .meta({ id: 'ProcedureRules', description: 'Rules of procedure, in versions. 支委会议事规则。' });

const columns = {
  stationId: internal(id),
  seats: z.int().describe('How many seats it has. 应选人数。'),
  members: z.array(committeeSeat).describe('Who holds a seat. 现任委员。'),
  formerMembers: z.array(vacatedSeat).describe('Who gave up a seat during the term. 任期内离任委员。'),
  vacancies: z.int().describe('Seats that nobody holds. 空缺数。'),
  hasVacancy: internal(z.boolean()),
  areasWithoutOwner: z.array(branchWorkArea).describe('Areas of work that nobody has. 无人分管的工作。'),
  runOff: ids,
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
const NEW_MEMBER = { office: null, duties: [], areas: [], assigned: null };
const NOTHING_YET = {
  seats: 0,
  members: [],
  formerMembers: [],
  vacancies: 0,
  hasVacancy: false,
  areasWithoutOwner: [],
  runOff: [],
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
      };

/** The committees of branches. */
export const committees = defineReadModel({
  name: 'committee',
  version: 1,
  context: 'organization',
  access: committeeAccess,
  columns,
  indexes: [['stationId'], ['hasVacancy', 'stationId'], ['termEndsOn']],
  on: on<Row>()(committeeEvents, {
    ElectionHeld: (row, fact) => {
      const { branchId: _, stationId, ...election } = fact.data;
      const start = startOf(row, election.kind, election.seats);
      const elected = election.elected.map((personId) => ({ ...NEW_MEMBER, personId, electedOn: election.heldOn }));
      const elections = [...start.elections, { ...election, decision: decisionOf(fact) }];
      return withMembers({ ...start, id: idOfStream(fact.stream), stationId, runOff: election.tied, elections }, [
        ...start.members,
        ...elected,
      ]);
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
      const { branchId: _, stationId, ...rules } = fact.data;
      const before = row ?? { ...NOTHING_YET, id: idOfStream(fact.stream), stationId };
      const procedureRules = [...before.procedureRules, { ...rules, decision: decisionOf(fact) }];
      return { ...before, procedureRules };
    },
    CommitteeTermExtended: (row, fact) =>
      row && {
        ...row,
        termEndsOn: fact.data.until,
        extensions: [...row.extensions, { ...fact.data, decision: decisionOf(fact) }],
      },
    SeatVacated: (row, fact) =>
      row &&
      withMembers(
        { ...row, formerMembers: [...row.formerMembers, { ...fact.data, vacated: decisionOf(fact) }] },
        row.members.filter(({ personId }) => personId !== fact.data.personId),
      ),
    CommitteeDutyAssigned: (row, fact) => {
      const { personId, ...duty } = fact.data;
      return row && withMember(row, personId, { ...duty, assigned: decisionOf(fact) });
    },
  }),
});
export type CommitteeRow = Row;
