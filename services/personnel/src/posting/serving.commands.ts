import { command } from '@zhudian/programme';
import { z } from 'zod';
import { postingEvents, ref } from '@zhudian/facts';

import { atStation, itself, ofPosting, ofTheSecretary } from './of-posting';
import type { Posting } from './posting.state';

const posting = command<Posting>();
const { CompetencyAssessed, OnSiteDaysDeclared } = postingEvents.schemas;

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
      en: 'Declare the own days on site in a month; nothing is tracked.',
    },
    roles: ['FIRST_SECRETARY'],
    input: OnSiteDaysDeclared.extend(ofPosting),
    ...itself,
    /** The last month is declared when the posting may be over; the rule holds it to the person. */
    scope: () => undefined,
  }),
};
