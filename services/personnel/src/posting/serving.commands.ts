import { z } from 'zod';
import { postingEvents, ref } from '@zhudian/facts';
import { stateOf } from '@zhudian/framework';
import { command, theCalendars, theRuleSets } from '@zhudian/programme';
import { roundOfCandidacy } from '../shared/candidacy-id';
import { roundFold } from '../shared/round.state';
import { matchOfPosting } from './match.state';
import { atStation, itself, ofPosting, ofTheSecretary } from './of-posting';
import type { Posting } from './posting.state';

const posting = command<Posting>();
const { CompetencyAssessed, FitReviewed, OnSiteDaysDeclared } = postingEvents.schemas;

/** What is told of a First Secretary at the post: competency, Party relation, days on site. */
export const servingCommands = {
  AssessCompetency: posting({
    items: ['N17'],
    emits: ['CompetencyAssessed'],
    about: {
      zh: '评估第一书记的能力素质（任期初与任期末）。',
      en: 'Assess the competency at the start and at the end.',
    },
    roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT'],
    input: CompetencyAssessed.omit({ on: true }).extend(ofPosting),
    ...itself,
    ...atStation,
  }),
  ReviewFit: posting({
    items: ['S15'],
    emits: ['FitReviewed'],
    about: {
      zh: '任期末对照匹配理由，逐项复核人岗相宜情况；须由匹配提出人以外的人办理。',
      en: 'Review at the end of the term how well the person fitted the post, reason by reason of the match, by somebody who did not propose it.',
    },
    roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT', 'COUNTY_PARTY_COMMITTEE'],
    input: FitReviewed.omit({ fitScore: true }).extend(ofPosting),
    ...itself,
    ...atStation,
    reads: ({ postingId }) => ({
      match: stateOf(matchOfPosting, postingId),
      round: stateOf(roundFold, roundOfCandidacy(postingId)),
      ...theRuleSets,
    }),
    ...ofTheSecretary,
  }),
  MovePartyRelation: posting({
    items: ['S10'],
    emits: ['PartyRelationMoved'],
    about: { zh: '党组织关系转至驻点党支部。', en: 'The Party relation moves to the host branch.' },
    roles: ['PARTY_WORK', 'BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE'],
    input: z.strictObject({ ...ofPosting, branchId: ref('Branch') }),
    ...itself,
    ...atStation,
    ...ofTheSecretary,
  }),
  DeclareOnSiteDays: posting({
    items: ['M06'],
    emits: ['OnSiteDaysDeclared'],
    about: {
      zh: '本人申报当月驻点工作日数（自行申报，不作定位考勤）。',
      en: 'Declare one’s own working days on site in a month; nothing is tracked.',
    },
    roles: ['FIRST_SECRETARY'],
    input: OnSiteDaysDeclared.extend(ofPosting),
    ...itself,
    reads: () => theCalendars,
    /** The last month is declared when the posting may be over; the rule holds it to the person. */
    scope: () => undefined,
  }),
};
