import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, part, ref, sha256, title } from '../shapes';
import { enumOf } from '../words/label';

/** B04: how a seat is filled. */
export const electionKind = enumOf('ElectionKind', {
  TERM: ['换届选举', 'election at the end of a term'],
  BY_ELECTION: ['补选', 'by-election'],
  RUN_OFF: ['再次投票', 'run-off'],
});
export type ElectionKind = z.infer<typeof electionKind>;

export const committeeOffice = enumOf('CommitteeOffice', {
  SECRETARY: ['党支部书记', 'branch secretary'],
  DEPUTY: ['党支部副书记', 'deputy secretary'],
  ORGANISATION: ['组织委员', 'committee member for organisation'],
  PUBLICITY: ['宣传委员', 'committee member for publicity'],
  DISCIPLINE: ['纪检委员', 'committee member for discipline'],
  MEMBER: ['支部委员', 'committee member'],
});
export type CommitteeOffice = z.infer<typeof committeeOffice>;

/** B02: the work that is divided among the members of a committee. */
export const branchWorkArea = enumOf('BranchWorkArea', {
  ORGANISATION: ['组织建设', 'organisation'],
  PUBLICITY: ['宣传教育', 'publicity and education'],
  DISCIPLINE: ['纪律检查', 'discipline'],
  SAFETY: ['安全生产', 'safety at work'],
  SERVICE: ['营销服务', 'customers and service'],
  YOUTH: ['群团青年', 'staff and youth'],
});
export type BranchWorkArea = z.infer<typeof branchWorkArea>;

export const seatVacancyGround = enumOf('SeatVacancyGround', {
  LEFT_BRANCH: ['组织关系转出', 'left the branch'],
  RESIGNED: ['辞去职务', 'resigned'],
  REMOVED: ['免去职务', 'removed from office'],
});

/** B03: how many of its members a committee asks for to decide. The regulations ask for half. */
export const committeeAttendance = enumOf('CommitteeAttendance', {
  HALF: ['半数以上', 'half of the members'],
  TWO_THIRDS: ['三分之二以上', 'two thirds of the members'],
});
export type CommitteeAttendance = z.infer<typeof committeeAttendance>;

const votes = z.int().min(0).max(500);
const persons = z.array(ref('Person')).max(20);
const tally = z.strictObject({ personId: ref('Person'), votes }).meta({ id: 'CandidateTally' });
const office = z.strictObject({ personId: ref('Person'), office: committeeOffice }).meta({ id: 'FilledOffice' });

export const committeeEvents = defineEvents({
  context: 'organization',
  category: 'Committee',
  about: {
    zh: '支部委员会：选举、任职分工、任期与空缺；编号与党支部相同。',
    en: 'The committee of a branch: elections, offices, duties, term and vacancies. Its id is that of the branch.',
  },
  schemas: {
    /** `elected`, `tied` and `unfilled` follow from the tally; `heldOn`, `entitledCount` and `presentCount` from the meeting. */
    ElectionHeld: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      meetingId: ref('Meeting'),
      heldOn: day,
      kind: electionKind,
      seats: z.int().min(1).max(11),
      tellers: persons.min(1),
      issued: votes,
      returned: votes,
      invalid: votes,
      tally: z.array(tally).min(1).max(20),
      entitledCount: votes,
      presentCount: votes,
      elected: persons,
      tied: persons,
      unfilled: z.int().min(0).max(11),
    }),
    CommitteeOfficesFilled: z.strictObject({
      offices: z.array(office).min(1).max(11),
      approvedBy: title,
      documentNo: title,
      termEndsOn: day,
    }),
    CommitteeTermExtended: z.strictObject({ until: day, approvedBy: title, documentNo: title }),
    SeatVacated: z.strictObject({ personId: ref('Person'), ground: seatVacancyGround }),
    CommitteeDutyAssigned: z.strictObject({
      personId: ref('Person'),
      duties: z.array(title).min(1).max(10),
      areas: z.array(branchWorkArea).max(6),
    }),
    /** B03: adopted by a motion that was carried; `version` counts from 1. */
    ProcedureRulesAdopted: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      version: z.int().min(1),
      title,
      sha256,
      meetingId: ref('Meeting'),
      motionId: part('Motion'),
      attendance: committeeAttendance.optional(),
    }),
  },
  restedOnBy: {
    // Rules of procedure are those of the branch, whoever was elected.
    ElectionHeld: {
      types: [
        'ElectionHeld',
        'CommitteeOfficesFilled',
        'CommitteeTermExtended',
        'SeatVacated',
        'CommitteeDutyAssigned',
      ],
    },
    CommitteeOfficesFilled: { types: ['CommitteeOfficesFilled', 'CommitteeTermExtended'] },
    CommitteeTermExtended: { types: ['CommitteeTermExtended'] },
    SeatVacated: { types: ['ElectionHeld'] },
    CommitteeDutyAssigned: { types: [] },
    ProcedureRulesAdopted: { types: ['ProcedureRulesAdopted'] },
  },
});
export type CommitteeEvent = EventOf<typeof committeeEvents>;
