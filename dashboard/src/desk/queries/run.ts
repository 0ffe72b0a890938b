import { withinTime } from '../../graph/within-time';
import { problemsIn, unreachable, type Problem, type ToldError } from '../../graph/problem';
import type { Query } from './kept';

/** What the graph says of a query: an answer, what stands against it, or both. */
export interface Outcome {
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly position: string | undefined;
  readonly problems: readonly Problem[];
}

interface ReplyBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly ToldError[];
  readonly extensions?: { readonly position?: string };
}

/** What an address may hold; the rest of a line is for the token. */
const LONGEST_ADDRESS = 8_000;

const TOO_LONG: Problem = {
  ...unreachable(''),
  code: 'QUERY_TOO_LONG',
  messages: {
    zh: '查询过长。请去掉不用的字段，或分成几个查询。',
    en: 'The query is too long. Leave out fields that are not needed, or make several of it.',
  },
};

const NOT_JSON: Problem = {
  ...unreachable(''),
  code: 'VARIABLES_INVALID',
  messages: {
    zh: '变量须为 JSON 对象，例如 {"first": 10}。请更正后再运行。',
    en: 'Variables have to be a JSON object such as {"first": 10}. Mend them and run it again.',
  },
};

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

const refused = (problem: Problem): Outcome => ({ data: undefined, position: undefined, problems: [problem] });

const outcomeOf = ({ data, errors = [], extensions }: ReplyBody): Outcome => ({
  data: data ?? undefined,
  position: extensions?.position,
  problems: problemsIn(errors),
});

/** By an address: what changes anything cannot be asked in this way. */
export const run = async ({ text, variables }: Query, headers: Readonly<Record<string, string>>): Promise<Outcome> => {
  const given = variables.trim();
  if (given !== '' && !isObject(given)) return refused(NOT_JSON);
  const search = new URLSearchParams({ query: text, ...(given === '' ? {} : { variables: given }) }).toString();
  if (search.length > LONGEST_ADDRESS) return refused(TOO_LONG);
  const asked = { accept: 'application/json', 'apollo-require-preflight': 'true', ...headers };
  const answer = await withinTime(`/graphql?${search}`, { headers: asked, cache: 'no-store' }).catch(() => undefined);
  const told = (await answer?.json().catch(() => undefined)) as ReplyBody | undefined;
  return told ? outcomeOf(told) : refused(unreachable(''));
};
