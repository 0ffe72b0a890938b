import { newBallot, type Ballot } from '../../../tools/voting/ballot.mjs';
import { ballotWithCode, cast, readPaper, type Paper } from '../../../tools/voting/voter.mjs';
import type { Language } from '../words/language';

export type { Paper };

interface Answers {
  readonly code: string;
  readonly marks: readonly number[];
  readonly group: string | undefined;
}

/**
 * The ballot that a code was handed in for: without it the code is lost, so it is kept in this tab until the answers are in.
 * After that nothing is left that would fit the answer.
 */
const KEPT = 'zhudian-ballot';
interface Kept {
  readonly code: string;
  readonly ballot: Ballot;
}

const keptFor = (code: string): Ballot | undefined => {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Kept | null;
  return kept?.code === code ? kept.ballot : undefined;
};

const made = async (code: string, ballotKey: string): Promise<Ballot> => {
  const ballot = keptFor(code) ?? (await newBallot(ballotKey));
  sessionStorage.setItem(KEPT, JSON.stringify({ code, ballot } satisfies Kept));
  return ballot;
};

export const paperOf = (surveyId: string): Promise<Paper> => readPaper(location.origin, surveyId);

/** Has a ballot signed that the signer does not see, and answers with it: tried again after a lost answer, it counts once. */
export const vote = async ({ surveyId, ballotKey }: Paper, { code, marks, group }: Answers): Promise<void> => {
  const asked = { surveyId, ballotKey, code, ballot: await made(code, ballotKey) };
  const ballot = await ballotWithCode(location.origin, asked);
  await cast(location.origin, { surveyId, ballot, answers: marks, ...(group === undefined ? {} : { group }) });
  sessionStorage.removeItem(KEPT);
};

const AWAY = {
  zh: '暂时连接不上，请检查网络后再次提交；不会重复计入。',
  en: 'The system cannot be reached. Check the network and send again; it is counted once.',
};

/** What stands against it, as the graph says it. */
export const refusalOf = (error: unknown, language: Language): string => {
  const told = (error as { readonly messages?: Readonly<Record<Language, string>> }).messages;
  return (told ?? AWAY)[language];
};
