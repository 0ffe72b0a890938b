import { commendationEvents, id } from '@zhudian/events';
import { command, stateOf, type CommandOf } from '@zhudian/kernel';
import { postingTerm } from '../posting/posting-term.state';
import type { Commendation } from './commendation.state';

const commendation = command<Commendation>();
const facts = commendationEvents.schemas;
const ofCommendation = { commendationId: id };
const itself = {
  of: ({ commendationId }: { commendationId: string }) => commendationId,
  scope: (_: unknown, { bureauId }: Commendation) => bureauId,
};
const withPosting = {
  see: ({ postingId }: { postingId: string }) => ({ posting: stateOf(postingTerm, postingId) }),
};

export const commendationCommands = {
  OpenCommendation: commendation({
    items: ['N08', 'N14'],
    tells: ['CommendationOpened'],
    about: { zh: '开展一次评选表彰:条件与名额。', en: 'Open a commendation with its criteria and quota.' },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: facts.CommendationOpened.extend(ofCommendation),
    of: ({ commendationId }) => commendationId,
    scope: ({ bureauId }) => bureauId,
  }),
  NominatePosting: commendation({
    items: ['N08', 'N14'],
    tells: ['PostingNominated'],
    about: { zh: '提名一次任职,并引用事实为据。', en: 'Nominate a posting, citing the facts that speak for it.' },
    roles: ['PARTY_WORK', 'COUNTY_PARTY_COMMITTEE'],
    input: facts.PostingNominated.omit({ personId: true }).extend(ofCommendation),
    of: ({ commendationId }) => commendationId,
    /** A county Party committee nominates for its own stations. */
    scope: ({ stationId }) => stationId,
    ...withPosting,
  }),
  AwardCommendation: commendation({
    items: ['N08', 'N14'],
    tells: ['CommendationAwarded'],
    about: { zh: '表彰被提名者,不超过名额。', en: 'Award nominated postings, within the quota.' },
    roles: ['PARTY_COMMITTEE'],
    input: facts.CommendationAwarded.extend(ofCommendation),
    ...itself,
    see: ({ postingIds }) => Object.fromEntries(postingIds.map((one) => [one, stateOf(postingTerm, one)])),
  }),
  RecommendPromotionPriority: commendation({
    items: ['N15'],
    tells: ['PromotionPriorityRecommended'],
    about: { zh: '推荐优先提拔重用,须以表彰为据。', en: 'Recommend for priority promotion, on the merit of an award.' },
    roles: ['PARTY_COMMITTEE'],
    input: facts.PromotionPriorityRecommended.extend(ofCommendation),
    ...itself,
  }),
  PublishPractice: commendation({
    items: ['N18', 'P04'],
    tells: ['PracticePublished'],
    about: { zh: '发布可推广的经验做法。', en: 'Publish a practice that others may follow.' },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: facts.PracticePublished.extend(ofCommendation),
    ...itself,
    ...withPosting,
  }),
  AdoptPractice: commendation({
    items: ['N18', 'P04'],
    tells: ['PracticeAdopted'],
    about: { zh: '供电所采用一项经验做法,每所一次。', en: 'A station adopts a practice, once.' },
    roles: ['STATION', 'BRANCH_SECRETARY', 'COUNTY_ENTERPRISE', 'FIRST_SECRETARY'],
    input: facts.PracticeAdopted.extend(ofCommendation),
    of: ({ commendationId }) => commendationId,
    scope: ({ stationId }) => stationId,
  }),
};
export type CommendationCommand = CommandOf<typeof commendationCommands>;
