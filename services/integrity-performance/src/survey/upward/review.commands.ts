import { z } from 'zod';
import { key, ref, surveyEvents } from '@zhudian/facts';
import { holding, recordOf, stateOf } from '@zhudian/framework';
import { command, type Role } from '@zhudian/programme';
import { knownPosting } from '../../posting/posting.state';
import { knownUnit } from '../../station/station.state';
import { LEAST_RESPONSES } from '../survey.results';
import type { Survey } from '../survey.state';
import { voterFold } from './voter.state';

const review = command<Survey>();
const { UpwardReviewOpened, UpwardReviewWithdrawn, BallotSigned, BallotCast } = surveyEvents.schemas;
const { ballotKey, parentId: _parent, areaId: _area, entitledOn: _day, ...asked } = UpwardReviewOpened.shape;

const ABOVE: readonly Role[] = ['PARTY_WORK', 'GENERAL_MANAGEMENT', 'COUNTY_PARTY_COMMITTEE'];
const ofReview = { upwardReviewId: ref('UpwardReview') };
/** The business of the unit above, and never of whoever is reviewed. */
const itself = {
  of: ({ upwardReviewId }: { upwardReviewId: string }) => upwardReviewId,
  scope: (_: unknown, { parentId }: Survey) => parentId,
  subject: (_: unknown, { personId }: Survey) => personId,
};

/** Reviews of those who supervise, by those below them. */
export const reviewCommands = {
  OpenUpwardReview: holding(
    z.strictObject({ ballotKey }),
    review({
      items: ['N05'],
      emits: ['UpwardReviewOpened'],
      about: {
        zh: '启动督导评议：由上级单位组织，下级供电所的第一书记或者党员匿名评议督导单位（或其人员）。',
        en: 'Open an anonymous review of a unit that supervises, or of somebody of it: by the unit above, answered by the First Secretaries or the members of the stations below.',
      },
      roles: ABOVE,
      input: z.strictObject({
        ...asked,
        upwardReviewId: key('UpwardReview'),
        minResponses: asked.minResponses.default(LEAST_RESPONSES),
      }),
      of: itself.of,
      scope: ({ unitId }) => unitId,
      reads: ({ unitId }) => ({ unit: stateOf(knownUnit, unitId) }),
      subject: ({ personId }) => personId,
    }),
  ),
  RequestReviewBallot: review({
    items: ['N05'],
    emits: ['BallotSigned'],
    about: {
      zh: '领取评议票：系统对看不见内容的评议票盲签名，每人一张。第一书记须注明任职编号；登录单位不是所在供电所的，注明供电所编号。',
      en: 'Have a ballot of a review signed that the signer does not see, one for each. A First Secretary names the posting; whoever signs in for another unit names the station.',
    },
    roles: ['FIRST_SECRETARY', 'STAFF', 'STATION', 'BRANCH_SECRETARY'],
    input: z.strictObject({
      ...ofReview,
      blinded: BallotSigned.shape.blinded.describe('The ballot, blinded. 盲化后的评议票。'),
      postingId: ref('Posting').optional(),
      stationId: ref('Station').optional(),
    }),
    of: itself.of,
    /** The rule says who is entitled. */
    scope: () => undefined,
    reads: ({ upwardReviewId, postingId = '', stationId }, _, { by, unit }) => ({
      record: recordOf(surveyEvents, upwardReviewId),
      voter: stateOf(voterFold, by),
      posting: stateOf(knownPosting, postingId),
      station: stateOf(knownUnit, stationId ?? unit),
    }),
  }),
  CloseUpwardReview: holding(
    z.strictObject({ answers: z.array(BallotCast) }),
    review({
      items: ['N05'],
      emits: ['BallotCast', 'SurveyClosed'],
      about: {
        zh: '结束督导评议并计算结果；提前结束或者答卷不足须说明理由，答卷不足的结果不予公布。',
        en: 'Close the review and compute its results; before its day, or with too few responses, say why, and results of too few are withheld.',
      },
      roles: ABOVE,
      input: z.strictObject(ofReview),
      ...itself,
    }),
  ),
  TellUpwardReview: review({
    items: ['N05'],
    emits: ['UpwardReviewTold'],
    about: {
      zh: '向被评议单位（人员）反馈评议结果，此后对方可以查阅。',
      en: 'Tell the results to whoever was reviewed, who sees them from now on.',
    },
    roles: ABOVE,
    input: z.strictObject(ofReview),
    ...itself,
  }),
  WithdrawUpwardReview: review({
    items: ['N05'],
    emits: ['UpwardReviewWithdrawn'],
    about: {
      zh: '撤回尚未结束的督导评议，须说明理由；已填的答卷销毁，不予公布。',
      en: 'Withdraw a review that is not closed, and say why; what was answered is destroyed and never told.',
    },
    roles: ABOVE,
    input: UpwardReviewWithdrawn.extend(ofReview),
    ...itself,
  }),
};
