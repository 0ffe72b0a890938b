import type { Client } from 'urql';
import { commandOf } from '../commands/commands';
import { reachedPosition } from '../graph/moment';
import { problemsOf, type Problem } from '../graph/problem';

/** A command as it is sent: under its id it is carried out once, however often it is sent. */
export interface Order {
  readonly commandId: string;
  readonly name: string;
  readonly input: object;
}

export type Outcome =
  | { readonly kind: 'done'; readonly position: string | undefined; readonly id: string | undefined }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** Nobody has decided it. */
  | { readonly kind: 'away'; readonly problems: readonly Problem[] };

/** Said when the line or the log is away: the command was neither carried out nor refused, as far as one knows. */
const AWAY: readonly string[] = [
  'UNREACHABLE',
  'LOG_UNAVAILABLE',
  'FACTS_UNAVAILABLE',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'SIGN_IN_UNAVAILABLE',
  'TOO_MANY_REQUESTS',
];

const documentOf = (name: string): string =>
  `mutation ${name}($input: ${name}Input!) { ${commandOf(name)?.mutation}(input: $input) { id } }`;

/** The thing that the command is about, as it is then. */
type Answer = Readonly<Record<string, { readonly id: string } | undefined>>;

/** Sends a command, and tells what became of it. */
export const deliver = async (client: Client, { commandId, name, input }: Order): Promise<Outcome> => {
  const variables = { input: { ...input, commandId } };
  const { data, error, extensions } = await client.mutation<Answer>(documentOf(name), variables).toPromise();
  const problems = problemsOf(error);
  if (problems.some(({ code }) => AWAY.includes(code))) return { kind: 'away', problems };
  if (problems.length > 0) return { kind: 'refused', problems };
  const position = (extensions as { readonly position?: string } | undefined)?.position;
  if (position !== undefined) reachedPosition(position);
  return { kind: 'done', position, id: Object.values(data ?? {})[0]?.id };
};
