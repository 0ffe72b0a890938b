import { effectiveFacts, personEvents, postingEvents, streamOf, surveyEvents, type EventFamily } from '@zhudian/facts';
import { foldOf, type AnyFold } from '@zhudian/framework';
import { allRows, type DueItem, type DueItemsOf, type RequestContext } from '@zhudian/framework/service';
import { addDays } from '@zhudian/programme';
import {
  orgUnitPaths,
  postingStandings,
  surveys,
  upwardReviews,
  type SurveyRow,
  type UpwardReviewRow,
} from '@zhudian/projections';
import { knownPosting, personOf } from '../posting/posting.state';
import { standingOn, voterFold, type Voter } from './upward/voter.state';

const DAYS_TO_ANSWER = 14;
const SOURCE = 'N05 群众满意度测评: two weeks after it was opened, as the programme proposes';
const REVIEW_SOURCE = 'N05 群众满意度测评 by the same means upwards: the day that was set when the review was opened';

const foldedOf = async <State>(context: RequestContext, family: EventFamily, id: string, fold: AnyFold<State>) => {
  const facts = await context.factsOf(streamOf(family, id));
  return foldOf(
    fold,
    effectiveFacts(facts, () => family.category),
  );
};

/** Whatever was annulled since: a ballot that was signed is out. */
const hasBallot = async (context: RequestContext, surveyId: string): Promise<boolean> => {
  const facts = await context.factsOf(streamOf(surveyEvents, surveyId));
  const { personId } = context.actor;
  return facts.some(
    ({ type, data }) => type === 'BallotSigned' && (data as { readonly personId?: string }).personId === personId,
  );
};

interface VoterOnDay {
  readonly voter: Voter;
  readonly today: string;
}

const isAskedBy = async (context: RequestContext, survey: SurveyRow, { voter, today }: VoterOnDay) => {
  const { actor } = context;
  const standing = standingOn(voter, today);
  const isThere = (standing?.unitId ?? actor.unit) === survey.stationId;
  if (!isThere || (survey.audience === 'MEMBERS' && standing?.isMember !== true)) return false;
  if (survey.postingId === null) return true;
  return personOf(await foldedOf(context, postingEvents, survey.postingId, knownPosting)) !== actor.personId;
};

/** Where whoever asks reviews from, on the day by which that is judged. */
const placeIn = async (context: RequestContext, review: UpwardReviewRow, voter: Voter): Promise<string | undefined> => {
  const { personId } = context.actor;
  const on = review.entitledOn;
  if (review.reviewers === 'MEMBERS') {
    const standing = standingOn(voter, on);
    return standing?.isMember === true ? standing.unitId : undefined;
  }
  const own = await allRows(context, postingStandings, { personId });
  const postings = await Promise.all(own.map(({ id }) => foldedOf(context, postingEvents, id, knownPosting)));
  const serving = postings.find((one) => one.known && one.startOn <= on && on <= one.endOn);
  return serving?.known ? serving.stationId : undefined;
};

const reviewedFrom = async (context: RequestContext, review: UpwardReviewRow, { voter }: VoterOnDay) => {
  if (review.personId === context.actor.personId) return undefined;
  const place = await placeIn(context, review, voter);
  const unit = place === undefined ? undefined : await context.find(orgUnitPaths('integrity-performance'), place);
  return unit?.path.includes(`/${review.areaId}/`) === true ? place : undefined;
};

type Due = Pick<DueItem, 'kind' | 'subject' | 'unitId' | 'dueOn' | 'source'>;

const ofSurvey = ({ id, stationId, openedOn }: SurveyRow): Due => ({
  kind: 'BALLOT_REQUESTED',
  subject: { type: 'Survey', id },
  unitId: stationId,
  dueOn: addDays(openedOn, DAYS_TO_ANSWER),
  source: SOURCE,
});
const ofReview = ({ id, closesOn }: UpwardReviewRow, unitId: string): Due => ({
  kind: 'REVIEW_BALLOT_REQUESTED',
  subject: { type: 'UpwardReview', id },
  unitId,
  dueOn: closesOn,
  source: REVIEW_SOURCE,
});

/** Those that are open and sign ballots for people with accounts. */
const openNow = async (context: RequestContext) => {
  const [open, reviews] = await Promise.all([
    allRows(context, surveys, { open: true }),
    allRows(context, upwardReviews, { stage: 'OPEN' }),
  ]);
  return { reviews, open: open.filter(({ audience, ballotKey }) => audience !== 'CUSTOMERS' && ballotKey !== null) };
};

/**
 * The ballots that whoever asks is entitled to and has not asked for: nobody else is told of them, so that nobody can see who
 * has voted. Looked for only while something is open, because what is one’s own is shared with nobody.
 */
export const ballotsAskedOfMe: DueItemsOf = async (context, before, today) => {
  const { open, reviews } = await openNow(context);
  if (open.length + reviews.length === 0) return [];
  const { personId } = context.actor;
  context.ports.today(); // What streams tell is followed by no read model, so nobody keeps it.
  const asked = { voter: await foldedOf(context, personEvents, personId, voterFold), today };
  const due = await Promise.all([
    ...open.map(async (one) => ((await isAskedBy(context, one, asked)) ? ofSurvey(one) : undefined)),
    ...reviews.map(async (one) => {
      const place = await reviewedFrom(context, one, asked);
      return place === undefined ? undefined : ofReview(one, place);
    }),
  ]);
  const mine = due.filter((one) => one !== undefined && one.dueOn < before) as readonly Due[];
  const given = await Promise.all(mine.map(({ subject }) => hasBallot(context, subject.id)));
  return mine
    .filter((_, at) => given[at] === false)
    .map((one) => ({ ...one, of: null, owner: { type: 'Person', id: personId }, rule: null }));
};
