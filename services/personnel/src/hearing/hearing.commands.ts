import { z } from 'zod';
import { bureaulessHearingIdOf, hearingEvents, hearingIdOf, PROGRAMME_ROSTER, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { postingTerm } from '../posting/posting-term.state';
import { rosterFold } from '../roster/roster.state';
import { hearingFold, type Hearing } from './hearing.state';
import { problemCommands } from './problem.commands';

const hearing = command<Hearing>();
const facts = hearingEvents.schemas;
const ofHearing = { hearingId: ref('Hearing') };
const itself = { of: ({ hearingId }: { hearingId: string }) => hearingId };
const atBureau = { ...itself, scope: (_: unknown, { bureauId }: Hearing) => bureauId };
/** Who is active is read off the roster, never typed. */
const withRoster = { reads: () => ({ roster: stateOf(rosterFold, PROGRAMME_ROSTER) }) };
const withPosting = {
  reads: ({ postingId }: { postingId: string }) => ({ posting: stateOf(postingTerm, postingId) }),
};
const meetingCommands = {
  ScheduleHearing: hearing({
    items: ['M01'],
    emits: ['HearingScheduled'],
    about: { zh: '安排每月专题会议。', en: 'Schedule a monthly hearing.' },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: facts.HearingScheduled.extend({ number: z.int().min(1).max(31) }),
    of: hearingIdOf,
    scope: ({ bureauId }) => bureauId,
    reads: (data) => ({ older: stateOf(hearingFold, bureaulessHearingIdOf(data)) }),
  }),
  SubmitWorkReport: hearing({
    items: ['M02', 'M04'],
    emits: ['WorkReportSubmitted'],
    about: {
      zh: '第一书记提交工作汇报；会前可重新提交。',
      en: 'Hand in the work report of your posting; until the hearing is held a new one replaces it.',
    },
    roles: ['FIRST_SECRETARY'],
    input: facts.WorkReportSubmitted.omit({ personId: true }).extend(ofHearing),
    ...itself,
    scope: () => undefined,
    ...withPosting,
  }),
  ReplyToReport: hearing({
    items: ['M04'],
    emits: ['WorkReportReplied'],
    about: {
      zh: '回复工作汇报，或由第一书记本人回复。',
      en: 'Reply to a work report; the First Secretary answers in the same way.',
    },
    roles: ['PARTY_COMMITTEE', 'PARTY_WORK', 'RURAL_POWER', 'COUNTY_PARTY_COMMITTEE', 'FIRST_SECRETARY'],
    input: facts.WorkReportReplied.omit({ authorId: true }).extend({ ...ofHearing, stationId: ref('Station') }),
    ...itself,
    /** Told because it says whose business it is; the rule holds it against the posting. */
    scope: ({ stationId }) => stationId,
    ...withPosting,
  }),
  HoldHearing: hearing({
    items: ['M01', 'M02', 'M03'],
    emits: ['HearingHeld', 'ProblemRaised'],
    about: {
      zh: '记录会议：主持人、听取与请假情况；在任者由名册得出，所汇报的问题列入问题清单。',
      en: 'Record the hearing: chair, who was heard, who was excused. Who is active follows from the roster; the problems in the reports are raised.',
    },
    roles: ['PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.HearingHeld.omit({ active: true, heldOn: true }).extend(ofHearing),
    ...atBureau,
    ...withRoster,
    /** Nobody excuses himself. */
    subject: ({ excused }, _, { roster }) => excused.map(({ postingId }) => roster.entries[postingId]?.personId),
  }),
  ExcuseAbsence: hearing({
    items: ['M02'],
    emits: ['AbsenceExcused'],
    about: { zh: '会后补记请假理由。', en: 'Excuse a posting after the hearing, with a reason.' },
    roles: ['PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.AbsenceExcused.extend(ofHearing),
    ...atBureau,
    ...withPosting,
    subject: (_, __, { posting }) => posting.personId,
  }),
  CloseHearing: hearing({
    items: ['M01', 'M03'],
    emits: ['HearingClosed'],
    about: {
      zh: '会议办结：在任者均已汇报或请假，问题均有责任单位。',
      en: 'Close the hearing: everybody active is heard or excused, every problem has an owner.',
    },
    roles: ['PARTY_COMMITTEE', 'PARTY_WORK'],
    input: z.strictObject(ofHearing),
    ...atBureau,
    ...withRoster,
  }),
};

export const hearingCommands = { ...meetingCommands, ...problemCommands };
export type HearingCommand = CommandOf<typeof hearingCommands>;
