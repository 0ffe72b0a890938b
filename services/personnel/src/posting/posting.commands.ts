import { z } from 'zod';
import { id, postingEvents } from '@zhudian/events';
import { command, stateOf, type CommandOf } from '@zhudian/kernel';
import { roundOfCandidacy } from '../candidacy/candidacy-id';
import { candidacyFold } from '../candidacy/candidacy.state';
import { roundFold } from '../round/round.state';
import type { Posting } from './posting.state';
import { personPosting, stationPosting } from './reservations';

const posting = command<Posting>();
const { PostingStarted, TargetTaskSet, TargetTaskProgressed, SuccessorNamed, PostingExtended, HandoverCompleted } =
  postingEvents.schemas;
const ofPosting = { postingId: id };
const itself = { of: ({ postingId }: { postingId: string }) => postingId };
const atStation = { scope: (_: unknown, { stationId }: Posting) => stationId };

export const postingCommands = {
  AppointSecretary: posting({
    about: {
      zh: '第五步 正式任职:任命第一书记,任职开始。',
      en: 'Step 5, appointment: the posting starts. Its id is the candidacy’s.',
    },
    roles: ['PARTY_COMMITTEE', 'PARTY_WORK'],
    input: PostingStarted.omit({ plannedEndOn: true }),
    of: ({ candidacyId }) => candidacyId,
    scope: ({ stationId }) => stationId,
    see: ({ candidacyId, personId, stationId }) => ({
      candidacy: stateOf(candidacyFold, candidacyId),
      round: stateOf(roundFold, roundOfCandidacy(candidacyId)),
      person: stateOf(personPosting, personId),
      station: stateOf(stationPosting, stationId),
    }),
  }),
  SetTargetTask: posting({
    about: {
      zh: '设定任期目标任务(四类,第四类内容留空待定)。',
      en: 'Set a target task of the term (three named kinds and an open fourth).',
    },
    roles: ['FIRST_SECRETARY', 'PARTY_WORK'],
    input: TargetTaskSet.extend(ofPosting),
    ...itself,
    ...atStation,
  }),
  RatifyTargetTasks: posting({
    about: { zh: '审定任期目标任务。', en: 'Ratify the target tasks.' },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: z.strictObject(ofPosting),
    ...itself,
    ...atStation,
  }),
  ProgressTargetTask: posting({
    about: { zh: '更新任务进度。', en: 'Record progress of a task.' },
    roles: ['FIRST_SECRETARY'],
    input: TargetTaskProgressed.extend(ofPosting),
    ...itself,
    ...atStation,
  }),
  NameSuccessor: posting({
    about: { zh: '确定接任的本地带头人。', en: 'Name the local successor.' },
    roles: ['PARTY_WORK', 'COUNTY_PARTY_COMMITTEE', 'FIRST_SECRETARY'],
    input: SuccessorNamed.extend(ofPosting),
    ...itself,
    ...atStation,
  }),
  ExtendPosting: posting({
    about: { zh: '延长任期。', en: 'Extend the posting.' },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: PostingExtended.extend(ofPosting),
    ...itself,
    ...atStation,
  }),
  CompleteHandover: posting({
    about: { zh: '完成交接。', en: 'Complete the handover.' },
    roles: ['FIRST_SECRETARY', 'COUNTY_PARTY_COMMITTEE'],
    input: HandoverCompleted.extend(ofPosting),
    ...itself,
    ...atStation,
  }),
  EndPosting: posting({
    about: { zh: '结束任职。', en: 'End the posting.' },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: z.strictObject({ ...ofPosting, reason: postingEvents.schemas.PostingEnded.shape.reason }),
    ...itself,
    ...atStation,
    see: (_, { personId, stationId }) => ({
      person: stateOf(personPosting, personId),
      station: stateOf(stationPosting, stationId),
    }),
  }),
};
export type PostingCommand = CommandOf<typeof postingCommands>;
