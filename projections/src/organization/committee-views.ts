import { z } from 'zod';
import { branchWorkArea, committeeAttendance, committeeEvents, committeeOffice, day, id } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

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

export const committeeSitting = z.object({ from: day, members: z.int(), seats: z.int() });
export type SittingView = ViewOf<typeof committeeSitting>;

export const vacatedSeat = SeatVacated.extend({
  personId: internal(id),
  ground: SeatVacated.shape.ground.describe('Why the seat fell vacant. 空缺原因。'),
  vacated: decision.describe('Who recorded it. 登记空缺。'),
}).meta({ id: 'VacatedSeat', description: 'Who gave up a seat during the term. 任期内离任委员。' });

export const committeeApproval = CommitteeOfficesFilled.pick({ approvedBy: true, documentNo: true })
  .extend({ decision })
  .meta({ id: 'CommitteeApproval', description: 'Who approved the offices. 任职批准。' });
export const termExtension = CommitteeTermExtended.extend({ decision }).meta({
  id: 'CommitteeTermExtension',
  description: 'An extension of the term. 任期延长。',
});

export const procedureRules = ProcedureRulesAdopted.omit({ branchId: true, stationId: true })
  .extend({
    version: z.int().describe('Counted from 1. 版本号。'),
    sha256: ProcedureRulesAdopted.shape.sha256.describe('The SHA-256 of the document. 文件的哈希值。'),
    attendance: committeeAttendance.describe('How many have to be there to decide. 表决的到会要求。'),
    meetingId: internal(id),
    decision,
  })
  .meta({ id: 'ProcedureRules', description: 'Rules of procedure, in versions. 支委会议事规则。' });
