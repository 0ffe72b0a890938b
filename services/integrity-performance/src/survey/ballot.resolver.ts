import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { decideOn, Refusal, refuse } from '@zhudian/framework';
import {
  anonymousAct,
  anonymousInput,
  commandIdApart,
  isAnonymous,
  ownFolderOf,
  refusalError,
  unavailable,
  type RequestContext,
} from '@zhudian/framework/service';
import type { SurveyRow } from '@zhudian/projections';
import { boxRefusals } from './box.refusals';
import { isSigned } from './box/ballot-keys';
import { ballotBoxIn } from './box/ballot-box';
import type { Answer } from './box/spool';
import {
  BallotPaper,
  CastBallotInput,
  KeptAnswer,
  RedeemCodeInput,
  SignedBallot,
  type BallotPaperView,
} from './ballot.types';
import { ownBlindSignature, signed } from './own-ballot';
import { survey } from './survey.decider';
import { surveyRefusals } from './survey.refusals';
import { blindSurveyNow, surveyNow } from './surveys-now';
import { Survey } from './survey.types';

const told = (refusal: Refusal) => refusalError(refusal, { ...surveyRefusals, ...boxRefusals }, ['N05']);

/** Who came with a token could be known by it. */
const unlessNobody = ({ actor }: RequestContext): void => {
  if (!isAnonymous(actor)) throw told(refuse('ANSWER_WITH_TOKEN'));
};

/** What somebody needs who has no account, or does not use it. */
@Resolver()
export class BallotResolver {
  @Directive('@tag(name: "anonymous")')
  @Query(() => BallotPaper, { description: 'What to answer; for everybody. 测评题目，无需登录。' })
  async ballotPaper(
    @Arg('surveyId', () => ID) surveyId: string,
    @Ctx() context: RequestContext,
  ): Promise<BallotPaperView> {
    context.ports.today(); // What the log has now is kept by nobody.
    const {
      audience = null,
      reviewers = null,
      questions,
      groups,
      ballotKey,
      stage,
    } = await blindSurveyNow(context, surveyId);
    const asked = { audience, reviewers, questions: [...questions], groups: [...groups] };
    return { surveyId, ...asked, ballotKey, open: stage === 'OPEN' };
  }

  @Directive('@tag(name: "anonymous")')
  @Mutation(() => SignedBallot, {
    description: '凭一次性领票码领取测评票，无需登录。 Have a ballot signed for a one-time code, without a token.',
  })
  async redeemCode(@Arg('input', () => RedeemCodeInput) input: unknown, @Ctx() context: RequestContext) {
    unlessNobody(context);
    const data = anonymousInput(survey, 'RedeemCode', input) as unknown as Redeemed;
    const { surveyId, blinded } = data;
    const { ballotKey, stationId = '' } = await blindSurveyNow(context, surveyId);
    const { ports } = context;
    const act = anonymousAct(ports.today());
    const commandId = commandIdApart(`${surveyId}/${data.code}/${blinded}`);
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    const ruleSet = await ports.ruleSetOn(act.on, stationId);
    const command = { aggregate: survey, type: 'RedeemCode', data: { ...data }, act };
    const done = await ports.handle({ ...command, metadata: { ...ids, ruleSet, evidence: [] } }).catch(unavailable);
    if (done instanceof Refusal) throw told(done);
    return { blindSignature: (await signed(context, surveyId, { ballotKey, blinded })) ?? noKey(surveyId) };
  }

  @Directive('@tag(name: "anonymous")')
  @Mutation(() => KeptAnswer, {
    description:
      '匿名填答，无需登录；测评结束时一并打乱计入。 Answer, without a token; told with all others when the survey closes.',
  })
  async castBallot(@Arg('input', () => CastBallotInput) input: unknown, @Ctx() context: RequestContext) {
    unlessNobody(context);
    const { surveyId, ...answer } = anonymousInput(survey, 'CastBallot', input) as unknown as Cast;
    const no = await ballotBoxIn(ownFolderOf(context.ports)).casting(surveyId, answer, async () => {
      const state = await surveyNow(context, surveyId);
      const { ballotKey } = state;
      const decision = decideOn(survey, state, { type: 'CastBallot', data: { surveyId, ...answer } } as never);
      if (decision instanceof Refusal) return decision;
      const isOurs = ballotKey !== undefined && isSigned(ballotKey, answer.ballot, answer.signature);
      return isOurs ? undefined : refuse('BALLOT_UNKNOWN');
    });
    if (no) throw told(no);
    return { kept: true };
  }
}

interface Redeemed {
  readonly surveyId: string;
  readonly code: string;
  readonly blinded: string;
}
type Cast = Answer & { readonly surveyId: string };

const noKey = (surveyId: string): never => {
  throw told(refuse('BALLOT_KEY_LOST', { surveyId }));
};

@Resolver(() => Survey)
export class OwnBallotResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What you had signed, to be unblinded by whoever blinded it; the same whenever you ask. 本人领取的盲签名。',
  })
  async blindSignature(@Root() { id, ballotKey, open }: SurveyRow, @Ctx() context: RequestContext) {
    return ownBlindSignature(context, { id, ballotKey: open ? ballotKey : null });
  }
}
