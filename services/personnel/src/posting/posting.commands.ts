import { z } from 'zod';
import { measuredValue, postingEvents, ref, takenOverIdOf, title } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command, theRuleSets } from '@zhudian/programme';
import { roundOfCandidacy } from '../shared/candidacy-id';
import { candidacyFold } from '../candidacy/candidacy.state';
import { personFold } from '../person/person.state';
import { hostBranch } from '../shared/host-branch';
import { roundFold } from '../shared/round.state';
import { stationUnit } from '../shared/station-unit';
import { endingCommands } from './ending.commands';
import { leaderCommands } from './leader.commands';
import type { Posting } from './posting.state';
import { atStation, boundsOf, itself, ofPosting, ofTheSecretary } from './of-posting';
import { personPosting, stationPosting } from '../shared/reservations';
import { servingCommands } from './serving.commands';

const posting = command<Posting>();
const { PostingStarted, TargetTaskSet, TargetTaskRevised, TargetTaskProgressed, PostingExtended } =
  postingEvents.schemas;
export const postingCommands = {
  AppointSecretary: posting({
    items: ['S10'],
    emits: ['PostingStarted'],
    about: {
      zh: '第五步 正式任职：任命第一书记，任职开始。',
      en: 'Step 5, appointment: the posting starts. Its id is the candidacy’s.',
    },
    roles: ['PARTY_COMMITTEE', 'PARTY_WORK'],
    input: PostingStarted.omit({ plannedEndOn: true, takenOverOn: true, takenOverFrom: true, bureauId: true }).extend({
      candidacyId: ref('Candidacy'),
    }),
    of: ({ candidacyId }) => candidacyId,
    scope: ({ stationId }) => stationId,
    reads: ({ candidacyId, personId, stationId, branchId }) => ({
      branch: stateOf(hostBranch, branchId),
      candidacy: stateOf(candidacyFold, candidacyId),
      round: stateOf(roundFold, roundOfCandidacy(candidacyId)),
      member: stateOf(personFold, personId),
      person: stateOf(personPosting, personId),
      station: stateOf(stationPosting, stationId),
    }),
  }),
  TakeOverPosting: posting({
    items: ['S10'],
    emits: ['PostingStarted'],
    about: {
      zh: '期初接入系统启用前已在任的第一书记；自发生日期起在本系统记录，此前情况不补记。',
      en: 'Take over a posting that was under way before the bureau began with the system; it is kept here from the business date on.',
    },
    roles: ['PARTY_WORK'],
    input: PostingStarted.omit({ candidacyId: true, takenOverOn: true, bureauId: true }).extend({
      takenOverFrom: title,
    }),
    of: takenOverIdOf,
    scope: ({ stationId }) => stationId,
    reads: ({ personId, stationId, branchId }) => ({
      branch: stateOf(hostBranch, branchId),
      unit: stateOf(stationUnit, stationId),
      member: stateOf(personFold, personId),
      person: stateOf(personPosting, personId),
      station: stateOf(stationPosting, stationId),
      ...theRuleSets,
    }),
    subject: ({ personId }) => personId,
  }),
  SetTargetTask: posting({
    items: ['T01', 'T02', 'T03', 'T04', 'T05'],
    emits: ['TargetTaskSet'],
    about: {
      zh: '设定任期目标任务（四类，第四类内容留空待定）。',
      en: 'Set a target task of the term (three named kinds and an open fourth).',
    },
    roles: ['FIRST_SECRETARY', 'PARTY_WORK'],
    input: TargetTaskSet.extend(ofPosting),
    ...itself,
    ...atStation,
    bounds: (task, state) => boundsOf([task], state),
  }),
  RatifyTargetTasks: posting({
    items: ['T01', 'T02', 'T03', 'T04', 'T05'],
    emits: ['TargetTasksRatified'],
    about: { zh: '审定任期目标任务。', en: 'Ratify the target tasks.' },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: z.strictObject(ofPosting),
    ...itself,
    ...atStation,
    ...ofTheSecretary,
  }),
  ReviseTargetTasks: posting({
    items: ['T01', 'T05'],
    emits: ['TargetTaskRevised', 'TargetTasksRatified'],
    about: {
      zh: '审定后修订目标任务：说明理由，修订后整体须仍符合审定条件。',
      en: 'Revise ratified tasks, with the reason; the set as a whole must again be fit to be ratified.',
    },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: z.strictObject({
      ...ofPosting,
      revisions: z
        .array(TargetTaskRevised.omit({ reason: true }).meta({ id: 'TaskRevision' }))
        .min(1)
        .max(20),
      reason: TargetTaskRevised.shape.reason,
    }),
    ...itself,
    ...atStation,
    bounds: ({ revisions }, state) => boundsOf(revisions, state),
    ...ofTheSecretary,
  }),
  ProgressTargetTask: posting({
    items: ['T05'],
    emits: ['TargetTaskProgressed'],
    about: {
      zh: '填报任务的实测值，进度由系统计算。',
      en: 'Record the measured value of a task; its progress is computed.',
    },
    roles: ['FIRST_SECRETARY'],
    input: TargetTaskProgressed.omit({ percent: true }).extend({ ...ofPosting, value: measuredValue }),
    ...itself,
    ...atStation,
  }),
  ...servingCommands,
  ...leaderCommands,
  ExtendPosting: posting({
    items: ['S10'],
    emits: ['PostingExtended'],
    about: { zh: '延长任期。', en: 'Extend the posting.' },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: PostingExtended.extend(ofPosting),
    ...itself,
    ...atStation,
    reads: ({ postingId }) => ({ round: stateOf(roundFold, roundOfCandidacy(postingId)), ...theRuleSets }),
    ...ofTheSecretary,
  }),
  ...endingCommands,
};
export type PostingCommand = CommandOf<typeof postingCommands>;
