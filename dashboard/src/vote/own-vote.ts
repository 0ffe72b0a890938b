import type { Client } from 'urql';
import { newBallot, unblinded, type Ballot } from '../../../tools/voting/ballot.mjs';
import { cast } from '../../../tools/voting/voter.mjs';
import { deliver } from '../act/deliver';
import type { Paper } from '../ballot/vote';
import { problemsOf, type Problem } from '../graph/problem';
import query from './own-ballot.graphql?raw';

/** Which ballot is asked for, and by what command. */
export interface Asking {
  readonly command: string;
  /** Beside the blinded ballot. */
  readonly input: object;
}
interface Answers {
  readonly marks: readonly number[];
  readonly group: string | undefined;
}

/** What stands against it. */
export class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join());
  }
}

/** Without the ballot that was signed nobody can answer, so it stays in this tab until the answers are in; then nothing is left that fits them. */
const keyFor = (surveyId: string): string => `zhudian-own-ballot ${surveyId}`;

interface Kept {
  readonly ballot: Ballot;
  readonly commandId: string;
}
const keptFor = async ({ surveyId, ballotKey }: Paper): Promise<Kept> => {
  const told = JSON.parse(sessionStorage.getItem(keyFor(surveyId)) ?? 'null') as Kept | null;
  const kept = told ?? { ballot: await newBallot(ballotKey), commandId: crypto.randomUUID() };
  sessionStorage.setItem(keyFor(surveyId), JSON.stringify(kept));
  return kept;
};

interface Signed {
  readonly blindSignature: string | null;
}

const blindSignature = async (client: Client, id: string): Promise<string | undefined> => {
  const asked = client.query<Readonly<Record<string, Signed | null>>>(query, { id }, { requestPolicy: 'network-only' });
  const { data, error } = await asked.toPromise();
  if (error) throw new Refused(problemsOf(error));
  return Object.values(data ?? {}).find((one) => one?.blindSignature)?.blindSignature ?? undefined;
};

/** Has one’s own ballot signed, which the signer does not see, makes it readable here, and answers without saying who answers. */
export const voteOfMine = async (client: Client, paper: Paper, { command, input }: Asking, answers: Answers) => {
  const { surveyId } = paper;
  const { ballot, commandId } = await keptFor(paper);
  const outcome = await deliver(client, { name: command, input: { ...input, blinded: ballot.blinded }, commandId });
  if (outcome.kind !== 'done') throw new Refused(outcome.problems);
  const told = await blindSignature(client, surveyId);
  if (told === undefined) throw new Error('No signature was given.');
  const signed = { ...ballot, signature: await unblinded(ballot, told) };
  const { marks, group } = answers;
  await cast(location.origin, { surveyId, ballot: signed, answers: marks, ...(group === undefined ? {} : { group }) });
  sessionStorage.removeItem(keyFor(surveyId));
};
