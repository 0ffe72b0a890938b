import { newBallot, unblinded } from '../../tools/voting/ballot.mjs';
import type { RunningContext } from './running-context';

interface Given {
  readonly surveyId: string;
  readonly code: string;
  readonly answers: readonly number[];
}

/** Answers a survey by the code on a paper, as nobody in particular. @throws the code of a refusal. */
export const voteIn = async (context: RunningContext, { surveyId, code, answers }: Given): Promise<void> => {
  const ask = async (query: string, variables: object) => {
    const { data, errors } = await context.ask(query, variables, [], 'anonymous');
    if (errors) throw new Error(errors.map(({ extensions }) => extensions.code).join(' '));
    return data as Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  const paper = await ask('query ($surveyId: ID!) { ballotPaper(surveyId: $surveyId) { ballotKey } }', { surveyId });
  const ballot = await newBallot(paper['ballotPaper']?.['ballotKey'] ?? '');
  const { redeemCode = {} } = await ask(
    'mutation ($input: RedeemCodeInput!) { redeemCode(input: $input) { blindSignature } }',
    { input: { surveyId, code, blinded: ballot.blinded } },
  );
  const signature = await unblinded(ballot, redeemCode['blindSignature'] ?? '');
  await ask('mutation ($input: CastBallotInput!) { castBallot(input: $input) { kept } }', {
    input: { surveyId, ballot: ballot.ballot, signature, answers },
  });
};
