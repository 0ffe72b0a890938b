import { z } from 'zod';
import { candidacyEvents, noticeChannel, ref } from '@zhudian/facts';
import { stateOf, type CommandOf, type StateRef } from '@zhudian/framework';
import { command, theCalendars, theRuleSets } from '@zhudian/programme';
import { personDecider } from '../person/person.decider';
import { stationPosting, type Reservation } from '../shared/reservations';
import { roundFold } from '../shared/round.state';
import { candidacyIdOf } from '../shared/candidacy-id';
import type { Candidacy } from './candidacy.state';

const candidacy = command<Candidacy>();
const {
  ApplicationSubmitted,
  OrganisationRecommended,
  ReviewPassed,
  ObjectionRaised,
  ObjectionResolved,
  CandidacyWithdrawn,
} = candidacyEvents.schemas;
const ofCandidacy = { candidacyId: ref('Candidacy') };
const itself = { of: ({ candidacyId }: { candidacyId: string }) => candidacyId };
/** The bureau's own steps are judged by the candidate's unit, which stands below the bureau. */
const atUnit = { scope: (_: unknown, { unitId }: Candidacy) => unitId };

/** By which version it judges follows from the round. */
const review = ReviewPassed.omit({ criteriaVersion: true }).extend(ofCandidacy);

/** Who holds the proposed station, and who is announced for it. */
const ofStation = (stationId: string | undefined): { readonly station?: StateRef<Reservation> } =>
  stationId === undefined ? {} : { station: stateOf(stationPosting, stationId) };

export const candidacyCommands = {
  SubmitApplication: candidacy({
    items: ['S04', 'S05', 'S06', 'S11'],
    emits: ['ApplicationSubmitted'],
    about: { zh: '第一步 自愿报名：本人提交申请。', en: 'Step 1, application: the person volunteers.' },
    roles: ['STAFF', 'FIRST_SECRETARY'],
    input: ApplicationSubmitted.omit({ unitId: true }),
    of: ({ roundId, personId }) => candidacyIdOf(roundId, personId),
    scope: () => undefined,
    reads: ({ roundId, personId }) => ({
      round: stateOf(roundFold, roundId),
      person: stateOf(personDecider, personId),
      ...theRuleSets,
    }),
  }),
  RecommendCandidate: candidacy({
    items: ['S07', 'S11'],
    emits: ['OrganisationRecommended'],
    about: { zh: '第二步 组织推荐：所在单位推荐。', en: 'Step 2, recommendation by the sending unit.' },
    roles: ['SENDING_UNIT'],
    input: OrganisationRecommended.omit({ recommenderId: true }).extend(ofCandidacy),
    ...itself,
    ...atUnit,
  }),
  PassReview: candidacy({
    items: ['S08', 'S13', 'S14'],
    emits: ['ReviewPassed'],
    about: { zh: '第三步 组织审查：通过。', en: 'Step 3, review: passed.' },
    roles: ['PARTY_WORK'],
    input: review,
    ...itself,
    ...atUnit,
    reads: (_, { roundId }) => ({ round: stateOf(roundFold, roundId), ...theRuleSets }),
  }),
  RejectReview: candidacy({
    items: ['S08', 'S13', 'S14'],
    emits: ['ReviewRejected'],
    about: { zh: '第三步 组织审查：不通过。', en: 'Step 3, review: rejected.' },
    roles: ['PARTY_WORK'],
    input: review,
    ...itself,
    ...atUnit,
    reads: (_, { roundId }) => ({ round: stateOf(roundFold, roundId) }),
  }),
  ProposeMatch: candidacy({
    items: ['S12', 'S15'],
    emits: ['MatchProposed'],
    about: {
      zh: '人岗匹配：提出拟驻供电所，并说明得分。',
      en: 'Match: propose a station, with a score that explains itself.',
    },
    roles: ['PARTY_WORK'],
    input: z.strictObject({ ...ofCandidacy, stationId: ref('Station') }),
    ...itself,
    ...atUnit,
    reads: ({ stationId }, { roundId }) => ({
      round: stateOf(roundFold, roundId),
      station: stateOf(stationPosting, stationId),
    }),
  }),
  PublishNotice: candidacy({
    items: ['S09'],
    emits: ['NoticePublished'],
    about: { zh: '第四步 任前公示：发布。', en: 'Step 4, public notice: publish.' },
    roles: ['PARTY_WORK'],
    input: z.strictObject({ ...ofCandidacy, channels: z.array(noticeChannel).min(1) }),
    ...itself,
    ...atUnit,
    reads: (_, { roundId, stationId }) => ({
      round: stateOf(roundFold, roundId),
      ...ofStation(stationId),
      ...theCalendars,
    }),
  }),
  RaiseObjection: candidacy({
    items: ['S09'],
    emits: ['ObjectionRaised'],
    about: { zh: '公示期间提出异议。', en: 'Raise an objection during the notice.' },
    roles: ['STAFF', 'DISCIPLINE', 'FIRST_SECRETARY'],
    input: ObjectionRaised.extend(ofCandidacy),
    ...itself,
    scope: () => undefined,
    subject: (_, { personId }) => personId,
  }),
  ResolveObjection: candidacy({
    items: ['S09'],
    emits: ['ObjectionResolved'],
    about: { zh: '核查并处理异议。', en: 'Investigate and resolve an objection.' },
    roles: ['DISCIPLINE'],
    input: ObjectionResolved.extend(ofCandidacy),
    ...itself,
    ...atUnit,
    reads: (_, { stationId }) => ofStation(stationId),
  }),
  CloseNotice: candidacy({
    items: ['S09'],
    emits: ['NoticeClosed'],
    about: { zh: '第四步 任前公示：期满结束。', en: 'Step 4, public notice: close it after the full period.' },
    roles: ['PARTY_WORK'],
    input: z.strictObject(ofCandidacy),
    ...itself,
    ...atUnit,
    reads: () => theCalendars,
  }),
  WithdrawCandidacy: candidacy({
    items: ['S06', 'S11'],
    emits: ['CandidacyWithdrawn'],
    about: { zh: '退出选派。', en: 'Withdraw the candidacy.' },
    roles: ['STAFF', 'PARTY_WORK', 'FIRST_SECRETARY'],
    input: CandidacyWithdrawn.extend(ofCandidacy),
    ...itself,
    ...atUnit,
    reads: (_, { stationId }) => ofStation(stationId),
  }),
};
export type CandidacyCommand = CommandOf<typeof candidacyCommands>;
