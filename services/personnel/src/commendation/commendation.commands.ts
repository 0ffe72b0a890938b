import { commendationEvents, judgedPeriod, practiceDomain, ref, key } from '@zhudian/facts';
import { stateOf, type AnyFold, type CommandOf, type StateRef } from '@zhudian/framework';
import { command, theRuleSets } from '@zhudian/programme';
import { postingStanding, type PostingStanding } from '../posting/performance.state';
import { postingTerm, type PostingTerm } from '../posting/posting-term.state';
import type { Commendation } from './commendation.state';

const commendation = command<Commendation>();
const facts = commendationEvents.schemas;
const ofCommendation = { commendationId: ref('Commendation') };
const itself = {
  of: ({ commendationId }: { commendationId: string }) => commendationId,
  scope: (_: unknown, { bureauId }: Commendation) => bureauId,
};
const withPosting = {
  reads: ({ postingId }: { postingId: string }) => ({ posting: stateOf(postingTerm, postingId) }),
};

/** A practice is told with its commendation, or else under the posting that it comes from. */
const ofPractice = { commendationId: ref('Commendation').optional() };
interface OfPractice {
  readonly practiceId: string;
  readonly commendationId?: string | undefined;
  readonly postingId?: string | undefined;
}
/** Where neither is named, a place in which nobody has published it. */
const placeOfPractice = ({ commendationId, postingId, practiceId }: OfPractice): string =>
  commendationId ?? postingId ?? practiceId;

/** How long each posting lasted, under `term:<posting>`, and how it was evaluated, under `standing:<posting>`. */
type OfPostings = Readonly<
  Record<`term:${string}`, StateRef<PostingTerm>> & Record<`standing:${string}`, StateRef<PostingStanding>>
> &
  typeof theRuleSets;
const each = <State>(name: string, fold: AnyFold<State>, postingIds: readonly string[]) =>
  Object.fromEntries(postingIds.map((one) => [`${name}:${one}`, stateOf(fold, one)]));

export const commendationCommands = {
  OpenCommendation: commendation({
    items: ['N08', 'N14'],
    emits: ['CommendationOpened'],
    about: {
      zh: '开展一次评选表彰：条件、名额与评选期间。',
      en: 'Open a commendation with its criteria, its quota and the period that is judged.',
    },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: facts.CommendationOpened.extend({ commendationId: key('Commendation'), judgedPeriod }),
    of: ({ commendationId }) => commendationId,
    scope: ({ bureauId }) => bureauId,
  }),
  NominatePosting: commendation({
    items: ['N08', 'N14'],
    emits: ['PostingNominated'],
    about: {
      zh: '提名一次任职，并引用评选期间内的事实为据。',
      en: 'Nominate a posting, citing the facts of the period that speak for it.',
    },
    roles: ['PARTY_WORK', 'COUNTY_PARTY_COMMITTEE'],
    input: facts.PostingNominated.omit({ personId: true }).extend(ofCommendation),
    of: ({ commendationId }) => commendationId,
    /** A county Party committee nominates for its own stations. */
    scope: ({ stationId }) => stationId,
    ...withPosting,
  }),
  AwardCommendation: commendation({
    items: ['N08', 'N14'],
    emits: ['CommendationAwarded'],
    about: {
      zh: '表彰推荐对象：任期评价良好以上，无违纪扣分，不超过名额。',
      en: 'Award nominated postings whose term is good or better, without deductions for discipline, within the quota.',
    },
    roles: ['PARTY_COMMITTEE'],
    input: facts.CommendationAwarded.extend(ofCommendation),
    ...itself,
    reads: ({ postingIds }): OfPostings =>
      Object.assign(each('term', postingTerm, postingIds), each('standing', postingStanding, postingIds), theRuleSets),
  }),
  RecommendPromotionPriority: commendation({
    items: ['N15'],
    emits: ['PromotionPriorityRecommended'],
    about: {
      zh: '推荐优先提拔重用，须引用表彰的事实为据。',
      en: 'Recommend for priority promotion, citing the fact of an award.',
    },
    roles: ['PARTY_COMMITTEE'],
    input: facts.PromotionPriorityRecommended.extend(ofCommendation),
    ...itself,
    reads: ({ postingId }) => ({ standing: stateOf(postingStanding, postingId) }),
  }),
  PublishPractice: commendation({
    items: ['N18', 'P04'],
    emits: ['PracticePublished'],
    about: {
      zh: '发布某一领域可推广的经验做法，可随评选表彰发布，也可单独发布。',
      en: 'Publish a practice of a domain that others may follow, with a commendation or without one.',
    },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: facts.PracticePublished.extend({ ...ofPractice, domain: practiceDomain }),
    of: placeOfPractice,
    scope: ({ stationId }, { bureauId }) => bureauId ?? stationId,
    ...withPosting,
    subject: (_, __, { posting }) => posting.personId,
  }),
  AdoptPractice: commendation({
    items: ['N18', 'P04'],
    emits: ['PracticeAdopted'],
    about: { zh: '供电所采用一项经验做法，每所一次。', en: 'A station adopts a practice, once.' },
    roles: ['STATION', 'BRANCH_SECRETARY', 'COUNTY_ENTERPRISE', 'FIRST_SECRETARY'],
    input: facts.PracticeAdopted.extend({ ...ofPractice, postingId: ref('Posting').optional() }),
    of: placeOfPractice,
    scope: ({ stationId }) => stationId,
  }),
};
export type CommendationCommand = CommandOf<typeof commendationCommands>;
