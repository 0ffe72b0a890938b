import { z } from 'zod';
import { surveyAudience, upwardReviewers } from '@zhudian/facts';
import { inputTypeOf, objectTypeOf } from '@zhudian/framework/service';
import { surveyCommands } from './survey.commands';

const ballotPaper = z
  .object({
    surveyId: z.string().meta({ graphql: 'ID' }),
    audience: surveyAudience.nullable().describe('Whom a survey asks; null of a review. 测评对象。'),
    reviewers: upwardReviewers.nullable().describe('Whom a review asks; null of a survey. 督导评议的评议人。'),
    questions: z.array(z.string()),
    groups: z.array(z.string()),
    ballotKey: z.string().describe('The modulus of the key that signs, in base64url. 签名公钥的模数。'),
    open: z.boolean(),
  })
  .meta({ id: 'BallotPaper', description: 'What one needs to answer a survey. 填答所需的内容。' });
export const BallotPaper = objectTypeOf(ballotPaper);
export type BallotPaperView = z.output<typeof ballotPaper>;

const signedBallot = z
  .object({ blindSignature: z.string().describe('To be unblinded by whoever blinded the ballot. 盲签名。') })
  .meta({ id: 'SignedBallot', description: 'What was signed without being seen. 已盲签名的测评票。' });
export const SignedBallot = objectTypeOf(signedBallot);

const keptAnswer = z
  .object({ kept: z.boolean().describe('It is on disk, and is told when the survey closes. 已保存，测评结束时计入。') })
  .meta({ id: 'KeptAnswer', description: 'An answer that waits for its survey to close. 已收下的答卷。' });
export const KeptAnswer = objectTypeOf(keptAnswer);

export const RedeemCodeInput = inputTypeOf('RedeemCodeInput', surveyCommands.RedeemCode.input);
export const CastBallotInput = inputTypeOf('CastBallotInput', surveyCommands.CastBallot.input);
